/** A difference of rates in whole points with its sign: `+5`, `−3`, `±0`. */
export function points(difference: number): string {
  const rounded = Math.round(100 * difference);
  if (rounded === 0) return '±0';
  return rounded < 0 ? `−${-rounded}` : `+${rounded}`;
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
