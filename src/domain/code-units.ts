/** The order of two texts by their code units, which is the same everywhere: below 0, 0 or above 0, as `sort` wants it. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
