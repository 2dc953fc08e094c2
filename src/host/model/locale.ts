/** How a place writes numbers and dates. */
export interface LocaleHabits {
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** `MDY`, `DMY` or `YMD`: the order of a date that is all numbers. */
  readonly dateOrder: string;
  /** Full names, lower case, January first. */
  readonly months: readonly string[];
  /** The first three letters of these, and of the English ones. */
  readonly monthStarts: ReadonlySet<string>;
}

/** Understood everywhere. */
export const ENGLISH_MONTHS = monthsOf('en-US');

const known = new Map<string, LocaleHabits>();

/** The habits of a locale as Google names it, `en_US` or `de`; of American English for one that nobody knows. */
export function habitsOf(locale: string): LocaleHabits {
  let habits = known.get(locale);
  if (!habits) {
    habits = read(Intl.NumberFormat.supportedLocalesOf([tagOf(locale)])[0] ?? 'en-US');
    known.set(locale, habits);
  }
  return habits;
}

/** Intl throws on tags that are not well formed. */
function tagOf(locale: string): string {
  const tag = locale.replaceAll('_', '-');
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : 'en-US';
}

function read(tag: string): LocaleHabits {
  const parts = new Intl.NumberFormat(tag).formatToParts(1_234_567.8);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  const order = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .filter(({ type }) => ['year', 'month', 'day'].includes(type))
    .map(({ type }) => type[0]!.toUpperCase());
  const months = monthsOf(tag);
  return {
    tag,
    decimal: part('decimal') ?? '.',
    group: part('group') ?? ',',
    dateOrder: order.join(''),
    months,
    monthStarts: new Set([...months, ...ENGLISH_MONTHS].map((month) => month.slice(0, 3))),
  };
}

function monthsOf(tag: string): string[] {
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2000, at, 1)).toLowerCase());
}
