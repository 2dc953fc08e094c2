import type { Page } from './page.ts';

/** Points of a printed A4 page within its margins: the short side less those at top and bottom, and so on. */
const ACROSS = { lying: 784, upright: 537 };
const DOWN = { lying: 519, upright: 766 };
/** Points of a digit of a column's width, and of the air around it. */
const [DIGIT, AIR] = [5.25, 3.75];
const DEFAULT_HEIGHT = 13;
/** What a spreadsheet may draw higher than it says. */
const SAFETY = 0.97;

/**
 * The rows at which a printed page should begin so that no part is torn that fits on one: parts begin at the rows of
 * `begins`, and every page repeats the rows of the head.
 */
export function pageStarts(
  page: Page,
  begins: readonly number[],
  head: number,
  isPortrait: boolean,
): number[] {
  const side = isPortrait ? 'upright' : 'lying';
  const width = page.widths.reduce(
    (sum, digits, column) => sum + (page.hiddenColumns.has(column) ? 0 : digits * DIGIT + AIR),
    0,
  );
  const scale = Math.min(1, ACROSS[side] / width);
  const heightOf = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += page.heights.get(row) ?? DEFAULT_HEIGHT;
    return sum;
  };
  const room = (SAFETY * DOWN[side]) / scale - heightOf(0, head);
  const parts = [...new Set(begins)].sort((a, b) => a - b);
  const starts: number[] = [];
  let used = 0;
  for (const [index, start] of parts.entries()) {
    const size = heightOf(start, parts[index + 1] ?? page.rows.length);
    if (used > 0 && used + size > room && size <= room) {
      starts.push(start);
      used = size;
    } else used = (used + size) % room;
  }
  return starts;
}
