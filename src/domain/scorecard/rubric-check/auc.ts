import { normalQuantile } from '../normal.ts';
import type { Comparison } from './comparison.ts';

export type AucVerdict = 'tells them apart' | 'the wrong way round' | 'cannot tell them apart' | 'too few';

/** How well the score tells the leads of one side from those of the other. */
export interface Auc {
  /** The share of pairs in which the accepted or won lead has the higher score, ties counting half; null where a side is empty. */
  readonly value: number | null;
  /** 95 % interval; null where a side is empty. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Accepted or won leads that have a score. */
  readonly positives: number;
  /** Rejected or lost leads that have a score. */
  readonly negatives: number;
  readonly method: string;
  readonly verdict: AucVerdict;
}

const METHOD = 'Mann-Whitney; 95 % interval by method 5 of Newcombe 2006';
const DEVIATE = -normalQuantile(0.025);
const HALVINGS = 60;

/**
 * The area under the ROC curve of the score for a comparison, with its interval. Leads without a score
 * (NaN) are left out; what disqualified a lead does not change its score. No verdict while either side is
 * under `minimum` leads.
 *
 * Source: J. A. Hanley and B. J. McNeil 1982, "The meaning and use of the area under a receiver operating
 * characteristic (ROC) curve", Radiology 143:29-36.
 */
export function aucOf(score: Float64Array, comparison: Comparison, minimum: number): Auc {
  const positive = counted(score, comparison.met);
  const negative = counted(score, comparison.other);
  const [positives, negatives] = [total(positive), total(negative)];
  const base = { positives, negatives, method: METHOD };
  if (positives === 0 || negatives === 0) {
    return { value: null, lower: null, upper: null, ...base, verdict: 'too few' };
  }
  const value = pairsWon(positive, negative) / (positives * negatives);
  const { lower, upper } = aucInterval(value, positives, negatives);
  const isFew = Math.min(positives, negatives) < minimum;
  return {
    value,
    lower,
    upper,
    ...base,
    verdict: isFew
      ? 'too few'
      : lower > 0.5
        ? 'tells them apart'
        : upper < 0.5
          ? 'the wrong way round'
          : 'cannot tell them apart',
  };
}

/**
 * The 95 % interval of an AUC of `m` leads against `n`, both at least 1: the values that lie no further
 * from it than 1.96 of their own standard errors, by the variance of Hanley and McNeil with both sample
 * sizes replaced by their mean. Within [0, 1]; never of no width, not even at 0 or 1.
 *
 * Source: R. G. Newcombe 2006, "Confidence intervals for an effect size measure based on the Mann-Whitney
 * statistic. Part 2: asymptotic methods and evaluation", Statistics in Medicine 25:559-573, method 5.
 */
export function aucInterval(auc: number, m: number, n: number): { lower: number; upper: number } {
  const others = (m + n) / 2 - 1;
  const isWithin = (area: number): boolean => {
    const variance =
      (area * (1 - area) * (1 + others * ((1 - area) / (2 - area) + area / (1 + area)))) / (m * n);
    return (area - auc) ** 2 <= DEVIATE ** 2 * variance;
  };
  const bound = (end: 0 | 1): number => {
    if (auc === end) return end;
    let [inside, outside]: [number, number] = [auc, end];
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (inside + outside) / 2;
      // At 0 and 1 the variance is none, and yet what is next to them is within.
      if (isWithin(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return { lower: bound(0), upper: bound(1) };
}

/** How often each score occurs. */
type Scores = ReadonlyMap<number, number>;

function counted(score: Float64Array, leads: Int32Array): Scores {
  const counts = new Map<number, number>();
  for (let at = 0; at < leads.length; at++) {
    const own = score[leads[at]!]!;
    if (!Number.isNaN(own)) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}

function total(scores: Scores): number {
  let sum = 0;
  for (const count of scores.values()) sum += count;
  return sum;
}

/** Pairs in which the positive has the higher score, ties counting half: by distinct scores, not by pairs. */
function pairsWon(positive: Scores, negative: Scores): number {
  const scores = Float64Array.from(new Set([...positive.keys(), ...negative.keys()])).sort();
  let [won, below] = [0, 0];
  for (const score of scores) {
    const ties = negative.get(score) ?? 0;
    won += (positive.get(score) ?? 0) * (below + ties / 2);
    below += ties;
  }
  return won;
}
