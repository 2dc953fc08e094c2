import { comparable } from './cell.ts';
import { type CheckList, counted } from './checks.ts';
import type { DateColumn } from './columns.ts';
import {
  CONVERSATION,
  DO_NOT_CONTACT,
  FOLLOW_UP_COMPLETE,
  FOLLOW_UP_DUE,
  FOLLOW_UP_TOLD,
  INTENT,
  REJECTED,
  TOUCH_DUE,
  TOUCH_IN_TIME,
  TOUCHED,
  WINDOW_OVER,
} from './flags.ts';
import type { Leads } from './read.ts';
import { FOLLOW_UP, YES_NO } from './vocabulary.ts';

/** How sales worked the leads, and what the sheet can tell of it. */
export interface FollowUp {
  /** Whole minutes from created to the first touch; NaN where either is unknown or the touch came first. */
  readonly touchMinutes: Float64Array;
  readonly tellsFollowUp: boolean;
  readonly tellsFirstTouch: boolean;
  /** Some column shows whether a lead was ever touched. */
  readonly tellsTouch: boolean;
  readonly tellsDoNotContact: boolean;
  /** Some column shows whether a lead has a time to act or a next step. */
  readonly tellsIntent: boolean;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * Reads how each lead was followed up, as known at `asOf` (epoch ms, exclusive), and sets its bits in
 * `flags`, in which the lead's progress must already stand.
 *
 * Follow-up is complete when the follow-up column says so; else when all planned activities are done;
 * else when the agreed touches were made or a conversation was held. It is due when the window is over
 * for a lead that is not rejected and may be contacted. Where a date column holds days without times,
 * limits in hours compare in whole days.
 */
export function readFollowUp(
  leads: Leads,
  created: DateColumn | undefined,
  asOf: number,
  flags: Int32Array,
  checks: CheckList,
): FollowUp {
  const { count, zone } = leads;
  const {
    follow_up_days: windowDays,
    first_touch_hours: limitHours,
    agreed_touches: agreed,
  } = leads.settings.limits;
  const answers = answered(leads, 'follow_up', FOLLOW_UP, checks);
  const stop = answered(leads, 'do_not_contact', YES_NO, checks);
  const done = leads.numbers('activities_done');
  const total = leads.numbers('activities_total');
  const touches = leads.numbers('touches');
  const firstTouch = leads.dates('first_touch');
  const intent = (['timing', 'next_step'] as const).flatMap((id) => leads.texts(id) ?? []);
  const inDays = created?.daysOnly === true || firstTouch?.daysOnly === true;
  const limit = inDays ? Math.ceil(limitHours / 24) : limitHours * HOUR;
  const day = (instant: number): number => Math.floor(zone.toWall(instant) / DAY);
  const asOfDay = day(asOf - 1);
  const touchMinutes = new Float64Array(count).fill(Number.NaN);

  for (let i = 0; i < count; i++) {
    let bits = flags[i]!;
    const came = created === undefined ? Number.NaN : created.at[i]!;
    const cameDay = day(came);
    const windowOver = asOfDay - cameDay >= windowDays;
    if (windowOver) bits |= WINDOW_OVER;

    const doneCount = done === undefined ? Number.NaN : done.values[i]!;
    const totalCount = total === undefined ? Number.NaN : total.values[i]!;
    const touchCount = touches === undefined ? Number.NaN : touches.values[i]!;
    const touchedAt = firstTouch === undefined || firstTouch.at[i]! >= asOf ? Number.NaN : firstTouch.at[i]!;
    const said = answers === undefined ? 0 : answers[i]!;
    const planned = totalCount > 0 && doneCount >= 0;
    if (said !== 0 || planned || touchCount >= 0) bits |= FOLLOW_UP_TOLD;
    const complete =
      said !== 0
        ? said === 1
        : (planned && doneCount >= totalCount) || touchCount >= agreed || (bits & CONVERSATION) !== 0;
    if (complete) bits |= FOLLOW_UP_COMPLETE;
    if (said === 1 || doneCount > 0 || touchCount > 0 || !Number.isNaN(touchedAt)) bits |= TOUCHED;
    if (windowOver && (bits & REJECTED) === 0 && stop?.[i] !== 1) bits |= FOLLOW_UP_DUE;
    if (stop?.[i] === 1) bits |= DO_NOT_CONTACT;

    if (firstTouch !== undefined && !Number.isNaN(came)) {
      const over = inDays ? asOfDay - cameDay >= limit : came + limit <= asOf;
      if (over) bits |= TOUCH_DUE;
      if (!Number.isNaN(touchedAt)) {
        const took = inDays ? day(touchedAt) - cameDay : touchedAt - came;
        if (took <= limit) bits |= TOUCH_IN_TIME;
        if (took < 0) checks.lead('touched-before-created', i, leads.column('first_touch')!, touchedFirst);
        else touchMinutes[i] = inDays ? took * 24 * 60 : Math.floor(took / 60_000);
      }
    }
    for (const { codes, values } of intent)
      if (codes[i] !== 0 && values[codes[i]!] !== 'false') bits |= INTENT;
    flags[i] = bits;
  }

  const tellsFollowUp =
    answers !== undefined || touches !== undefined || (done !== undefined && total !== undefined);
  return {
    touchMinutes,
    tellsFollowUp,
    tellsFirstTouch: firstTouch !== undefined && created !== undefined,
    tellsTouch: tellsFollowUp || firstTouch !== undefined,
    tellsDoNotContact: stop !== undefined,
    tellsIntent: intent.length > 0,
  };
}

/** A column of two answers, 1 for the first, 2 for the second, 0 for blank; what is neither is noted. */
export function answered(
  leads: Leads,
  id: 'follow_up' | 'do_not_contact' | 'opportunity_quality' | 'surprised',
  known: ReadonlyMap<string, boolean>,
  checks: CheckList,
): Uint8Array | undefined {
  const column = leads.column(id);
  if (column === undefined) return undefined;
  const { codes, values } = leads.text(column);
  const answers = values.map((value) => {
    const answer = known.get(comparable(value));
    return value === '' ? 0 : answer === undefined ? 3 : answer ? 1 : 2;
  });
  const header = leads.header.names[column]!;
  const found = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const answer = answers[codes[i]!]!;
    if (answer < 3) found[i] = answer;
    else {
      checks.lead(
        `answer-unknown: ${header}`,
        i,
        column,
        (count) =>
          `${counted(count, 'cell')} of ${header} ${count === 1 ? 'says' : 'say'} neither yes nor no in words that are known, and ${count === 1 ? 'was' : 'were'} left out`,
      );
    }
  }
  return found;
}

const touchedFirst = (count: number): string =>
  `${counted(count, 'lead')} ${count === 1 ? 'was' : 'were'} touched before ${count === 1 ? 'it' : 'they'} came in; counted as in time, left out of the median. Check both dates`;
