import { newcombe, type Proportion } from '../scorecard/interval.ts';
import { MEASURES } from '../scorecard/measure.ts';
import type { Rate, Review } from '../scorecard/review.ts';
import type { Watched } from './actions.ts';
import { countsAt, limitsAt } from './watch.ts';

/**
 * Where the rate that called for an action stands now. It says that the rate moved, not that the action moved it: a
 * rate that was picked because it was low tends to be higher the next time.
 */
export interface Came {
  /** The address of the watched rate. */
  readonly ref: string;
  readonly before: Rate;
  /** Null where this review has no such rate. */
  readonly now: Rate | null;
  /** Now less before, with its Newcombe interval at `level`; null where either has no leads or another limit counted them, the interval also where they share leads. */
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** 1 - 0.05 / rates judged together. */
  readonly level: number;
  readonly verdict: 'better' | 'worse' | 'not separated' | 'cannot be told';
  /** Why it cannot be told; null where it can. */
  readonly why: string | null;
}

/**
 * What became of a watched rate, one of `comparisons` that are judged together. `overlaps` says that the period then
 * and the period now share days, so that their leads are not independent.
 */
export function cameOf(
  watch: Watched,
  review: Pick<Review, 'limits'>,
  comparisons: number,
  overlaps: boolean,
): Came {
  const { ref, before, higherIsBetter } = watch;
  const now = countsAt(review, watch);
  const isOther = watch.limits !== undefined && watch.limits !== limitsAt(review, watch);
  const level = 1 - 0.05 / comparisons;
  const change = now === null || isOther ? null : newcombe(now, before, level);
  const shared = overlaps || isTrailing(ref);
  const least = review.limits.minimum_count;
  const why =
    now === null
      ? 'the review has no such rate any more'
      : isOther
        ? 'the limit it is counted by was changed since'
        : change === null || Math.min(now.denominator, before.denominator) < least
          ? `there are fewer than ${Math.max(1, least)} then or now`
          : shared
            ? 'then and now count some of the same'
            : null;
  return {
    ref,
    before: rateOf(before),
    now: now === null ? null : rateOf(now),
    difference: change?.difference ?? null,
    lower: shared ? null : (change?.lower ?? null),
    upper: shared ? null : (change?.upper ?? null),
    level,
    verdict: why !== null ? 'cannot be told' : verdictOf(change!, higherIsBetter),
    why,
  };
}

function verdictOf({ lower, upper }: { lower: number; upper: number }, higherIsBetter: boolean) {
  if (lower <= 0 && upper >= 0) return 'not separated';
  return lower > 0 === higherIsBetter ? 'better' : 'worse';
}

/** Whether a rate is counted over a trailing window, which holds most of the window before. */
function isTrailing(ref: string): boolean {
  const id = ref.slice(ref.lastIndexOf('/') + 1);
  return MEASURES.some((measure) => measure.id === id && measure.basis === 'closed');
}

function rateOf({ numerator, denominator }: Proportion): Rate {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}
