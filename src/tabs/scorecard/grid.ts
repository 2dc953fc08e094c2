import type { Review } from '../../domain/scorecard/review.ts';

/**
 * The columns that every table of the scorecard shares: two for words, narrow ones for counts, pairs for rates and
 * their bases, a wide one for notes. Longer words run on over empty narrow columns, so nothing is merged.
 */
export function gridWidths({ counts, measures }: Review): readonly number[] {
  const most = Math.max(counts.raw, ...measures.map(({ denominator }) => denominator));
  const narrow = most < 10_000 ? 7.2 : most < 1_000_000 ? 9.5 : 11.5;
  const pairs = Array.from({ length: PAIRS }, () => [Math.max(RATE, narrow), narrow]);
  return [23, 22, 9.2, narrow, narrow, narrow, ...pairs.flat(), 46];
}

/** A rate with its base, for each measure that is one. */
const PAIRS = 8;
/** Room for the longest word of a measure's name. */
const RATE = 11.4;

/** Where the pairs begin. */
export const FIRST_PAIR = 6;
/** The last column, where text wraps. */
export const NOTES = FIRST_PAIR + 2 * PAIRS;

/** Where tables and charts that stand side by side begin. */
export const AT = { left: 0, middle: 5, right: 16 } as const;
