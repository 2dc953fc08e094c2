import type { Area, Sheet } from '../../tabs/sheet.ts';
import { type Block, rangeOf, references, runsOf } from './block.ts';

/** Draws the lines below cells, one call a colour, and takes away those of an earlier layout. */
export function drawLines(block: Block, { styles }: Pick<Sheet, 'styles'>, isNew: boolean): void {
  if (!isNew)
    for (const run of runsOf(block)) rangeOf(block, run).setBorder(null, null, false, null, null, false);
  for (const [color, areas] of linesOf(styles)) {
    const list = block.tab.getRangeList(references(block, areas));
    list.setBorder(null, null, true, null, null, true, `#${color}`, SpreadsheetApp.BorderStyle.SOLID);
  }
}

/** The cells with a line of each colour, as few areas as side by side and below each other make. */
function linesOf(styles: Sheet['styles']): Map<string, Area[]> {
  const rows = new Map<number, { column: number; color: string }[]>();
  for (const [key, { line: color }] of styles) {
    if (color === undefined) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const cells = rows.get(row) ?? [];
    cells.push({ column, color });
    rows.set(row, cells);
  }
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const lines = new Map<string, Area[]>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = rows.get(row)!.sort((a, b) => a.column - b.column);
    for (let at = 0; at < cells.length; ) {
      const { column: left, color } = cells[at]!;
      let right = left;
      while (cells[++at]?.column === right + 1 && cells[at]!.color === color) right++;
      const key = `${color},${left},${right}`;
      const above = open.get(key);
      if (above?.bottom === row - 1) above.bottom = row;
      else {
        const area = { top: row, left, bottom: row, right };
        open.set(key, area);
        lines.set(color, [...(lines.get(color) ?? []), area]);
      }
    }
  }
  return lines;
}
