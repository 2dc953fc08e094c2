import { readDate } from './date-entry.ts';
import type { LocaleHabits } from './locale.ts';
import type { Scalar } from './stored.ts';

/** What a text becomes when it is entered in a cell: a value with the number format it brings, or a formula. */
export type Entry = { readonly value: Scalar; readonly format?: string } | { readonly formula: string };

/** A currency sign, and the number format that it brings. */
const CURRENCIES: Readonly<Record<string, string>> = { $: '$#,##0.00', '€': '€#,##0.00', '£': '£#,##0.00' };

/** Nothing else is in a number, percentage or sum of money. */
const NUMERIC = /^[\d\s.,'’%$€£()+\-eE]+$/;

/**
 * What Google makes of a text that is entered, by typing or by setValue. `today` is a wall time.
 * - `=` begins a formula. So does `+` or `-` before what is no number, as it does when typed; for setValue **unverified**.
 * - A leading `'` is swallowed and makes text of the rest.
 * - Numbers, percentages, money, dates, times, TRUE and FALSE become what they say.
 */
export function readEntry(text: string, habits: LocaleHabits, today: number): Entry {
  if (text === '') return { value: null };
  const first = text[0]!;
  if (first === '=') return text.length > 1 ? { formula: text } : { value: text };
  if (first === "'") return { value: text.slice(1) };
  const isSigned = first === '+' || first === '-';
  // Most cells are words: of those that begin with a letter only the names of months lead to a value.
  if (isLetter(first) ? mayBeMonth(text, habits) : /\d/.test(text)) {
    const trimmed = text.trim();
    const number =
      (NUMERIC.test(trimmed) ? readNumber(trimmed, habits) : null) ?? readDate(trimmed, habits, today);
    if (number) return number;
  } else if (text.length <= 7 && /^\s*(?:true|false)\s*$/i.test(text)) {
    return { value: text.trim().length === 4 };
  }
  return isSigned && /[^+-]/.test(text) ? { formula: `=${text}` } : { value: text };
}

const isLetter = (letter: string): boolean =>
  (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');

const mayBeMonth = (text: string, { monthStarts }: LocaleHabits): boolean =>
  monthStarts.has(text.slice(0, 3).toLowerCase());

function readNumber(text: string, { decimal, group }: LocaleHabits): Entry | null {
  if (decimal === '.' && /^-?\d+(?:\.\d+)?$/.test(text)) return { value: Number(text) };
  const money = /^([+-]?)([$€£])\s?(.*)$/.exec(text) ?? /^([+-]?)(.*?)\s?([€])$/.exec(text);
  if (money) {
    const [symbol, digits] = money[2]! in CURRENCIES ? [money[2]!, money[3]!] : [money[3]!, money[2]!];
    const value = plainNumber(digits, decimal, group);
    return value === null ? null : { value: money[1] === '-' ? -value : value, format: CURRENCIES[symbol]! };
  }
  if (text.endsWith('%')) {
    const value = signedNumber(text.slice(0, -1).trimEnd(), decimal, group);
    return value === null ? null : { value: value / 100, format: text.includes(decimal) ? '0.00%' : '0%' };
  }
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) {
    const value = plainNumber(bracketed[1]!, decimal, group);
    return value === null ? null : { value: -value };
  }
  const value = signedNumber(text, decimal, group);
  if (value === null) return null;
  return text.includes(group) ? { value, format: text.includes(decimal) ? '#,##0.00' : '#,##0' } : { value };
}

function signedNumber(text: string, decimal: string, group: string): number | null {
  const sign = text[0] === '-' ? -1 : 1;
  const value = plainNumber(/^[+-]/.test(text) ? text.slice(1) : text, decimal, group);
  return value === null ? null : sign * value;
}

/** Digits with or without groups of three, a decimal part and an exponent. */
function plainNumber(text: string, decimal: string, group: string): number | null {
  const at = text.indexOf(decimal);
  const whole = at < 0 ? text : text.slice(0, at);
  const rest = at < 0 ? '' : text.slice(at + 1);
  const [digits, exponent] = at < 0 ? splitExponent(whole) : [whole, ''];
  const grouped = digits.split(group);
  if (
    grouped.length > 1 &&
    !grouped.every((part, place) => (place === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))
  ) {
    return null;
  }
  const plain = `${grouped.join('')}${at < 0 ? exponent : `.${rest}`}`;
  return /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

function splitExponent(text: string): [digits: string, exponent: string] {
  const at = text.search(/e/i);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
