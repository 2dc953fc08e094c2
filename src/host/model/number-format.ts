import { habitsOf, type LocaleHabits } from './locale.ts';
import { wallOf } from './serial.ts';
import type { Scalar } from './stored.ts';

/** What in a number format is not itself: quoted and escaped letters, and colours and conditions in brackets. */
const LITERALS = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

const dates = new Map<string, boolean>();

/** Whether cells with this number format read as dates. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  let isDate = dates.get(format);
  if (isDate === undefined) {
    isDate = format !== 'General' && /[ymdhs]/i.test(format.replace(LITERALS, ''));
    dates.set(format, isDate);
  }
  return isDate;
}

/** Plain text: what is entered stays as typed. */
export function isTextFormat(format: string | undefined): boolean {
  return format === '@';
}

/** A value as its cell shows it. Formats of more than digits, groups, percent, money, dates and text show plainly. */
export function displayOf(value: Scalar, format: string | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const habits = habitsOf(locale);
  if (format === undefined || format === '@' || format === 'General' || format.startsWith('0.####')) {
    if (Number.isSafeInteger(value)) return String(value);
    return String(Number(value.toPrecision(15))).replace('.', habits.decimal);
  }
  if (isDateFormat(format)) return displayDate(value, format, habits);
  const sections = format.split(';');
  const at = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const shown = displayNumber(Math.abs(value), sections[at]!, habits);
  // A section of its own for negative numbers brings its own sign.
  return value < 0 && at === 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

function displayNumber(value: number, section: string, habits: LocaleHabits): string {
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(
    section.replace(LITERALS, (found) => ' '.repeat(found.length)),
  );
  if (!pattern) return literal(section);
  const [whole = '', decimals = ''] = pattern[0].split('.');
  const percent = section.includes('%') ? 100 : 1;
  const digits = new Intl.NumberFormat(habits.tag, {
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
    minimumFractionDigits: decimals.replace(/[^0]/g, '').length,
    maximumFractionDigits: decimals.length,
    useGrouping: whole.includes(','),
  }).format(Number((value * percent).toPrecision(15)));
  const end = pattern.index + pattern[0].length;
  return literal(section.slice(0, pattern.index)) + digits + literal(section.slice(end));
}

/** Text of a format without its quotes, escapes and colours; `_x` leaves the room of a character. */
const literal = (text: string): string =>
  text.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|_./g,
    (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '',
  );

const TOKENS = /\[(h+|m+|s+)\]|y+|m+|d+|h+|s+|am\/pm|a\/p|"([^"]*)"|\\(.)|./gi;

function displayDate(serial: number, format: string, habits: LocaleHabits): string {
  const wall = new Date(wallOf(serial));
  const hasHalves = /am\/pm|a\/p/i.test(format);
  const tokens = [...format.split(';')[0]!.matchAll(TOKENS)];
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(habits.tag, { ...options, timeZone: 'UTC' }).format(wall);
  const padded = (value: number, width: number) => String(value).padStart(width, '0');
  /** `m` is minutes after hours and before seconds, else months. */
  const isMinutes = (at: number): boolean => {
    const units = (found: RegExpMatchArray | undefined) => /^\[?[hmsyd]/i.test(found?.[0] ?? '');
    const before = tokens.slice(0, at).reverse().find(units)?.[0];
    const after = tokens.slice(at + 1).find(units)?.[0];
    return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
  };
  return tokens
    .map(([token, elapsed, quoted, escaped], at) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      if (elapsed) {
        const units = { h: 24, m: 1440, s: 86_400 }[elapsed[0]!.toLowerCase()]!;
        return padded(Math.floor(Number((serial * units).toFixed(6))), elapsed.length);
      }
      const width = Math.min(2, token.length);
      switch (token[0]!.toLowerCase()) {
        case 'y':
          return token.length > 2 ? padded(wall.getUTCFullYear(), 4) : padded(wall.getUTCFullYear() % 100, 2);
        case 'm':
          if (isMinutes(at)) return padded(wall.getUTCMinutes(), width);
          if (token.length > 2) return part({ month: token.length === 3 ? 'short' : 'long' });
          return padded(wall.getUTCMonth() + 1, width);
        case 'd':
          if (token.length > 2) return part({ weekday: token.length === 3 ? 'short' : 'long' });
          return padded(wall.getUTCDate(), width);
        case 'h':
          return padded(hasHalves ? wall.getUTCHours() % 12 || 12 : wall.getUTCHours(), width);
        case 's':
          return padded(wall.getUTCSeconds(), width);
        case 'a':
          return token.length > 1 ? (wall.getUTCHours() < 12 ? 'AM' : 'PM') : token;
        default:
          return token;
      }
    })
    .join('');
}
