import type { TimeZone } from '../../lead/zone.ts';
import type { Period } from '../period.ts';
import { type CreatedDay, dayOf } from './conversions.ts';
import type { DelayDistribution } from './delay.ts';

/** From where conversions to one outcome are seen at a review, and how long they take. */
export interface History {
  /** The day of the review. */
  readonly today: number;
  /** Conversions of leads created before this day may not have been recorded: -Infinity where all were, Infinity where none is dated. */
  readonly recordedFrom: number;
  /** Null where there are too few conversions to tell. */
  /** Some conversion has a delay, be it too few to tell how long they take. */
  readonly isDated: boolean;
  readonly delays: DelayDistribution | null;
  /** Leads under which nothing is estimated. */
  readonly minimum: number;
}

/** The days on which the leads of a period were created. */
export function daysIn(
  days: readonly CreatedDay[],
  { start, end }: Period,
  zone: TimeZone,
): readonly CreatedDay[] {
  const [first, last] = [dayOf(start, zone), dayOf(end - 1, zone)];
  return days.filter(({ day }) => day >= first && day <= last);
}

/** Whole days from the creation of the youngest lead to the review; null without leads. `days` are in order. */
export function ageOfYoungest(days: readonly CreatedDay[], { today }: Pick<History, 'today'>): number | null {
  const youngest = days.at(-1);
  return youngest === undefined ? null : today - youngest.day;
}
