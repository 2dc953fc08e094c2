import { InputError } from '../input-error.ts';
import { monthNumber } from '../lead/date.ts';
import type { TimeZone } from '../lead/zone.ts';

export type PeriodUnit = 'month' | 'quarter' | 'week' | 'all';

/** A stretch of time in the sheet's zone: start inclusive, end exclusive, epoch ms, both computed once. */
export interface Period {
  readonly unit: PeriodUnit;
  /** '2024-04', '2024-Q2', '2024-W07' (ISO 8601), 'all'. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** 'April 2024', 'Q2 2024', 'week 7 of 2024', 'all leads'. */
  readonly label: string;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
const ALL: Period = {
  unit: 'all',
  id: 'all',
  start: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  label: 'all leads',
};
const FORMS = 'Write a month (2024-04), a quarter (2024-Q2), an ISO week (2024-W07) or all.';

/**
 * The period that an id names: 'YYYY-MM', 'YYYY-Qn', 'YYYY-Wnn' (ISO 8601 weeks) or 'all', which has no ends; a month
 * also as 'April 2024', 'Apr 2024', '2024-4' or '04/2024', and all of them whatever their case.
 * Throws an `InputError` that quotes any other id, a 53rd week included in a year that has none.
 */
export function parsePeriod(written: string, zone: TimeZone): Period {
  const id = plainId(written.trim());
  if (id === 'ALL') return ALL;
  const [, y, m, q, w] = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4])|W(0[1-9]|[1-4]\d|5[0-3]))$/.exec(id) ?? [];
  const year = Number(y);
  if (m) return month(year, Number(m) - 1, zone);
  if (q) return quarter(year, Number(q) - 1, zone);
  if (!w) throw new InputError('period', `"${written}" is not a period. ${FORMS}`);
  if (firstMonday(year) + Number(w) * WEEK > firstMonday(year + 1)) {
    throw new InputError('period', `"${written}" is not a period: ${year} has 52 ISO weeks. ${FORMS}`);
  }
  return week(year, Number(w), zone);
}

/** The id of a month that people write in other ways; other texts in capitals. */
function plainId(text: string): string {
  const [, y, m] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (m !== undefined) return `${y}-${m.padStart(2, '0')}`;
  const [, number, ofYear] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (number !== undefined) return `${ofYear}-${number.padStart(2, '0')}`;
  const [, word, year] = /^([a-z]{3,9})\.?[ ,/-]+(\d{4})$/i.exec(text) ?? [];
  const index = word === undefined ? Number.NaN : monthNumber(word);
  return Number.isNaN(index) ? text.toUpperCase() : `${year}-${digits(index, 2)}`;
}

/** The month, quarter or ISO week of the zone's calendar in which an instant (epoch ms) lies. */
export function periodAt(unit: 'month' | 'quarter' | 'week', instant: number, zone: TimeZone): Period {
  const wall = zone.toWall(instant);
  const date = new Date(wall);
  if (unit === 'month') return month(date.getUTCFullYear(), date.getUTCMonth(), zone);
  if (unit === 'quarter') return quarter(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3), zone);
  // ISO 8601: a week belongs to the year of its Thursday.
  const year = new Date(monday(wall) + 3 * DAY).getUTCFullYear();
  return week(year, (monday(wall) - firstMonday(year)) / WEEK + 1, zone);
}

/** The calendar period before this one, whether or not it has leads; undefined for 'all'. */
export function previousPeriod(period: Period, zone: TimeZone): Period | undefined {
  return period.unit === 'all' ? undefined : periodAt(period.unit, period.start - 1, zone);
}

/**
 * Start (epoch ms) of the trailing window of `months` calendar months that ends where the period ends: 12 months
 * before 1 March 2024 is 1 March 2023. A day that the earlier month has not becomes its last. -Infinity for 'all'.
 */
export function windowStart(period: Period, months: number, zone: TimeZone): number {
  if (period.unit === 'all') return Number.NEGATIVE_INFINITY;
  const end = new Date(zone.toWall(period.end));
  const year = end.getUTCFullYear();
  const target = end.getUTCMonth() - months;
  const lastDay = new Date(midnight(year, target + 1, 0)).getUTCDate();
  return zone.toInstant(midnight(year, target, Math.min(end.getUTCDate(), lastDay)));
}

/** Start and end (exclusive), epoch ms, of a calendar day 'YYYY-MM-DD' in the zone. Throws an `InputError` that quotes any other text. */
export function dayBounds(day: string, zone: TimeZone): { start: number; end: number } {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const wall = midnight(Number(y), Number(m) - 1, Number(d));
  if (Number.isNaN(wall) || wallDay(wall) !== day) {
    throw new InputError(
      'period',
      `"${day}" is not a day of the calendar. Write it as year-month-day, for example 2024-04-20.`,
    );
  }
  return { start: zone.toInstant(wall), end: zone.toInstant(wall + DAY) };
}

/** 'YYYY-MM-DD' of an instant (epoch ms) in the zone; '' for NaN and the infinities. */
export function dayId(instant: number, zone: TimeZone): string {
  return Number.isFinite(instant) ? wallDay(zone.toWall(instant)) : '';
}

function month(year: number, index: number, zone: TimeZone): Period {
  return {
    unit: 'month',
    id: `${digits(year, 4)}-${digits(index + 1, 2)}`,
    ...span(midnight(year, index, 1), midnight(year, index + 1, 1), zone),
    label: `${MONTH_NAMES[index]} ${year}`,
  };
}

function quarter(year: number, index: number, zone: TimeZone): Period {
  return {
    unit: 'quarter',
    id: `${digits(year, 4)}-Q${index + 1}`,
    ...span(midnight(year, index * 3, 1), midnight(year, index * 3 + 3, 1), zone),
    label: `Q${index + 1} ${year}`,
  };
}

function week(year: number, number: number, zone: TimeZone): Period {
  const start = firstMonday(year) + (number - 1) * WEEK;
  return {
    unit: 'week',
    id: `${digits(year, 4)}-W${digits(number, 2)}`,
    ...span(start, start + WEEK, zone),
    label: `week ${number} of ${year}`,
  };
}

function span(start: number, end: number, zone: TimeZone): { start: number; end: number } {
  return { start: zone.toInstant(start), end: zone.toInstant(end) };
}

/** Wall ms of a day's midnight. Date.UTC would take the years 0 to 99 for 1900 to 1999. */
function midnight(year: number, monthIndex: number, day: number): number {
  return new Date(0).setUTCFullYear(year, monthIndex, day);
}

/** Midnight of the Monday on or before a wall time. */
function monday(wall: number): number {
  const day = Math.floor(wall / DAY);
  // Day 0, 1 January 1970, was a Thursday.
  return (day - ((((day + 3) % 7) + 7) % 7)) * DAY;
}

/** Monday of ISO week 1, the week with 4 January. */
function firstMonday(year: number): number {
  return monday(midnight(year, 0, 4));
}

function wallDay(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
