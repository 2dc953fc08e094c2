import type { Review } from '../scorecard/review.ts';
import { keepActions, type PastAction, type Proposed } from './actions.ts';
import { type Figures, type HistoryRow, record } from './history.ts';

/** What earlier reviews leave behind for the next. */
export interface Memory {
  readonly history: readonly HistoryRow[];
  readonly actions: readonly PastAction[];
}

/** The memory before the first review. */
export const EMPTY_MEMORY: Memory = { history: [], actions: [] };

/** The memory after a review, whose actions are `proposed`; the same review twice is remembered once. */
export function remember(
  memory: Memory,
  review: Figures & Pick<Review, 'limits'>,
  proposed: readonly Proposed[],
): Memory {
  return {
    history: record(memory.history, review),
    actions: keepActions(memory.actions, review, proposed),
  };
}
