import { UTC } from '../lead/zone.ts';
import { parsePeriod } from '../scorecard/period.ts';
import type { Review } from '../scorecard/review.ts';
import type { PastAction, Proposed } from './actions.ts';
import { type Came, cameOf } from './came.ts';
import { monthsBetween, standsAt } from './day.ts';

/** What this review takes over from the ones before. */
export interface Rhythm {
  /** Actions of earlier months that are not done, the oldest first; an id stands once. */
  readonly carried: readonly CarriedAction[];
  /** What the latest earlier month decided, done or not. */
  readonly decided: readonly DecidedAction[];
}

/** An action that is still open. */
export interface CarriedAction {
  readonly id: string;
  readonly who: string;
  readonly owner: string;
  readonly due: string;
  /** As this review words it where it is proposed again, else as the review of `asOf` did. */
  readonly text: string;
  /** The day whose counts the text tells; '' where the team wrote it. */
  readonly asOf: string;
  /** The first month whose decision is still open. */
  readonly since: string;
  /** Calendar months from then to the end of the reviewed period. */
  readonly monthsOpen: number;
  /** This review calls for it too: it is this entry, not one more. */
  readonly proposedAgain: boolean;
}

/** An action of the latest earlier month. */
export interface DecidedAction {
  readonly id: string;
  readonly who: string;
  readonly owner: string;
  readonly due: string;
  /** As the review of `asOf` worded it. */
  readonly text: string;
  readonly asOf: string;
  readonly month: string;
  readonly done: boolean;
  /** This review calls for it too, and it is not done: it is among the carried. */
  readonly proposedAgain: boolean;
  /** What came of it; null where no rate called for it. */
  readonly came: Came | null;
}

/**
 * What is left of earlier months' decisions and what came of the latest. A month is earlier if it ends earlier; those
 * that end with the reviewed period or later have no part. Empty lists for a first review.
 */
export function rhythmOf(
  past: readonly PastAction[],
  review: Pick<Review, 'month' | 'asOf' | 'limits'>,
  proposed: readonly Proposed[],
): Rhythm {
  const now = standsAt(review);
  const earlier = past
    .map((action) => ({ action, at: standsAt(action) }))
    .filter(({ at }) => at < now)
    .sort((a, b) => a.at - b.at);
  const again = new Map(proposed.map((action) => [action.id, action]));
  const carried = new Map<string, CarriedAction>();
  for (const { action, at } of earlier) {
    const { id, who, owner, due, text, asOf, month } = action;
    if (action.done || carried.has(id)) continue;
    carried.set(id, {
      id,
      who,
      owner,
      due,
      text: again.get(id)?.text ?? text,
      asOf: again.has(id) ? review.asOf : asOf,
      since: month,
      monthsOpen: monthsBetween(at, now),
      proposedAgain: again.has(id),
    });
  }
  const latest = earlier.at(-1);
  const decided = earlier.filter(
    ({ action, at }) => at === latest!.at && action.month === latest!.action.month,
  );
  const rates = new Set(
    decided.flatMap(({ action }) =>
      action.watch === null ? [] : `${action.watch.ref}/${action.watch.numerator}`,
    ),
  );
  const { start } = parsePeriod(review.month, UTC);
  return {
    carried: [...carried.values()],
    decided: decided.map(({ action, at }) => {
      const { id, who, owner, due, text, asOf, month, done, watch } = action;
      const came = watch === null ? null : cameOf(watch, review, rates.size, at > start);
      const proposedAgain = !done && again.has(id);
      return { id, who, owner, due, text, asOf, month, done, proposedAgain, came };
    }),
  };
}
