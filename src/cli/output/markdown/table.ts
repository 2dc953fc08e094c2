import { written } from '../../../domain/wording.ts';
import { inline } from './plain.ts';

const NUMBER = /^(?:[+−±]?\d[\d,.]*%?|–)$/;
/** Rows of a table that a reader still looks through. */
const ROWS = 25;

/**
 * A table of texts, which are shown as they are: the first `most` rows, and below them how many more there are.
 * Columns without a text in any row are left out, but for the first; columns of nothing but numbers stand to the
 * right. No rows give ''.
 */
export function table(head: readonly string[], all: readonly (readonly string[])[], most = ROWS): string {
  if (all.length === 0) return '';
  const rows = all.slice(0, most);
  const shown = head.map((_, c) => c).filter((c) => c === 0 || rows.some((row) => row[c] !== ''));
  const line = (cells: readonly string[]): string => `| ${shown.map((c) => inline(cells[c]!)).join(' | ')} |`;
  const isNumeric = (c: number): boolean => rows.every((row) => row[c] === '' || NUMBER.test(row[c]!));
  const rule = `| ${shown.map((c) => (c > 0 && isNumeric(c) ? '---:' : '---')).join(' | ')} |`;
  const more = all.length - rows.length;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}${more > 0 ? `\n\nAnd ${written(more)} more.` : ''}`;
}
