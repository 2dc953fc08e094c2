import type { TimeZone } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01, NaN for a day that is not in the (proleptic Gregorian) calendar. `month` is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1) return Number.NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > MONTH_DAYS[month - 1]! + (leap && month === 2 ? 1 : 0)) return Number.NaN;
  // Counting years from March puts the leap day last: (153 m + 2) / 5 days lie before month m of such a year.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) + day - 719_469;
}

/** The number that two digits of a text write, -1 if one is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const DASH = 45;
const SLASH = 47;
const COLON = 58;

/**
 * Epoch ms of an ISO 8601 date or date-time (`2024-04-20`, `2024-04-20T10:15:30.123Z`), also with slashes for dashes, a
 * blank for T, a blank before the offset, or UTC for Z. Without an offset it is wall time in `zone`. NaN for any other text.
 * Whole columns pass through here: it reads char codes, without regex and without allocating.
 */
export function parseIsoDate(text: string, zone: TimeZone): number {
  const { length } = text;
  if (length < 10) return Number.NaN;
  const separator = text.charCodeAt(4);
  if ((separator !== DASH && separator !== SLASH) || text.charCodeAt(7) !== separator) return Number.NaN;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  if (century < 0 || year < 0) return Number.NaN;
  const wall = dayNumber(century * 100 + year, twoDigits(text, 5), twoDigits(text, 8)) * DAY;
  if (length === 10) return zone.toInstant(wall);

  const gap = text.charCodeAt(10);
  if (length < 16 || (gap !== 84 && gap !== 32) || text.charCodeAt(13) !== COLON) return Number.NaN;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;
  let time = hour * HOUR + minute * MINUTE;
  let at = 16;
  if (at < length && text.charCodeAt(at) === COLON) {
    if (length < 19) return Number.NaN;
    const second = twoDigits(text, 17);
    if (second < 0 || second > 59) return Number.NaN;
    time += second * 1000;
    at = 19;
    if (at < length && text.charCodeAt(at) === 46) {
      let scale = 100;
      let ms = 0;
      for (at = 20; at < length; at++, scale /= 10) {
        const digit = text.charCodeAt(at) - 48;
        if (!(digit >= 0 && digit <= 9)) break;
        ms += digit * Math.floor(scale);
      }
      if (at === 20) return Number.NaN;
      time += ms;
    }
  }
  if (at === length) return zone.toInstant(wall + time);
  const offset = isoOffset(text, text.charCodeAt(at) === 32 ? at + 1 : at);
  return wall + time - offset;
}

/** The ms that `Z`, `UTC` or `+02:00` at the end of a text says its clock is ahead of UTC; NaN if it is none. */
function isoOffset(text: string, at: number): number {
  const rest = text.length - at;
  const sign = rest > 0 ? text.charCodeAt(at) : 0;
  if (rest === 1) return sign === 90 ? 0 : Number.NaN;
  if (rest === 3 && text.startsWith('UTC', at)) return 0;
  if ((sign !== 43 && sign !== DASH) || (rest !== 3 && rest !== 5 && rest !== 6)) return Number.NaN;
  if (rest === 6 && text.charCodeAt(at + 3) !== COLON) return Number.NaN;
  const hours = twoDigits(text, at + 1);
  const minutes = rest === 3 ? 0 : twoDigits(text, text.length - 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
  return (sign === DASH ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}
