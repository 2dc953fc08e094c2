import type { Review } from '../domain/scorecard/review.ts';

/**
 * The columns that the tables of the scorecard and of the wide sheets share: one for names, then threes for a count,
 * its base and their rate. Longer words run on over empty narrow columns, so nothing is merged.
 */
export function wideGrid({ counts, measures }: Pick<Review, 'counts' | 'measures'>): readonly number[] {
  const most = Math.max(counts.raw, ...measures.map(({ denominator }) => denominator));
  const narrow = most < 10_000 ? 6.5 : most < 1_000_000 ? 8.5 : 10.5;
  return [NAME, ...Array.from({ length: THREES }, () => [narrow, narrow + 1, RATE]).flat()];
}

const NAME = 26;
const RATE = 8.8;
const THREES = 6;

/** The last column. */
export const LAST = 3 * THREES;

/** Where tables that stand side by side begin. */
export const AT = { left: 0, middle: 4, right: 10 } as const;

/** The most columns that charts rest on behind the last one: those of two funnels. */
export const BEHIND = 6;
