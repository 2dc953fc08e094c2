import { type DayMonthOrder, decideOrder, orderEvidence, parseDate } from '../../lead/date.ts';
import type { Leads } from '../../lead/read.ts';
import type { TimeZone } from '../../lead/zone.ts';
import { dayBounds, dayId, parsePeriod } from '../period.ts';

/** A time that someone named: a day, a month or a quarter; start inclusive, end exclusive, epoch ms. */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
}

const QUARTER = /\bq([1-4])[ /-]*(20\d\d)\b|\b(20\d\d)[ /-]*q([1-4])\b/i;
const ISO_DAY = /\b20\d\d-\d\d-\d\d\b/;
const YEAR_MONTH = /^20\d\d-\d\d$/;
const MONTH = /\b([a-z]{3,9})\.? (20\d\d)\b/i;

/**
 * The time that a text names: a date as `parseDate` reads it, or anywhere in the text a quarter
 * ("Q3 2026", "2026-Q3"), an ISO day or a month with its year
 * ("March 2026"), or a month as 2026-03; undefined for other texts.
 */
export function namedTime(text: string, order: DayMonthOrder, zone: TimeZone): NamedTime | undefined {
  if (!/\d/.test(text)) return undefined;
  const day = parseDate(text, order, zone);
  if (!Number.isNaN(day)) return dayOf(day, zone);
  const [, q, year, otherYear, otherQ] = QUARTER.exec(text) ?? [];
  if (q ?? otherQ) return parsePeriod(`${year ?? otherYear}-Q${q ?? otherQ}`, zone);
  const within = parseDate(ISO_DAY.exec(text)?.[0] ?? '', order, zone);
  if (!Number.isNaN(within)) return dayOf(within, zone);
  const [, name, ofYear] = MONTH.exec(text) ?? [];
  const first = parseDate(
    name ? `1 ${name} ${ofYear}` : YEAR_MONTH.test(text) ? `${text}-01` : '',
    order,
    zone,
  );
  return Number.isNaN(first) ? undefined : parsePeriod(dayId(first, zone).slice(0, 7), zone);
}

function dayOf(instant: number, zone: TimeZone): NamedTime {
  const id = dayId(instant, zone);
  return /^\d{4}-/.test(id) ? dayBounds(id, zone) : { start: instant, end: instant + 1 };
}

/** The time named for lead i as its timing or next step, the later of two; each distinct text is read once. */
export function namedTimes(leads: Leads): (i: number) => NamedTime | undefined {
  const readers = (['timing', 'next_step'] as const).flatMap((field) => {
    const column = leads.column(field);
    return column === undefined ? [] : [timesIn(leads, column)];
  });
  return (i) => {
    let latest: NamedTime | undefined;
    for (const read of readers) {
      const found = read(i);
      if (found !== undefined && (latest === undefined || found.start > latest.start)) latest = found;
    }
    return latest;
  };
}

function timesIn(leads: Leads, column: number): (i: number) => NamedTime | undefined {
  const { codes, values, hasNumbers } = leads.text(column);
  const { order } = decideOrder(orderEvidence(values), leads.dateOrder);
  const known: (NamedTime | null | undefined)[] = new Array(values.length);
  // A number may be the spreadsheet's own day count, which only a column of dates reads.
  const dates = hasNumbers ? leads.dateAt(column).at : undefined;
  return (i) => {
    if (dates !== undefined && !Number.isNaN(dates[i]!)) return dayOf(dates[i]!, leads.zone);
    const code = codes[i]!;
    if (known[code] === undefined) known[code] = namedTime(values[code]!, order, leads.zone) ?? null;
    return known[code] ?? undefined;
  };
}
