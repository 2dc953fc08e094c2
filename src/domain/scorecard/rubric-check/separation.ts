import { newcombe } from '../interval.ts';
import type { Rate } from '../review.ts';
import type { Shares } from './comparison.ts';

export type SeparationVerdict = 'separates' | 'points the wrong way' | 'does not separate' | 'too few';

/**
 * How often a criterion was met on either side of a comparison, among the leads for which it was known, or
 * among all where nobody is known not to meet it.
 * `met` is the side of the accepted or won, `other` that of the rejected or lost.
 */
export interface Separation {
  readonly met: Rate;
  readonly other: Rate;
  /** Leads of both sides for which the criterion is unknown and that are left out. */
  readonly unknown: number;
  /** The share of `met` less that of `other`, with its Newcombe interval; null where a side is empty. */
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: SeparationVerdict;
}

/** The level at which each of k comparisons is judged, so that making many of them is paid for. */
export function levelFor(comparisons: number): number {
  return 1 - 0.05 / Math.max(1, comparisons);
}

/**
 * Two shares and whether they differ: the interval at `level` leaves out 0. No verdict while either side
 * is under `minimum` leads.
 */
export function separationOf(
  { met, other }: Shares,
  unknown: number,
  level: number,
  minimum: number,
): Separation {
  const apart = newcombe(met, other, level);
  const isFew = apart === null || Math.min(met.denominator, other.denominator) < minimum;
  return {
    met: rate(met),
    other: rate(other),
    unknown,
    difference: apart?.difference ?? null,
    lower: apart?.lower ?? null,
    upper: apart?.upper ?? null,
    verdict: isFew
      ? 'too few'
      : apart.lower > 0
        ? 'separates'
        : apart.upper < 0
          ? 'points the wrong way'
          : 'does not separate',
  };
}

function rate({ numerator, denominator }: Shares['met']): Rate {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}
