import { type Proportion, wilson } from '../interval.ts';
import type { CreatedDay } from './conversions.ts';
import type { History } from './history.ts';

/** Leads converted within so many days of creation, with its 95 % Wilson interval; null values where there are no leads. */
export interface WithinRate extends Proportion {
  readonly days: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * How many leads converted within `limit` days of creation, among those at least that old. Left out are
 * leads whose conversion has no date, and those created before conversions were recorded.
 */
export function withinCount(
  days: readonly CreatedDay[],
  limit: number,
  { today, recordedFrom }: Pick<History, 'today' | 'recordedFrom'>,
): Proportion {
  let [numerator, denominator] = [0, 0];
  for (const { day, leads, undated, byDelay } of days) {
    if (today - day < limit || day < recordedFrom) continue;
    denominator += leads - undated;
    for (const [delay, count] of byDelay) if (delay <= limit) numerator += count;
  }
  return { numerator, denominator };
}

/**
 * The same of all leads of a cohort as a rate; none until the youngest of them is that old, so that the rates of one
 * cohort never fall from one limit to the next.
 */
export function withinRate(
  days: readonly CreatedDay[],
  limit: number,
  history: Pick<History, 'today' | 'recordedFrom'>,
): WithinRate {
  const isOver = days.every(({ day }) => history.today - day >= limit);
  const { numerator, denominator } = withinCount(isOver ? days : [], limit, history);
  const interval = wilson(numerator, denominator);
  return {
    days: limit,
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  };
}
