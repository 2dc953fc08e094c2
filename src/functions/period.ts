import { InputError, quoted } from '../domain/input-error.ts';
import { parseDate } from '../domain/lead/date.ts';
import type { Place } from '../domain/lead/read.ts';
import { dayBounds, dayId, periodAt } from '../domain/scorecard/period.ts';
import { oneCell } from './argument.ts';
import type { Argument } from './custom-function.ts';

const DAY = 86_400_000;

/**
 * The period that an argument names, as `parsePeriod` reads it: the id of the month of a day (a date, a text that is
 * one, or the day count of a spreadsheet), else its text. Undefined where it is blank.
 */
export function periodIn(argument: Argument, place: Place): string | undefined {
  const cell = oneCell(argument, 'month');
  if (cell === undefined) return undefined;
  const instant = instantOf(cell, place);
  if (!Number.isNaN(instant)) return periodAt('month', instant, place.zone).id;
  return String(cell).trim();
}

/** The end (epoch ms) of the review's day: that of the argument, or else of `now`. Throws `InputError` for what is no day. */
export function endOfDay(argument: Argument, place: Place, now: number): number {
  const cell = oneCell(argument, 'as_of');
  const instant = cell === undefined ? now : instantOf(cell, place);
  if (Number.isNaN(instant)) {
    throw new InputError(
      'period',
      `the review date as_of is ${quoted(String(cell))}, which is no date; write one such as 2026-05-18`,
    );
  }
  return dayBounds(dayId(instant, place.zone), place.zone).end;
}

function instantOf(cell: string | number | boolean | Date, { zone, dateOrder }: Place): number {
  if (cell instanceof Date) return cell.getTime();
  if (typeof cell === 'string') return parseDate(cell, dateOrder, zone);
  // The spreadsheet's own day count, here between 1954 and 2119.
  return typeof cell === 'number' && cell >= 20_000 && cell < 80_000
    ? zone.toInstant(Math.round((cell - 25_569) * DAY))
    : Number.NaN;
}
