import type { Review } from '../../../../domain/scorecard/review.ts';

/**
 * The columns that every table of the scorecard shares: two for words, many narrow ones for numbers, a wide one
 * for notes. Longer words run on over empty narrow columns, so nothing is merged.
 */
export function gridWidths({ counts, measures }: Review): readonly number[] {
  const most = Math.max(counts.raw, ...measures.map(({ denominator }) => denominator));
  const narrow = most < 10_000 ? 7.7 : most < 1_000_000 ? 9.5 : 11.5;
  return [25, 21, 9.5, ...Array<number>(NARROW_COLUMNS).fill(narrow), 40];
}

const NARROW_COLUMNS = 17;

/** Where tables and charts that stand side by side begin. */
export const AT = { left: 0, middle: 5, right: 14 } as const;
