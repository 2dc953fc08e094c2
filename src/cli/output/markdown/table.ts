import { inline } from './plain.ts';

const NUMBER = /^(?:[+−±]?\d[\d,.]*%?|–)$/;

/**
 * A table of texts, which are shown as they are. Columns without a text in any row are left out, but for the first;
 * columns of nothing but numbers stand to the right. No rows give '', and no table.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const shown = head.map((_, c) => c).filter((c) => c === 0 || rows.some((row) => row[c] !== ''));
  const line = (cells: readonly string[]): string =>
    `| ${shown.map((c) => inline(cells[c]!)).join(' | ')} |`;
  const isNumeric = (c: number): boolean => rows.every((row) => row[c] === '' || NUMBER.test(row[c]!));
  const rule = `| ${shown.map((c) => (c > 0 && isNumeric(c) ? '---:' : '---')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
