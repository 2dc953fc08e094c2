import type { Page } from '../page.ts';
import { HEADING, type Style } from '../style.ts';
import { WORDS } from './page.ts';

/** A title on the left, a row a line, and its sentences on the right; answers the row after both. */
export function section(page: Page, row: number, title: string, sentences: readonly string[]): number {
  return titled(page, row, [title], { ...HEADING, top: true }, sentences);
}

/** The same with a title of several lines in a look of its own. */
export function titled(
  page: Page,
  row: number,
  title: readonly string[],
  style: Style,
  sentences: readonly string[],
): number {
  for (const [index, line] of title.entries()) page.put(row + index, 0, line, style);
  for (const [index, text] of sentences.entries()) page.paragraph(row + index, WORDS, text);
  return row + Math.max(title.length, sentences.length);
}
