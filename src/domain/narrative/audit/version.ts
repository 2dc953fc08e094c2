import type { Review } from '../../scorecard/review.ts';
import { type Claim, claimOf } from './claim.ts';
import type { Parsed } from './clause.ts';

const VERSION = /(?<=\brubric (?:version )?)\b[\da-f]{7,}\b/g;
/** A period of a year of its own; a day of a plan may be any. */
const PERIOD = /^\D+ \d{4}$|^Q[1-4] \d{4}$|^\d{4}-/;
const PLAN =
  /\b(?:will|shall|should|would|next|plan\w*|due|until|by|let us|let['’]s|want|hope|aim|revisit|deadline|goal|target|improve)\b/i;

/** What a sentence says of its source, with or without a figure: the period it tells of and the version of the rubric. */
export function sourceClaims({ text, rest, dates }: Parsed, review: Review): Claim[] {
  const versions = [...text.matchAll(VERSION)].map((match) =>
    claimOf(
      { text: match[0], at: match.index },
      match[0] === review.rubricVersion ? '' : `the rubric of the review is ${review.rubricVersion}`,
      ['/rubricVersion'],
    ),
  );
  const unknown = PLAN.test(rest) ? [] : dates.filter((date) => date.when === null && PERIOD.test(date.text));
  return [...versions, ...unknown.map((date) => claimOf(date, 'the review holds nothing of it'))];
}
