import { pointsText } from '../domain/format.ts';

/** A difference of shares in points with its sign, as `pointsText` writes it: `+5`, `−3`, `+0.3`, `±0`. */
export function points(difference: number): string {
  return pointsText({ difference, lower: null, upper: null }).replace(/ points?$/, '');
}

/** The interval of a difference: `−3 to +12`; null where it has none. */
export function pointsRange({
  lower,
  upper,
}: {
  readonly lower: number | null;
  readonly upper: number | null;
}): string | null {
  return lower === null || upper === null ? null : `${points(lower)} to ${points(upper)}`;
}
