import { dayNumber, parseIsoDate } from './iso-date.ts';
import type { TimeZone } from './zone.ts';

/** How to read a date such as 3/4/2024: as 3 April or as March 4. */
export type DayMonthOrder = 'day-month' | 'month-day';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

const MONTH_NAMES = 'january february march april may june july august september october november december';
const MONTH_NUMBERS = new Map([
  ...MONTH_NAMES.split(' ').flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9] as const,
]);

const WEEKDAY = /^(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const PARTS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*([a-z]{3,9})\.?[\s,/-]*(\d{4}|\d\d)(?!\d)/i;
const NAME_DAY_YEAR = /^([a-z]{3,9})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[\s/-]+)(\d{4}|\d\d)(?!\d)/i;
const CLOCK =
  /^(?:,?\s+(?:at\s+)?|,|t)(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?:\s*([ap])\.?m\b\.?)?(?:\s*(z|(?:utc|gmt)?([+-])([01]\d|2[0-3]):?([0-5]\d)?|utc|gmt)(?:\s*\([^)]*\))?)?$/i;

/**
 * Epoch ms of a text that is a date, NaN if it is none: words, plain numbers, days that the calendar
 * has not (31 Feb). Texts without a zone are wall time in `zone`, a day being its midnight; with Z,
 * UTC, GMT or an offset they are instants. Read are ISO 8601 (blank for T, slashes for dashes),
 * `15 Apr, 2021 00:03:00`, `Apr 15, 2021 3:04 PM`, `15-Apr-21`, `4/20/2024`, `20.04.2024, 15:04`, each
 * with or without a time or an English weekday before it, and eight digits (`20240420`, 1990 to 2100).
 * Years of two digits: 00-69 are 2000-2069, 70-99 are 1970-1999. A part over 12 is the day, whatever
 * `order` says.
 */
export function parseDate(text: string, order: DayMonthOrder, zone: TimeZone): number {
  const iso = parseIsoDate(text, zone);
  return Number.isNaN(iso) ? parseWritten(text, order, zone) : iso;
}

/**
 * What slash, dot and dash dates of one column say of their order: how many can only be day first, only month
 * first, or either. Evidence of two parts of a column adds up.
 */
export interface OrderEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly ambiguous: number;
}

/** Counts that evidence; zeros for no texts. What reads the same both ways (4/4/2024) and other texts count nowhere. */
export function orderEvidence(texts: Iterable<string>): OrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let ambiguous = 0;
  for (const text of texts) {
    const date = withoutWeekday(text);
    const parts = PARTS.exec(date);
    if (!parts || !(parts[0] === date || CLOCK.test(date.slice(parts[0].length)))) continue;
    const first = Number(parts[1]);
    const second = Number(parts[3]);
    const year = fullYear(parts[4]!);
    const asDayFirst = !Number.isNaN(dayNumber(year, second, first));
    const asMonthFirst = !Number.isNaN(dayNumber(year, first, second));
    if (asDayFirst && asMonthFirst) ambiguous += first === second ? 0 : 1;
    else if (asDayFirst) dayFirst++;
    else if (asMonthFirst) monthFirst++;
  }
  return { dayFirst, monthFirst, ambiguous };
}

/**
 * The order in which to read a column's ambiguous dates, and what decided it: dates that allow one order
 * only ('evidence'), more dates of one order in a column that holds both ('both', a tie goes to `fallback`),
 * or `fallback` where they say nothing ('locale'). 'none needed' where no date of the column is ambiguous.
 */
export function decideOrder(
  evidence: OrderEvidence,
  fallback: DayMonthOrder,
): { order: DayMonthOrder; by: 'evidence' | 'both' | 'locale' | 'none needed' } {
  const { dayFirst, monthFirst, ambiguous } = evidence;
  const lead = dayFirst - monthFirst;
  const order = lead > 0 ? 'day-month' : lead < 0 ? 'month-day' : fallback;
  if (ambiguous === 0) return { order, by: 'none needed' };
  if (dayFirst > 0 && monthFirst > 0) return { order, by: 'both' };
  return { order, by: lead === 0 ? 'locale' : 'evidence' };
}

function withoutWeekday(text: string): string {
  return text.trim().replace(WEEKDAY, '');
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 70 ? 2000 : 1900);
}

/** 1 to 12 for a month's English name, whole or its first three letters; NaN for other words. */
export function monthNumber(word: string): number {
  return MONTH_NUMBERS.get(word.toLowerCase()) ?? Number.NaN;
}

/** The forms that people write, and ISO in loose spelling (`2024-4-5 3:04 PM`). */
function parseWritten(written: string, order: DayMonthOrder, zone: TimeZone): number {
  const text = withoutWeekday(written);
  let match: RegExpExecArray | null;
  let day = Number.NaN;
  // biome-ignore-start lint/suspicious/noAssignInExpressions: a chain of forms, the first that matches
  if ((match = PARTS.exec(text))) {
    const first = Number(match[1]);
    const second = Number(match[3]);
    const dayFirst = first > 12 || (second <= 12 && order === 'day-month');
    const year = fullYear(match[4]!);
    day = dayFirst ? dayNumber(year, second, first) : dayNumber(year, first, second);
  } else if ((match = YEAR_FIRST.exec(text))) {
    day = dayNumber(Number(match[1]), Number(match[3]), Number(match[4]));
  } else if ((match = DAY_NAME_YEAR.exec(text))) {
    day = dayNumber(fullYear(match[3]!), monthNumber(match[2]!), Number(match[1]));
  } else if ((match = NAME_DAY_YEAR.exec(text))) {
    day = dayNumber(fullYear(match[3]!), monthNumber(match[1]!), Number(match[2]));
  } else if ((match = COMPACT.exec(text))) {
    const year = Number(match[1]);
    if (year >= 1990 && year <= 2100) day = dayNumber(year, Number(match[2]), Number(match[3]));
  }
  // biome-ignore-end lint/suspicious/noAssignInExpressions: as above
  if (!match || Number.isNaN(day)) return Number.NaN;
  const rest = text.slice(match[0].length);
  return rest === '' ? zone.toInstant(day * DAY) : atClock(day * DAY, rest, zone);
}

/** The instant that a clock time (` 3:04 PM`, `, 15:04:10 +02:00`) after a date names, NaN if it is no time. */
function atClock(midnight: number, rest: string, zone: TimeZone): number {
  const clock = CLOCK.exec(rest);
  if (!clock) return Number.NaN;
  const [, h, m, s = '0', fraction = '', half, stated, sign, aheadHours = '0', aheadMinutes = '0'] = clock;
  if (m === undefined && half === undefined) return Number.NaN;
  const hour = Number(h);
  const minute = Number(m ?? 0);
  const second = Number(s);
  if (minute > 59 || second > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return Number.NaN;
  const hours = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const wall = midnight + hours * HOUR + minute * MINUTE + second * 1000 + ms;
  if (!stated) return zone.toInstant(wall);
  const ahead = Number(aheadHours) * HOUR + Number(aheadMinutes) * MINUTE;
  return wall - (sign === '-' ? -ahead : ahead);
}
