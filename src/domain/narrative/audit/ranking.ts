import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Group, Review } from '../../scorecard/review.ts';
import { better, largest, weakest, worse } from '../ranking.ts';
import { mentions } from './evidence.ts';

/** A ranking word in a text: where it stands, and why nothing in the Review carries it. */
export interface Ranking {
  readonly text: string;
  readonly at: number;
  /** '' where the Review carries it. */
  readonly why: string;
}

type Check = (review: Review, sentence: string, named: readonly Group[]) => boolean;

const isIn = (groups: readonly Group[], named: readonly Group[]): boolean =>
  named.some((group) => groups.includes(group));

/** Ranking words and what has to be so for them to be true. */
const WORDS: readonly (readonly [RegExp, Check])[] = [
  [
    /\b(?:biggest|largest|highest[- ]volume|most (?:of the )?leads|most volume)\b/gi,
    (review, _, named) => named.some((group) => group === largest(review)),
  ],
  [
    /\b(?:best|highest|strongest|top|better|stronger|highest[- ]quality)\b(?!-)/gi,
    (review, _, named) => isIn(better(review), named),
  ],
  [
    /\b(?:worst|weakest|lowest|poorest)\b/gi,
    (review, _, named) => named.some((group) => group === weakest(review)),
  ],
  [/\b(?:worse|weaker|poorer)\b/gi, (review, _, named) => isIn(worse(review), named)],
  [
    /\b(?:mostly|most of them|main(?:ly)?|majority|leading)\b/gi,
    ({ failures }, sentence) =>
      failures.leading !== null &&
      failures.leading.lower > 0.5 &&
      failures.codes.some(
        ({ code, label }) => failures.leading!.codes.includes(code) && mentions(sentence, label),
      ),
  ],
  [
    /\b(?:rose|risen|increased?|grew|grown|improved|went up|is up|are up|climbed)\b/gi,
    (review, sentence) => moved(review, sentence, 1),
  ],
  [
    /\b(?:fell|fallen|decreased?|declined?|dropped|shrank|went down|is down|are down|worsened)\b/gi,
    (review, sentence) => moved(review, sentence, -1),
  ],
];

/** The words of a sentence that rank or claim a change, and whether the Review carries them. */
export function rankings(review: Review, sentence: string, named: readonly string[]): Ranking[] {
  const groups = review.groups.filter(({ group }) => named.includes(group));
  const taken = new Set<number>();
  return WORDS.flatMap(([word, holds]) =>
    [...sentence.matchAll(word)].flatMap((match) => {
      // "Highest-volume" is told by the first rule that knows it.
      if (taken.has(match.index)) return [];
      taken.add(match.index);
      const why = holds(review, sentence, groups) ? '' : 'the counts do not carry it';
      return [{ text: match[0], at: match.index, why }];
    }),
  );
}

const MOVING: readonly (readonly [MeasureId, RegExp])[] = [
  ['icp_fit_rate', /\bfit\b|target market/i],
  ['sales_acceptance_rate', /\baccept/i],
  ['follow_up_completion', /\bfollow/i],
  ['first_touch_in_time', /\bfirst touch|in time\b/i],
  ['lead_to_opportunity', /\bopportunit/i],
  ['win_rate', /\bwin rate\b|\bwins?\b/i],
  ['lead_volume', /\bvolume\b|\bleads?\b/i],
];

/** Whether the measure a sentence is about surely moved that way against the period before. */
function moved({ measures }: Review, sentence: string, way: 1 | -1): boolean {
  const about = MOVING.find(([, told]) => told.test(sentence))?.[0];
  const change = measures.find(({ id }) => id === about)?.change;
  if (change == null) return false;
  if (change.lower === null || change.upper === null)
    return about === 'lead_volume' && way * change.difference > 0;
  return way > 0 ? change.lower > 0 : change.upper < 0;
}
