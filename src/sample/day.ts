const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SATURDAY = 6;

/** Days are texts such as `2026-04-03`, moments such as `2026-04-03 09:14`, both without a zone. */
const instant = (text: string): number =>
  Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? ':00' : 'T00:00:00'}Z`);
const written = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** The day of a moment. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** A day so many days later. */
export function addDays(day: string, days: number): string {
  return dayOf(written(instant(day) + days * DAY));
}

/** A moment so many hours later, to the minute. */
export function addHours(moment: string, hours: number): string {
  return written(instant(moment) + hours * HOUR);
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: string): string {
  const weekday = new Date(instant(day)).getUTCDay();
  return weekday === SATURDAY ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** The days of a month (`2026-04`) that are no weekend, in order. */
export function workdays(month: string): string[] {
  const first = `${month}-01`;
  return Array.from({ length: 31 }, (_, days) => addDays(first, days)).filter(
    (day) => day.startsWith(month) && workday(day) === day,
  );
}
