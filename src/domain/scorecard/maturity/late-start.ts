import type { Term } from '../../settings/terms.ts';
import { article, written } from '../../wording.ts';
import { type CreatedDay, datedOf, idOfDay, sumOf } from './conversions.ts';
import { delayDistribution, delayedOf } from './delay.ts';

/** Outcomes are recorded only since some time after the first lead. */
export interface LateStart {
  /** The day of the first lead, YYYY-MM-DD. */
  readonly firstLead: string;
  /** The day of the first outcome, YYYY-MM-DD. */
  readonly firstOutcome: string;
  /** Outcomes to be expected before the first one, had they been recorded: a mean, not a whole number. */
  readonly expected: number;
  readonly message: string;
  /** Ids of the months of the trend with leads created before the first outcome. */
  readonly months: readonly string[];
}

/** What `LateStart` says, before it is put into words. */
export interface LateRecord {
  /** The day of the first outcome. */
  readonly firstOutcome: number;
  readonly expected: number;
}

/** Of events that come at random with a mean of 3, none comes in fewer than 5 of 100 cases. */
const LEAST_EXPECTED = 3;

/**
 * Whether outcomes were recorded too late: how many were to be expected before the first, at the rate and delays
 * of the leads created since. Null where fewer than three were, where the leads created before have converted as often
 * all the same, or where fewer than `minimum` of the leads created since have
 * converted at a known time, which tells no rate. `days` are in order.
 */
export function lateRecord(days: readonly CreatedDay[], today: number, minimum: number): LateRecord | null {
  const firstOutcome = firstOutcomeOf(days);
  const since = days.filter(({ day }) => day >= firstOutcome);
  const converted = sumOf(since, datedOf);
  const delays = converted < minimum ? null : delayDistribution(delayedOf(since, today));
  if (delays === null) return null;
  const come = (of: readonly CreatedDay[], by: number): number =>
    sumOf(of, ({ day, leads }) => leads * delays.at(by - day).share);
  const before = days.filter(({ day }) => day < firstOutcome);
  const rate = converted / come(since, today);
  const expected = rate * come(before, firstOutcome - 1);
  if (expected < LEAST_EXPECTED) return null;
  // Leads that came in before the first outcome and yet have converted as often as the others miss nothing.
  const recorded = sumOf(before, (day) => day.undated + datedOf(day));
  return recorded >= rate * come(before, today) ? null : { firstOutcome, expected };
}

/** Puts a late record into words; `noun` is the outcome. */
export function lateStart(
  { firstOutcome, expected }: LateRecord,
  firstLead: number,
  noun: Term,
  lead: Term,
  months: readonly string[],
): LateStart {
  const [from, since] = [idOfDay(firstOutcome), idOfDay(firstLead)];
  const count = Math.round(expected);
  return {
    firstLead: since,
    firstOutcome: from,
    expected,
    message: `${lead.many} came in from ${since} on, and the first ${noun.one} is dated ${from}, when about ${written(count)} ${noun.many} were to be expected already: earlier ones seem not to have been recorded. How long ${article(noun.one)} takes is told from ${lead.many} created since`,
    months,
  };
}

function firstOutcomeOf(days: readonly CreatedDay[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { day, byDelay } of days) {
    for (const delay of byDelay.keys()) first = Math.min(first, day + delay);
  }
  return first;
}
