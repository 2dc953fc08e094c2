const CURRENCY_CODES =
  'usd|eur|gbp|chf|jpy|cny|rmb|inr|brl|mxn|cad|aud|nzd|sek|nok|dkk|isk|pln|czk|huf|ron|bgn|try|zar|ils|aed|sar|' +
  'sgd|hkd|twd|krw|thb|idr|myr|php|vnd|ars|clp|cop|pen|uah|ngn|kes|egp';
const CURRENCY = String.raw`(?:[a-z]{0,3}\p{Sc}(?:us|ca|au|nz)?|kr\.?|rs\.?|zł|kč|ft|lei|(?:${CURRENCY_CODES})(?![a-z]))`;
const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
/** One separator at a time, so that no text makes the match backtrack. */
const NUMBER = new RegExp(
  String.raw`^${CURRENCY}? ?([(+-]?) ?${CURRENCY}? ?((?:\d+(?:[.,' ]\d+)*|[.,]\d+)(?:e[+-]?\d+)?)` +
    String.raw` ?(?:(thousand|million|billion|mio|mm|mn|bn|k|m|b)\.?(?![a-z]))? ?${CURRENCY}? ?(%?) ?(\)?) ?${CURRENCY}?$`,
  'iu',
);
/** What `Number` reads as we do, and most cells are. */
const SIMPLE = /^-?\d+(?:\.(?:\d\d?|\d{4,}))?$/;
const DIGIT = /\d/;
/** A text that `tidy` has nothing to do to. */
const TIDY = /^[!-_a-~]*$/;
/** No number takes more characters; past it, prose is not searched for one. */
const LONGEST = 80;
const PLAIN = /^(\d*)(?:[.,](\d+))?(e[+-]?\d+)?$/i;
const GROUPED = /^([1-9]\d{0,2})([.,' ])(?:\d{2,3}\2)*\d{3}(?:(?!\2)[.,]\d+)?$/;

/**
 * A number in any usual writing, NaN if none: `$22,700.00`, `22.700,00 €`, `1.2k`, `3M`, `1 234,5` (any kind of space),
 * `1'234.50`, `12 %` (0.12), `(1,200)` (-1200), `USD 5,000`, `1,00,000`, `1.2E+06`.
 *
 * A lone separator before exactly three digits divides thousands (`1,234` and `1.234` are 1234) unless nothing
 * but zero or more than three digits stand before it (`0.125`, `1234.567`); before any other count of digits it is the
 * decimal mark (`1,5`, `1.25`). Of two kinds of separators the last is the decimal mark.
 */
export function parseNumber(text: string): number {
  if (text.length > LONGEST) return Number.NaN;
  if (SIMPLE.test(text)) return Number(text);
  if (!DIGIT.test(text)) return Number.NaN;
  const match = NUMBER.exec(tidy(text));
  if (!match) return Number.NaN;
  const [, sign, body, magnitude, percent, close] = match;
  if ((sign === '(') !== (close === ')')) return Number.NaN;
  const size = bodyValue(body!) * (magnitude ? MAGNITUDES[magnitude.toLowerCase()]! : 1);
  // `1e999` is no number that anything could be summed with.
  if (size === Number.POSITIVE_INFINITY) return Number.NaN;
  const value = percent ? size / 100 : size;
  return sign === '(' || sign === '-' ? -value : value;
}

/** One kind of space, dash and apostrophe; no space at the ends. */
function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text.trim().replace(/\s+/g, ' ').replace(/[−–—]/g, '-').replace(/[’`´]/g, "'");
}

/** The value of digits and separators; NaN where the groups are no groups (`12 34`, `1,2345,6`). */
function bodyValue(body: string): number {
  const grouped = GROUPED.exec(body);
  if (grouped) return Number(body.replaceAll(grouped[2]!, '').replace(',', '.'));
  return PLAIN.test(body) ? Number(body.replace(',', '.')) : Number.NaN;
}

const UNIT = / ?\b(?:employees?|people|persons?|staff|workers?|ftes?|headcount|seats?|users?|members?)\.?$/i;
const MORE_AFTER = /^(.*\S) ?(?:\+|(?:and|or) (?:more|above|over|up|greater|larger)|plus)$/i;
const MORE_BEFORE = /^(?:>=?|≥|more than|over|above|at least|greater than|min\.?|minimum)(?![a-z]) ?(.+)$/i;
const LESS_AFTER = /^(.*\S) (?:and|or) (?:less|fewer|below|under|smaller)$/i;
const LESS_BEFORE =
  /^(?:<=?|≤|less than|fewer than|up to|under|below|at most|max\.?|maximum)(?![a-z]) ?(.+)$/i;
const BETWEEN = /^(?:(?:between|from) )?([^-]*\d[^-]*?)(?: ?(?:-|\.\.+) ?| (?:to|and) )(.*\d.*)$/i;

/**
 * A number or a range of numbers, both ends included; undefined if none. `51-200`, `51 to 200`,
 * `11 – 50 employees`; `1,000+` and `more than 1000` reach to Infinity; `< 10` and `up to 10` start from 0
 * (-Infinity below a negative number); a plain number is both its ends. Bounds are taken as
 * written: `> 1000` starts at 1000. A magnitude or percent sign after the second number is the first's too where that keeps
 * their order (`1-5M`, but `500-1k` starts at 500). A first number over the second is no range.
 */
export function parseRange(text: string): { readonly low: number; readonly high: number } | undefined {
  if (text.length > LONGEST || !DIGIT.test(text)) return undefined;
  const range = tidy(text).replace(UNIT, '');
  const number = parseNumber(range);
  if (!Number.isNaN(number)) return { low: number, high: number };

  const more = MORE_AFTER.exec(range) ?? MORE_BEFORE.exec(range);
  if (more) {
    const low = parseNumber(more[1]!.replace(UNIT, ''));
    return Number.isNaN(low) ? undefined : { low, high: Number.POSITIVE_INFINITY };
  }
  const less = LESS_AFTER.exec(range) ?? LESS_BEFORE.exec(range);
  if (less) {
    const high = parseNumber(less[1]!.replace(UNIT, ''));
    return Number.isNaN(high) ? undefined : { low: high < 0 ? Number.NEGATIVE_INFINITY : 0, high };
  }
  const between = BETWEEN.exec(range);
  if (!between) return undefined;
  const high = parseNumber(between[2]!);
  const shared = parseNumber(between[1]! + /\D*$/.exec(between[2]!)![0]);
  const low = shared <= high ? shared : parseNumber(between[1]!);
  return low <= high ? { low, high } : undefined;
}
