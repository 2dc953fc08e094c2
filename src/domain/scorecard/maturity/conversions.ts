import { DISQUALIFIED, LOST, NOT_COUNTED, OPPORTUNITY, REJECTED, WON } from '../../lead/flags.ts';
import { type TimeZone, UTC } from '../../lead/zone.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { dayId } from '../period.ts';

/** What a lead converts to: it becomes an opportunity, or it is won. */
export type Outcome = 'opportunity' | 'won';

/** The leads created on one calendar day. Days count from 1 January 1970 in the sheet's zone. */
export interface CreatedDay {
  readonly day: number;
  readonly leads: number;
  /** Not converted, and neither lost, rejected nor disqualified: they still may. */
  readonly open: number;
  /** Converted, but nobody knows when, or before they were created. */
  readonly undated: number;
  /** Converted after so many whole days: how many. */
  readonly byDelay: ReadonlyMap<number, number>;
}

/** The leads of a sheet by the day they were created, with what became of them. */
export interface Conversions {
  readonly days: ReadonlyMap<number, CreatedDay>;
  /** Outcomes that have a day but no delay, by that day: their leads have no day of creation, or a later one. */
  readonly stray: ReadonlyMap<number, number>;
}

/** Mutable while it is being counted. */
interface Counting extends CreatedDay {
  leads: number;
  open: number;
  undated: number;
  readonly byDelay: Map<number, number>;
}

const DAY = 86_400_000;
const OVER = WON | LOST | REJECTED | DISQUALIFIED;

/** The calendar day of an instant (epoch ms) in the zone, counted from 1 January 1970; NaN and the infinities stay as they are. */
export function dayOf(instant: number, zone: TimeZone): number {
  return Math.floor(zone.toWall(instant) / DAY);
}

/** 'YYYY-MM-DD' of a counted day. */
export function idOfDay(day: number): string {
  return dayId(day * DAY, UTC);
}

/**
 * Counts the distinct real leads from `from` to `to` (exclusive) by the day they were created, and their
 * conversions by the delay since. Leads without a day of creation are left out. No leads give no days.
 */
export function tallyConversions(
  { flags, facts, leads }: QualifiedLeads,
  outcome: Outcome,
  from = 0,
  to: number = leads.count,
): Conversions {
  const { zone } = leads;
  const bit = outcome === 'won' ? WON : OPPORTUNITY;
  const convertedAt = outcome === 'won' ? facts.closed : facts.opportunityAt;
  const days = new Map<number, Counting>();
  const stray = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const bits = flags[i]!;
    if ((bits & NOT_COUNTED) !== 0) continue;
    const converted = (bits & bit) !== 0;
    const day = dayOf(facts.created[i]!, zone);
    const delay = converted ? dayOf(convertedAt[i]!, zone) - day : Number.NaN;
    const hasDelay = delay >= 0;
    if (converted && !hasDelay && !Number.isNaN(convertedAt[i]!)) add(stray, dayOf(convertedAt[i]!, zone), 1);
    if (Number.isNaN(day)) continue;
    let own = days.get(day);
    if (own === undefined) {
      own = { day, leads: 0, open: 0, undated: 0, byDelay: new Map() };
      days.set(day, own);
    }
    own.leads += 1;
    if (hasDelay) add(own.byDelay, delay, 1);
    else if (converted) own.undated += 1;
    else if ((bits & (OVER | bit)) === 0) own.open += 1;
  }
  return { days, stray };
}

/** The conversions of two sets of leads, from those of each. */
export function addConversions(a: Conversions, b: Conversions): Conversions {
  const days = new Map(a.days);
  for (const [day, more] of b.days) {
    const own = days.get(day);
    days.set(
      day,
      own === undefined
        ? more
        : {
            day,
            leads: own.leads + more.leads,
            open: own.open + more.open,
            undated: own.undated + more.undated,
            byDelay: addedCounts(own.byDelay, more.byDelay),
          },
    );
  }
  return { days, stray: addedCounts(a.stray, b.stray) };
}

/** The sum of a count over some days. */
export function sumOf(days: readonly CreatedDay[], count: (day: CreatedDay) => number): number {
  return days.reduce((sum, day) => sum + count(day), 0);
}

/** The dated conversions of a day's leads. */
export function datedOf({ byDelay }: CreatedDay): number {
  let sum = 0;
  for (const count of byDelay.values()) sum += count;
  return sum;
}

function addedCounts(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const sum = new Map(a);
  for (const [key, count] of b) add(sum, key, count);
  return sum;
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
