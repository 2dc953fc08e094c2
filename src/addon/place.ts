import type { DayMonthOrder } from '../domain/lead/date.ts';
import type { Place } from '../domain/lead/read.ts';
import { intlZone, type TimeZone } from '../domain/lead/zone.ts';
import { formattedZone } from './formatted-zone.ts';

/** Locales of Google Sheets that write the month before the day; every other is taken to write the day first. */
const MONTH_FIRST = /^(?:en_(?:US|PH|CA)|fil|es_(?:PA|PR)|ja|ko|zh)(?:_(?!HK)|$)/;

/** The open spreadsheet's own zone and date order, in which its cells are read and written. */
export function placeOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Place {
  return {
    zone: zoneNamed(spreadsheet.getSpreadsheetTimeZone()),
    dateOrder: dateOrderOf(spreadsheet.getSpreadsheetLocale()),
  };
}

/**
 * A zone of the tz database by name: by Intl where the runtime has it, else by Google's own formatting. Throws an
 * Error that quotes a name nobody knows.
 */
export function zoneNamed(name: string): TimeZone {
  if (typeof Intl !== 'undefined') return intlZone(name);
  return formattedZone(name, (instant, pattern) => Utilities.formatDate(new Date(instant), name, pattern));
}

/** How a locale such as `en_GB` writes 4 May. */
export function dateOrderOf(locale: string): DayMonthOrder {
  return MONTH_FIRST.test(locale) ? 'month-day' : 'day-month';
}
