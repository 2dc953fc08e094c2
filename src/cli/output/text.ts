import { plainLabel } from '../../domain/narrative/findings/quality.ts';
import { isNamed } from '../../domain/narrative/ranking.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { comparisonBlocks, movedBlocks, whatIfBlocks } from './text/changes.ts';
import { safeName } from './text/layout.ts';
import { painter } from './text/paint.ts';
import { groupTable, measureTable } from './text/scorecard.ts';
import { checkBlocks, columnsLine } from './text/sheet.ts';
import { actionBlocks, decidedBlocks, narrativeBlocks } from './text/story.ts';

/**
 * A review to read on a terminal, 96 columns wide but for its tables: the story, what to do, what came of
 * what was decided, the scorecard and the groups. `compared` says that someone asked for the two funnels.
 */
export function reviewText(review: Review, isColoured: boolean, { compared = false } = {}): string {
  const paint = painter(isColoured);
  const { groups, demandTypes } = review;
  const by = plainLabel(review);
  const hasDemand = demandTypes.some(isNamed) && by !== 'demand type';
  const blocks = [
    [
      paint('title', `Lead review: ${review.label}`),
      paint('quiet', `As of ${review.asOf} (${review.timeZone}), rubric ${review.rubricVersion}`),
    ].join('\n'),
    ...narrativeBlocks(review, 'story', paint),
    ...actionBlocks(review, paint),
    ...narrativeBlocks(review, 'rest', paint),
    ...decidedBlocks(review, paint),
    ...movedBlocks(review, paint),
    ...(compared ? comparisonBlocks(review, paint) : []),
    ...whatIfBlocks(review, paint),
    `${paint('title', 'Scorecard')}\n${measureTable(review, paint)}`,
    `${paint('title', `By ${safeName(by)}`)}\n${groupTable(groups, review, paint)}`,
    ...(hasDemand ? [`${paint('title', 'By demand type')}\n${groupTable(demandTypes, review, paint)}`] : []),
    ...checkBlocks(review, paint),
    columnsLine(review, paint),
  ];
  return `${blocks.join('\n\n')}\n`;
}
