import { type Interval, type Proportion, wilson } from '../interval.ts';
import type { Share } from './delay.ts';

/** An estimated rate, 0 to 1, with its 95 % interval. */
export interface EstimatedRate extends Interval {
  readonly value: number;
}

/**
 * The rate at which leads will have converted when all conversions have come: the rate so far (of at least one
 * lead) over the share of conversions that have come by now (above 0), at most 1 and at least the rate so far.
 *
 * The interval joins that of the rate (Wilson) and that of the share on the log scale by MOVER. Where nothing
 * has converted yet there is no logarithm, and the upper bound is the upper rate over the lower share, which is wider.
 *
 * Source: G. Y. Zou and A. Donner 2008, "Construction of confidence limits about effect measures: a
 * general approach", Statistics in Medicine 27:1693-1702.
 */
export function finalRate(soFar: Proportion, { share, lower, upper }: Share): EstimatedRate {
  const rate = soFar.numerator / soFar.denominator;
  const bounds = wilson(soFar.numerator, soFar.denominator)!;
  if (rate === 0) return { value: 0, lower: 0, upper: Math.min(1, bounds.upper / lower) };
  const value = rate / share;
  const below = Math.hypot(Math.log(rate / bounds.lower), Math.log(upper / share));
  const above = Math.hypot(Math.log(bounds.upper / rate), Math.log(share / lower));
  return {
    value: Math.min(1, value),
    // What has come stays.
    lower: Math.min(1, Math.max(rate, value * Math.exp(-below))),
    upper: Math.min(1, value * Math.exp(above)),
  };
}
