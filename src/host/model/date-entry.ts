import { dayNumber } from '../../domain/lead/iso-date.ts';
import { ENGLISH_MONTHS, type LocaleHabits } from './locale.ts';
import { serialOfWall } from './serial.ts';

/** A value that was read from text, and the number format it brings along. */
export interface ReadValue {
  readonly value: number;
  readonly format: string;
}

const DAY = 86_400_000;
const TIME = /(?:^|[ T,]+)(\d{1,3}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(am|pm)?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const ALL_NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const MONTH_AND_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -]+)?(\p{L}{3,})\.?(?:[ -]+(\d{1,2})(?:st|nd|rd|th)?)?(?:,?[ -]+(\d{4}))?$/iu;

/**
 * A date, a time of day, a duration or a date with a time, as Google reads what is typed: `May 2026`, `1/2/2026`,
 * `2026-05-01 10:15`, `1-10` (a day of this year), `10:15 pm`, `36:00`. `today` is a wall time. Null for other text.
 */
export function readDate(text: string, habits: LocaleHabits, today: number): ReadValue | null {
  const time = text.includes(':') ? TIME.exec(text) : null;
  const dateText = time ? text.slice(0, time.index).trim() : text;
  const fraction = time ? dayFraction(time, dateText === '') : 0;
  if (fraction === null) return null;
  if (dateText === '') {
    if (!time) return null;
    return { value: fraction, format: time[4] ? 'h:mm am/pm' : fraction >= 1 ? '[h]:mm:ss' : 'h:mm' };
  }
  const date = readDay(dateText, habits, today);
  if (!date) return null;
  return {
    value: serialOfWall(date.day * DAY) + fraction,
    format: time ? `${date.format} H:mm:ss` : date.format,
  };
}

function dayFraction(time: RegExpExecArray, isDuration: boolean): number | null {
  const [, hours, minutes, seconds = '0', half] = time;
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || hour > (half ? 12 : isDuration ? 999 : 23))
    return null;
  const shift = half ? (half.toLowerCase() === 'pm' ? 12 : 0) - (hour === 12 ? 12 : 0) : 0;
  return ((hour + shift) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function readDay(text: string, habits: LocaleHabits, today: number): { day: number; format: string } | null {
  const thisYear = () => new Date(today).getUTCFullYear();
  const dated = (year: number, month: number, day: number, format: string) => {
    const number = dayNumber(year, month, day);
    return Number.isNaN(number) ? null : { day: number, format };
  };
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return dated(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), 'yyyy-MM-dd');
  }
  const numbers = ALL_NUMBERS.exec(text);
  if (numbers) {
    const [, first, separator, second, yearText] = numbers;
    // 1.5 is a number where the point is the decimal sign, and a day only where it is not.
    if (separator === '.' && (habits.decimal === '.' || !yearText)) return null;
    const isDayFirst = habits.dateOrder.indexOf('D') < habits.dateOrder.indexOf('M');
    const [day, month] = isDayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
    const year = yearText ? fullYear(Number(yearText)) : thisYear();
    const pattern = isDayFirst ? ['dd', 'MM'] : ['M', 'd'];
    return dated(year, month, day, [...pattern, ...(yearText ? ['yyyy'] : [])].join(separator));
  }
  const month = MONTH_AND_YEAR.exec(text);
  if (month) return dated(Number(month[2]), Number(month[1]), 1, 'M/yyyy');
  const named = NAMED.exec(text);
  if (!named) return null;
  const [, before, word, after, year] = named;
  const number = monthNumber(word!.toLowerCase(), habits);
  if (number === 0 || (before && after) || !(before || after || year)) return null;
  const day = before ?? after;
  return dated(
    year ? Number(year) : thisYear(),
    number,
    day ? Number(day) : 1,
    [before && 'd', word!.length > 3 ? 'MMMM' : 'MMM', after && (year ? 'd,' : 'd'), year && 'yyyy']
      .filter(Boolean)
      .join(' '),
  );
}

/** A full name of the locale or of English, or its first three letters; 0 for other words. */
function monthNumber(word: string, habits: LocaleHabits): number {
  for (const months of [habits.months, ENGLISH_MONTHS]) {
    const at = months.findIndex((month) => month === word || month.slice(0, 3) === word);
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Two digits stand for 1930 to 2029. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year);
