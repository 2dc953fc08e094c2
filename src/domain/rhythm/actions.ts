import type { Action } from '../narrative/sentence.ts';
import type { Proportion } from '../scorecard/interval.ts';
import type { Review } from '../scorecard/review.ts';
import { standsAt } from './day.ts';
import { countsAt, limitsAt, type Watch } from './watch.ts';

/** A rate that called for an action, as it stood when the action was decided. */
export interface Watched extends Watch {
  readonly before: Proportion;
  /** The limits by which it was counted then, as `limitsAt` gives them; left out where there are none, or nobody noted them. */
  readonly limits?: string;
}

/** An action that a review proposed, and what the team has made of it. An id stands once in a month. */
export interface PastAction {
  readonly id: string;
  readonly who: string;
  readonly text: string;
  /** The period in whose review it was decided. */
  readonly month: string;
  /** The day of the review that worded it, YYYY-MM-DD, that or a later one; '' for one that the team wrote itself. */
  readonly asOf: string;
  readonly done: boolean;
  /** Free text; '' for nobody yet. */
  readonly owner: string;
  /** Free text; '' for no day yet. */
  readonly due: string;
  /** The rate that called for it, as it stood then; null where none did. */
  readonly watch: Watched | null;
}

/** What is taken from an action of this month's review. */
export type Proposed = Pick<Action, 'id' | 'who' | 'text'> & { readonly watch?: Watch | null | undefined };

/**
 * The actions to carry on: every past one, then what this review proposes and is not on the list. On it is what is not
 * done yet, and whatever this very month decided before, so that a month may be reviewed again. What is not done and
 * proposed again is worded as this review does, with the counts of now; what it watches stays as it stood when it was
 * decided, and so does all that the team wrote. An action of a review of all leads stays as it is: its day is all that
 * says when it was decided.
 */
export function keepActions(
  past: readonly PastAction[],
  review: Pick<Review, 'month' | 'asOf' | 'limits'>,
  proposed: readonly Proposed[],
): PastAction[] {
  const now = standsAt(review);
  const listed = new Set(past.filter((one) => !one.done || standsAt(one) === now).map(({ id }) => id));
  const added = proposed
    .filter(({ id }) => !listed.has(id))
    .map(({ id, who, text, watch = null }): PastAction => {
      const before = watch === null ? null : countsAt(review, watch);
      return {
        id,
        who,
        text,
        month: review.month,
        asOf: review.asOf,
        done: false,
        owner: '',
        due: '',
        watch: watch === null || before === null ? null : { ...watch, before, ...limitsIn(review, watch) },
      };
    });
  const again = new Map(proposed.map(({ id, text }) => [id, text]));
  return [
    ...past.map((one) => {
      const text = again.get(one.id);
      const isFresh = one.asOf === '' || one.asOf >= review.asOf || one.month === 'all';
      return text === undefined || one.done || isFresh || standsAt(one) > now
        ? one
        : { ...one, text, asOf: review.asOf };
    }),
    ...added,
  ];
}

function limitsIn(review: Pick<Review, 'limits'>, watch: Watch): Pick<Watched, 'limits'> {
  const limits = limitsAt(review, watch);
  return limits === '' ? {} : { limits };
}
