import { InputError } from '../input-error.ts';
import { UTC } from '../lead/zone.ts';
import { dayBounds, parsePeriod } from '../scorecard/period.ts';

/** The id of a period as a cell holds it; a month that a spreadsheet took for its first day is that month. Throws `InputError` that names the cell. */
export function monthIn(text: string, at: string): string {
  const id = /^\d{4}-\d\d-01$/.test(text) ? text.slice(0, 7) : text;
  placed(at, () => parsePeriod(id, UTC));
  return id;
}

/** A day, YYYY-MM-DD, as a cell holds it. Throws `InputError` that names the cell. */
export function dayIn(text: string, at: string): string {
  placed(at, () => dayBounds(text, UTC));
  return text;
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

function placed(at: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    throw new InputError('file', `${at}: ${(error as Error).message}`);
  }
}
