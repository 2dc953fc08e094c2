/**
 * The quantile at share `p` (the median at 0.5) of numbers in ascending order, in their unit. Null
 * when there are none. Throws RangeError unless 0 <= p <= 1.
 *
 * Source: definition 7 of R. J. Hyndman and Y. Fan 1996, "Sample quantiles in statistical packages",
 * The American Statistician 50:361-365; the default of R's `quantile` and of QUARTILE in spreadsheets.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  return r7(sorted.length, p, (rank) => sorted[rank]!);
}

/**
 * `quantile` of a multiset given as value => how often it occurs, in any order, without writing it
 * out. Null when it is empty or every count is 0. Throws RangeError unless 0 <= p <= 1 and every
 * count is a whole number from 0 up.
 */
export function weightedQuantile(counts: ReadonlyMap<number, number>, p: number): number | null {
  const ascending = [...counts].sort(([a], [b]) => a - b);
  const sizeUpTo: number[] = [];
  let size = 0;
  for (const [value, count] of ascending) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`${value} cannot occur ${count} times: count it in whole numbers from 0 up`);
    }
    size += count;
    sizeUpTo.push(size);
  }
  return r7(size, p, (rank) => ascending[sizeUpTo.findIndex((upTo) => upTo > rank)]![0]);
}

/** Interpolates between the two values whose zero-based ranks enclose (size - 1) p. */
function r7(size: number, p: number, valueAt: (rank: number) => number): number | null {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`a quantile at ${p} is not between 0 and 1: ask for the median as 0.5`);
  }
  if (size === 0) return null;
  const rank = (size - 1) * p;
  const below = Math.floor(rank);
  const value = valueAt(below);
  return rank === below ? value : value + (rank - below) * (valueAt(below + 1) - value);
}
