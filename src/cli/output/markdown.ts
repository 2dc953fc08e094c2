import { plainLabel } from '../../domain/narrative/findings/quality.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { shortName } from '../../domain/wording.ts';
import { accountsPart } from './markdown/accounts.ts';
import { restatementPart, signalsPart, trendPart } from './markdown/changes.ts';
import { failureGroupsPart, reasonsPart } from './markdown/failures.ts';
import { automaticPart, comparisonPart, funnelPart, whatIfPart } from './markdown/funnels.ts';
import { heardParts } from './markdown/heard.ts';
import { maturityParts } from './markdown/maturity.ts';
import { folded, type Part, part, untoldLines } from './markdown/part.ts';
import { peopleParts } from './markdown/people.ts';
import { inline, plain } from './markdown/plain.ts';
import { reEngagePart } from './markdown/re-engage.ts';
import { rubricCheckPart } from './markdown/rubric-check.ts';
import { groupTable, levelNote, measureTable } from './markdown/scorecard.ts';
import { checksPart, columnsPart } from './markdown/sheet.ts';
import { attributionPart, groupParts } from './markdown/sources.ts';
import { decided, narrative, nextMonth, questionsPart } from './markdown/story.ts';

/**
 * A review as a Markdown page (GitHub's): the story, what to do, why, what came of it and the scorecard to
 * read in five minutes; everything else folded below it, and a line for each part that the sheet cannot tell.
 */
export function reviewMarkdown(review: Review): string {
  const parts = partsOf(review);
  const untold = untoldLines(parts);
  return `${[
    `# Lead review: ${inline(review.label)}`,
    `As of ${review.asOf} (${inline(review.timeZone)}), rubric ${review.rubricVersion}, threshold ${review.threshold}.`,
    ...narrative(review, 'story'),
    ...nextMonth(review),
    ...narrative(review, 'rest'),
    ...decided(review),
    '## Scorecard',
    measureTable(review),
    ...levelNote(review),
    '## Everything else',
    ...folded([questionsPart(review), sourcesPart(review), ...parts]),
    ...(untold === '' ? [] : ['## What the sheet cannot tell', untold]),
  ].join('\n\n')}\n`;
}

/** The table by source, or whatever the review groups by. */
function sourcesPart(review: Review): Part {
  const { groups, terms } = review;
  return part(
    `All measures by ${shortName(plainLabel(review))}`,
    groupTable(groups, 'Group', review) || plain(`No ${terms.lead.many} came in.`),
  );
}

/** The parts below the story, in the order in which a reader asks for them. */
function partsOf(review: Review): Part[] {
  return [
    whatIfPart(review),
    restatementPart(review),
    ...(review.counts.leads === 0 ? [] : periodParts(review)),
    trendPart(review),
    ...maturityParts(review),
    reEngagePart(review),
    rubricCheckPart(review),
    checksPart(review),
    columnsPart(review),
  ];
}

/** What there is to say of the leads of the period. */
function periodParts(review: Review): Part[] {
  return [
    funnelPart(review),
    comparisonPart(review),
    ...groupParts(review),
    attributionPart(review),
    reasonsPart(review),
    failureGroupsPart(review),
    automaticPart(review),
    ...peopleParts(review),
    ...heardParts(review),
    accountsPart(review),
    signalsPart(review),
  ];
}
