import { NUMBER_WORDS, saidNumbers } from './number.ts';

/** A sentence known to be true, with its numbers and names left open. */
export interface Template {
  readonly text: string;
  /** What stands in the open places, in order. */
  readonly values: readonly string[];
  readonly refs: readonly string[];
  /** What a text has in the open places; undefined for one that differs elsewhere. */
  readonly read: (text: string) => readonly string[] | undefined;
}

const DIGITS = String.raw`[−+-]?\d+(?:,\d{3})*(?:\.\d+)?%?`;
const NUMBER = `${DIGITS}|${NUMBER_WORDS}|[Nn]one|[Nn]o|[Aa]ll`;
const LONGEST = 80;

/** A text as a pattern that matches itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * The template of a true text: open are its numbers, "none" among them, and `names`, those in it that
 * could be taken for others.
 */
export function template(text: string, names: readonly string[], refs: readonly string[] = []): Template {
  const alternatives = [...new Set(names)]
    .filter((name) => name !== '' && text.includes(name))
    .sort((a, b) => b.length - a.length);
  const open = new RegExp(
    [...alternatives.map(escaped), `(?<![\\p{L}\\p{N}])(?:${DIGITS}|[Nn]one\\b)`].join('|'),
    'gu',
  );
  const values: string[] = [];
  let [pattern, end] = ['', 0];
  let first = text.length;
  for (const { 0: value, index } of text.matchAll(open)) {
    first = Math.min(first, index);
    pattern +=
      escaped(text.slice(end, index)) + (alternatives.includes(value) ? `(.{1,${LONGEST}}?)` : `(${NUMBER})`);
    values.push(value);
    end = index + value.length;
  }
  const start = text.slice(0, first);
  let made: RegExp | undefined;
  const read = (said: string): readonly string[] | undefined => {
    if (said === text) return values;
    if (!said.startsWith(start)) return undefined;
    made ??= new RegExp(`^${pattern}${escaped(text.slice(end))}$`, 'u');
    return made.exec(said)?.slice(1);
  };
  return { text, values, refs, read };
}

/** Whether two texts in an open place say the same: as they stand, or as numbers. */
export function isSame(said: string, value: string): boolean {
  if (said === value) return true;
  const [a, b] = [numberIn(said), numberIn(value)];
  return (
    a !== undefined &&
    b !== undefined &&
    a.value === b.value &&
    a.isPercent === b.isPercent &&
    a.sign === b.sign
  );
}

function numberIn(text: string): { value: number; isPercent: boolean; sign: string } | undefined {
  if (/^(?:none|no)$/i.test(text)) return { value: 0, isPercent: false, sign: '' };
  const [only, ...others] = saidNumbers(text.replace(/^[−+-]/, ''));
  if (only === undefined || others.length > 0 || only.text !== text.replace(/^[−+-]/, '')) return undefined;
  return { value: only.value, isPercent: only.isPercent, sign: /^[−-]/.test(text) ? '-' : '' };
}
