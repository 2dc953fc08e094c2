import { address, factAt } from '../narrative/fact.ts';
import type { Proportion } from '../scorecard/interval.ts';

/**
 * The rate that called for an action, by its place in a Review. It has to mean the same next month: a measure
 * (`/measures/icp_fit_rate`) or a group's (`/groups/Google Ads/measures/icp_fit_rate`), not a group's quality,
 * which may rest on another measure then.
 */
export interface Watch {
  /** The address of the object that holds both counts. */
  readonly ref: string;
  /** What its counts are called there. */
  readonly numerator: string;
  readonly denominator: string;
  readonly higherIsBetter: boolean;
}

/** The counts of a watched rate in a review; null where it has none that make a share. */
export function countsAt(review: object, { ref, ...names }: Watch): Proportion | null {
  const numerator = factAt(review, ref + address(names.numerator));
  const denominator = factAt(review, ref + address(names.denominator));
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
  return numerator >= 0 && numerator <= denominator ? { numerator, denominator } : null;
}
