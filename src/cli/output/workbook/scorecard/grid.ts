/**
 * The columns that every table of the scorecard shares: two for words, many narrow ones for numbers, a wide one
 * for notes. Longer words run on over empty narrow columns, so nothing is merged.
 */
export const WIDTHS: readonly number[] = [25, 21, 9.5, ...Array<number>(17).fill(7.7), 40];

export const AT = {
  first: 0,
  second: 1,
  numbers: 2,
  middle: 5,
  right: 14,
  notes: WIDTHS.length - 1,
} as const;
