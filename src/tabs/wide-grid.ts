import type { Review } from '../domain/scorecard/review.ts';

/**
 * The columns that the tables of a wide sheet share: one for names, then threes for a count, its base and their rate.
 * Longer words run on over empty narrow columns, so nothing is merged.
 */
export function wideGrid({ counts, measures }: Pick<Review, 'counts' | 'measures'>): readonly number[] {
  const most = Math.max(counts.raw, ...measures.map(({ denominator }) => denominator));
  const narrow = most < 10_000 ? 7 : most < 1_000_000 ? 9 : 11;
  return [NAME, ...Array.from({ length: THREES }, () => [narrow, narrow + 1.5, 8.5]).flat()];
}

const NAME = 36;
const THREES = 6;

/** The last column. */
export const LAST = 3 * THREES;
