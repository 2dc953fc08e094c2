import { intervalText } from '../domain/format.ts';
import type { Rate } from '../domain/scorecard/review.ts';
import type { Column } from './page.ts';
import { BASE, COUNT, MUTED, PALE, type Style, TEXT, type Tone } from './style.ts';
import { rateFormat } from './value.ts';

/** A name that a lead or its sheet gave: text, whatever it begins with. */
export function nameColumn<T>(title: string, name: (item: T) => string, style: Style = {}): Column<T> {
  return { title, value: name, style: { bold: true, format: TEXT, wrap: true, ...style } };
}

/** A count; grey where it is 0, blank where there is none. */
export function countColumn<T>(title: string, count: (item: T) => number | null, key = title): Column<T> {
  return {
    key,
    title,
    value: count,
    style: { align: 'right', format: COUNT },
    tint: (item) => (count(item) === 0 ? { color: MUTED } : {}),
  };
}

/** `3 | of 20 | 15%` under one title; blank without data, pale where `isPale`. */
export function rateColumns<T>(
  title: string,
  rate: (item: T) => Rate,
  isPale: (item: T) => boolean = () => false,
): Column<T>[] {
  const told = (item: T, count: number): number | null => (rate(item).value === null ? null : count);
  const tint = (item: T): Style => (isPale(item) ? PALE : {});
  return [
    {
      key: `${title}: count`,
      title: '',
      value: (item) => told(item, rate(item).numerator),
      style: { align: 'right', format: COUNT },
      tint,
    },
    { key: `${title}: of`, title: '', value: (item) => told(item, rate(item).denominator), style: BASE },
    {
      title,
      titleRuns: true,
      value: (item) => rate(item).value,
      style: { align: 'right', bold: true },
      tint: (item) => ({
        format: rateFormat(rate(item).value, rate(item).denominator),
        ...(isPale(item) && { ...PALE, bold: false }),
      }),
    },
  ];
}

/** A 95 % interval in words, over some columns. */
export function intervalColumn<T>(
  span: number,
  interval: (item: T) => {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly denominator: number;
  },
  title = '95 % interval',
): Column<T> {
  return {
    title,
    span,
    value: (item) => intervalText(interval(item)) || null,
    style: { color: MUTED, indent: 1 },
  };
}

/** Words over some columns; what is too long goes on below. */
export function wordsColumn<T>(
  title: string,
  span: number,
  text: (item: T) => string | null,
  style: Style = { indent: 1 },
): Column<T> {
  return { title, span, value: text, style, goesOn: true };
}

/** Nothing, over which the title or the words of the column to its right run. */
export function emptyColumn<T>(): Column<T> {
  return { title: '', value: () => null };
}

/** Words at the right end of a column and of the empty one on its left: two columns. */
export function rightColumns<T>(
  title: string,
  text: (item: T) => string | null,
  tint?: (item: T) => Style,
): Column<T>[] {
  return [
    emptyColumn(),
    { title, titleRuns: true, value: text, style: { align: 'right', color: MUTED }, ...(tint && { tint }) },
  ];
}

/** A verdict on a quiet fill. */
export function verdictColumn<T>(
  title: string,
  span: number,
  verdict: (item: T) => string | null,
  tone: (item: T) => Tone | undefined,
): Column<T> {
  return {
    title,
    span,
    value: verdict,
    style: { indent: 1 },
    tint: (item) => tone(item) ?? { color: MUTED },
  };
}
