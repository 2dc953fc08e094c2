/** One moment in one zone, its parts as numbers. */
interface Parts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Java's pattern letters, each with the length it was written in. */
const LETTERS: Readonly<Record<string, (parts: Parts, length: number) => string>> = {
  y: ({ year }, length) => (length === 2 ? digits(year % 100, 2) : digits(year, length)),
  M: ({ month }, length) => (length > 2 ? word(MONTHS[month - 1]!, length) : digits(month, length)),
  d: ({ day }, length) => digits(day, length),
  H: ({ hour }, length) => digits(hour, length),
  h: ({ hour }, length) => digits(hour % 12 || 12, length),
  m: ({ minute }, length) => digits(minute, length),
  s: ({ second }, length) => digits(second, length),
  S: ({ millisecond }, length) => digits(millisecond, length),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  E: ({ weekday }, length) => word(WEEKDAYS[weekday]!, length),
  u: ({ weekday }, length) => digits(weekday || 7, length),
  Z: ({ offset }) => distance(offset, ''),
  X: ({ offset }, length) =>
    offset === 0
      ? 'Z'
      : length === 1
        ? distance(offset, '').slice(0, 3)
        : distance(offset, length > 2 ? ':' : ''),
};

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

const word = (name: string, length: number): string => (length > 3 ? name : name.slice(0, 3));

function distance(offset: number, between: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}${between}${digits(minutes % 60, 2)}`;
}

/** A zone's calendars are dear to make and asked for once a date. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendar(timeZone: string): Intl.DateTimeFormat {
  const kept = calendars.get(timeZone);
  if (kept !== undefined) return kept;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new Error(`Invalid argument: timeZone. "${timeZone}" is none.`);
  }
  calendars.set(timeZone, made);
  return made;
}

/** `GMT+2`, `GMT-08:00`: zones that Java knows beside those with names, in minutes east; undefined for all others. */
function fixedOffset(timeZone: string): number | undefined {
  const match = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (match === null) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

const MINUTE = 60_000;

function partsOf(time: number, timeZone: string): Parts {
  const fixed = fixedOffset(timeZone);
  let wall = time + (fixed ?? 0) * MINUTE;
  if (fixed === undefined) {
    const found = new Map(
      calendar(timeZone)
        .formatToParts(time)
        .map(({ type, value }) => [type, +value]),
    );
    wall = Date.UTC(
      found.get('year')!,
      found.get('month')! - 1,
      found.get('day')!,
      found.get('hour')!,
      found.get('minute')!,
      found.get('second')!,
      new Date(time).getUTCMilliseconds(),
    );
  }
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
    offset: Math.round((wall - time) / MINUTE),
  };
}

/**
 * A moment (epoch milliseconds) in a zone, written by a pattern of Java's SimpleDateFormat with English names. A letter
 * that is not in the table above throws, and so does a zone that nobody knows.
 * https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html
 */
export function formatDate(time: number, timeZone: string, pattern: string): string {
  const parts = partsOf(time, timeZone);
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      const write = LETTERS[letter];
      if (write === undefined) {
        throw new Error(`not available in the local host: "${letter}" in the date format "${pattern}"`);
      }
      return write(parts, run.length);
    },
  );
}
