import { shortName } from '../../wording.ts';
import { factAt } from '../fact.ts';

/** A sentence known to be true, as a pattern with its numbers and names left open. */
export interface Template {
  readonly text: string;
  readonly pattern: RegExp;
  /** What stands in the open places, in order. */
  readonly values: readonly string[];
}

const NUMBER = String.raw`[−+-]?\d+(?:,\d{3})*(?:\.\d+)?%?`;
/** A text as a pattern that matches itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The template of a true text; `names` are the names in it that could be taken for others. */
export function template(text: string, names: readonly string[]): Template {
  const alternatives = [...names]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  const open = new RegExp([...alternatives, `(?<![\\p{L}\\p{N}])${NUMBER}`].join('|'), 'gu');
  const values: string[] = [];
  let [pattern, end] = ['', 0];
  for (const match of text.matchAll(open)) {
    const isNumber = !names.includes(match[0]);
    pattern += escaped(text.slice(end, match.index)) + (isNumber ? `(${NUMBER})` : '(.{1,80}?)');
    values.push(match[0]);
    end = match.index + match[0].length;
  }
  return { text, pattern: new RegExp(`^${pattern}${escaped(text.slice(end))}$`, 'u'), values };
}

/** The names that a sentence of the narrative takes from the Review. */
export function namesIn(review: object, refs: readonly string[]): string[] {
  return refs
    .map((ref) => factAt(review, ref))
    .filter((fact): fact is string => typeof fact === 'string')
    .map(shortName);
}
