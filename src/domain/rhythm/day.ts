import { InputError } from '../input-error.ts';
import { UTC } from '../lead/zone.ts';
import { dayBounds, dayId, parsePeriod } from '../scorecard/period.ts';

/** The id of a period as a cell holds it; a month that a spreadsheet took for its first day is that month. Throws `InputError` that names the cell. */
export function monthIn(text: string, at: string): string {
  const day = dayText(text);
  return placed(at, () => parsePeriod(/^\d{4}-\d\d-01$/.test(day) ? day.slice(0, 7) : day, UTC).id);
}

/** The text of a cell that may hold a day: a spreadsheet's own day count, from 1954 to 2119, as YYYY-MM-DD; other texts as they are. */
export function dayText(text: string): string {
  if (!/^[2-7]\d{4}(?:\.\d+)?$/.test(text)) return text;
  return dayId((Math.floor(Number(text)) - 25_569) * 86_400_000, UTC);
}

/** A day, YYYY-MM-DD, as a cell holds it. Throws `InputError` that names the cell. */
export function dayIn(text: string, at: string): string {
  const day = dayText(text);
  placed(at, () => dayBounds(day, UTC));
  return day;
}

/**
 * When a review stands in time, in epoch ms whatever the zone: the end of its period, and of its day where the period
 * is all of time. Throws `InputError` for what is no period and no day.
 */
export function standsAt({ month, asOf }: { readonly month: string; readonly asOf: string }): number {
  return month === 'all' ? dayBounds(asOf, UTC).end : parsePeriod(month, UTC).end;
}

/** Calendar months from one such moment to another. */
export function monthsBetween(from: number, to: number): number {
  return monthNumber(to) - monthNumber(from);
}

function monthNumber(end: number): number {
  const last = new Date(end - 1);
  return 12 * last.getUTCFullYear() + last.getUTCMonth();
}

function placed<T>(at: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError('file', `${at}: ${(error as Error).message}`);
  }
}
