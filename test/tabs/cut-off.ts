import type { Sheet } from '../../src/tabs/sheet.ts';
import type { Style } from '../../src/tabs/style.ts';

/** Widths of Arial's letters in thousandths of its size, by the font's own metrics; what is not named is as a digit. */
const NARROW: readonly (readonly [string, number])[] = [
  ["'|ijl", 222],
  [' !.,/:;[]It', 278],
  ['()-fr', 333],
  ['ckvxyzsJ', 500],
  ['FTZ+<=>~', 600],
  ['ABEKPSVXY&', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['mM', 833],
  ['%', 889],
  ['W', 944],
];
const EMS = new Map(NARROW.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)));
const BOLD = 1.08;
/** Points of a digit of a column's width, of the air around a column, and of an indent. */
const [DIGIT, AIR, INDENT] = [5.25, 3.75, 7];

/** Points that a text takes at its size. */
function pointsOf(text: string, { size = 10, bold = false, indent = 0 }: Style): number {
  const ems = [...text].reduce((sum, letter) => sum + (EMS.get(letter) ?? 556), 0) / 1000;
  return ems * size * (bold ? BOLD : 1) + indent * INDENT;
}

/**
 * What a reader would not see whole or find outside the shown columns, as words: text that runs into a filled cell or
 * out of the sheet, a word that is wider than the column in which it wraps, a cell or a chart beyond the last column.
 */
export function cutOff({ rows, widths, hiddenColumns, styles, charts = [] }: Sheet): string[] {
  const shown = widths.filter((_, column) => !hiddenColumns?.has(column)).length;
  const room = (from: number, to: number): number =>
    widths.slice(from, to + 1).reduce((sum, digits) => sum + digits * DIGIT + AIR, 0);
  const found: string[] = [];
  for (const [row, cells] of rows.entries()) {
    if (cells.length > widths.length) found.push(`row ${row} is wider than the sheet`);
    const isFree = (column: number): boolean =>
      column >= 0 && column < shown && (cells[column] ?? null) === null;
    for (const [column, text] of cells.slice(0, shown).entries()) {
      if (typeof text !== 'string') continue;
      const style = styles.get(`${row},${column}`) ?? {};
      let [from, to] = [column, column];
      if (style.wrap !== true) {
        if (style.align === 'right') while (isFree(from - 1)) from--;
        else while (isFree(to + 1)) to++;
      }
      const parts = style.wrap === true ? text.split(/\s+/) : [text];
      if (parts.some((part) => pointsOf(part, style) > room(from, to))) {
        found.push(`row ${row}, column ${column}: ${text}`);
      }
    }
  }
  for (const { title, area } of charts) if (area.right >= shown) found.push(`the chart ${title}`);
  return found;
}
