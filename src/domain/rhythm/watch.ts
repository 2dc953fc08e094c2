import { address, factAt } from '../narrative/fact.ts';
import type { Proportion } from '../scorecard/interval.ts';
import type { Review } from '../scorecard/review.ts';
import type { LimitId } from '../settings/limits.ts';

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

/** The limits that a rate is counted by, by the last part of its address. */
const LIMITS_OF: Readonly<Record<string, readonly LimitId[]>> = {
  follow_up_completion: ['follow_up_days', 'agreed_touches'],
  first_touch_in_time: ['first_touch_hours'],
  win_rate: ['win_window_months'],
  pressure: ['first_week_touches'],
};

/** The limits of a review by which a watched rate is counted, as a text that tells whether they are the same; '' for none. */
export function limitsAt({ limits }: Pick<Review, 'limits'>, { ref }: Watch): string {
  const ids = LIMITS_OF[ref.slice(ref.lastIndexOf('/') + 1)] ?? [];
  return ids.map((id) => `${id} ${limits[id]}`).join(', ');
}
