import type { Interval } from '../interval.ts';
import { normalQuantile } from '../normal.ts';
import type { CreatedDay } from './conversions.ts';

/** The share of all conversions that have come by some age, 0 to 1, with its 95 % interval. */
export interface Share extends Interval {
  readonly share: number;
}

/** The share that have come `days` after the lead was created, and stays until the next point. */
export interface DelayPoint extends Share {
  readonly days: number;
}

/** How long conversions take. */
export interface DelayDistribution {
  /** A point for every delay that was seen, the shortest first; the longest has a share of 1. */
  readonly points: readonly DelayPoint[];
  /** The share that have come by an age in whole days: 0 before the first point, 1 from the last one on. */
  at(age: number): Share;
  /** The days by which at least this share, up to 1, have come. */
  daysBy(share: number): number;
}

/** Conversions of one delay among leads of one age, both in whole days; the delay is at most the age. */
export interface Delayed {
  readonly delay: number;
  readonly age: number;
  readonly count: number;
}

const Z = -normalQuantile(0.025);

/**
 * The distribution of delays from the conversions seen so far. Of young leads only the short delays can
 * have been seen, so that counting delays as they stand finds them too short; here each delay is weighed
 * against the conversions that could have taken as long:
 *
 *     F(t) = product over delays s > t of (1 - d(s) / n(s))
 *
 * with d(s) the conversions of delay s, and n(s) those of delay <= s among leads of age >= s. It is the share
 * of conversions that come at all by the longest delay seen. Where n(s) = d(s) no shorter delay was seen on a lead as
 * old, so nothing ties s to the shorter ones; the factor, which would make F 0 below s, is left out.
 * Null when there are no conversions.
 *
 * The interval is F exp(-+ 1.96 sd), with Greenwood's variance of log F(t), the sum over s > t of
 * d / (n (n - d)); the upper bound is never above that of a longer delay, nor above 1.
 *
 * Source: J. D. Kalbfleisch and J. F. Lawless 1989, "Inference based on retrospective ascertainment", JASA
 * 84:360-372; S. W. Lagakos, L. M. Barraj and V. De Gruttola 1988, Biometrika 75:515-523. 1 - d(s) / n(s) is the inverse
 * of the actuary's chain ladder development factor.
 */
export function delayDistribution(conversions: Iterable<Delayed>): DelayDistribution | null {
  const byDelay = new Map<number, number>();
  const byAge = new Map<number, number>();
  for (const { delay, age, count } of conversions) {
    byDelay.set(delay, (byDelay.get(delay) ?? 0) + count);
    byAge.set(age, (byAge.get(age) ?? 0) + count);
  }
  if (byDelay.size === 0) return null;
  const ages = [...byAge].sort(([a], [b]) => b - a);
  const points: DelayPoint[] = [];
  let [share, variance, upper, oldEnough, later, next] = [1, 0, 1, 0, 0, 0];
  for (const [days, count] of [...byDelay].sort(([a], [b]) => b - a)) {
    const reach = Math.exp(Z * Math.sqrt(variance));
    upper = Math.min(upper, share * reach);
    points.push({ days, share: rounded(share), lower: rounded(share / reach), upper: rounded(upper) });
    for (; next < ages.length && ages[next]![0] >= days; next++) oldEnough += ages[next]![1];
    // Conversions of an older lead came after a longer delay, or are at risk here.
    const atRisk = oldEnough - later;
    later += count;
    if (atRisk === count) continue;
    share *= (atRisk - count) / atRisk;
    variance += count / (atRisk * (atRisk - count));
  }
  points.reverse();
  return { points, at: (age) => shareAt(points, age), daysBy: (wanted) => daysBy(points, wanted) };
}

/** The dated conversions of some days of creation, as they stand at the end of the day `today`. */
export function* delayedOf(days: readonly CreatedDay[], today: number): Iterable<Delayed> {
  for (const { day, byDelay } of days) {
    for (const [delay, count] of byDelay) yield { delay, age: today - day, count };
  }
}

/** A product of fractions that is one half exactly may come out a rounding error below it. */
function rounded(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}

function shareAt(points: readonly DelayPoint[], age: number): Share {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]!.days <= age) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return { share: 0, lower: 0, upper: points[0]!.upper };
  const { share, lower, upper } = points[low - 1]!;
  return { share, lower, upper };
}

function daysBy(points: readonly DelayPoint[], wanted: number): number {
  return points.find(({ share }) => share >= wanted)!.days;
}
