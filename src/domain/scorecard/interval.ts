import { normalQuantile } from './normal.ts';

/** A confidence interval on the scale of what it encloses: shares, or differences of shares. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A share as its two counts. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The Wilson score interval of a share, without continuity correction: within [0, 1] and never
 * without `successes / total`. 0 of n has a lower bound of exactly 0, n of n an upper bound of
 * exactly 1. Null when `total` is 0.
 *
 * Throws RangeError unless 0 <= successes <= total, both finite, and 0 < level < 1.
 *
 * Source: E. B. Wilson 1927, "Probable inference, the law of succession, and statistical inference",
 * JASA 22:209-212; method 3 of R. G. Newcombe 1998, Statistics in Medicine 17:857-872.
 */
export function wilson(successes: number, total: number, level = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= total && total < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `a share of ${successes} out of ${total} is none: count the successes among the same leads as the total`,
    );
  }
  const z = deviate(level);
  if (total === 0) return null;
  // The complement's lower bound, because near 1 it keeps the digits and makes n of n exactly 1.
  const share = successes / total;
  return {
    lower: Math.min(share, lowerBound(successes, total, z)),
    upper: Math.max(share, 1 - lowerBound(total - successes, total, z)),
  };
}

/**
 * The difference `a - b` of two independent shares with its hybrid score interval: within [-1, 1] and
 * never without the difference. Null when either denominator is 0.
 *
 * Throws RangeError as `wilson` does, for either share.
 *
 * Source: R. G. Newcombe 1998, "Interval estimation for the difference between independent
 * proportions: comparison of eleven methods", Statistics in Medicine 17:873-890, method 10.
 */
export function newcombe(
  a: Proportion,
  b: Proportion,
  level = 0.95,
): (Interval & { readonly difference: number }) | null {
  const aInterval = wilson(a.numerator, a.denominator, level);
  const bInterval = wilson(b.numerator, b.denominator, level);
  if (aInterval === null || bInterval === null) return null;
  const aShare = a.numerator / a.denominator;
  const bShare = b.numerator / b.denominator;
  const difference = aShare - bShare;
  return {
    difference,
    lower: Math.max(-1, difference - distance(aShare - aInterval.lower, bInterval.upper - bShare)),
    upper: Math.min(1, difference + distance(aInterval.upper - aShare, bShare - bInterval.lower)),
  };
}

/** How many standard errors either side of the estimate the interval reaches. */
function deviate(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`a confidence level of ${level} is not between 0 and 1: ask for 95 % as 0.95`);
  }
  return -normalQuantile((1 - level) / 2);
}

/** The smaller root of (successes / total - p)^2 = z^2 p (1 - p) / total, in the form that subtracts nothing. */
function lowerBound(successes: number, total: number, z: number): number {
  if (successes === 0) return 0;
  const share = successes / total;
  const spread = z * Math.sqrt(z * z + 4 * successes * (1 - share));
  return share * ((2 * successes) / (2 * successes + z * z + spread));
}

/** Not Math.hypot, whose result may depend on the order: a - b must mirror b - a to the last digit. */
function distance(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
