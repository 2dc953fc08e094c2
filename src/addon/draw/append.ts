import { type Cell, type Grid, words } from '../../domain/lead/cell.ts';
import type { Sheet } from '../../tabs/sheet.ts';
import type { Block, Tab } from './block.ts';
import { drawFormats } from './formats.ts';
import { makeRoom } from './grid.ts';
import { drawLines } from './lines.ts';
import { headerIn } from './table.ts';
import { cellValue } from './values.ts';

/**
 * Adds the rows of a table from `from` on (the header is row 0) below what the tab holds, which `grid` is; nothing that
 * stands there is written again. All of the new rows come in one call: where columns of a user's own stand between
 * ours and hold something beside the new rows, rows are inserted first.
 */
export function appendRows(tab: Tab, grid: Grid, layout: Sheet, from: number): void {
  const added = layout.rows.slice(from);
  const titles = layout.rows[0]!.map(String);
  const header = headerIn(grid, titles);
  if (added.length === 0 || header === undefined) return;
  const columns = titles.map((title) => header.names.indexOf(words(title)));
  const isFilled = (row: readonly Cell[], column: number): boolean =>
    !['', null, undefined].includes(row[column] as '');
  let top = header.top + 1;
  grid.forEach((row, index) => {
    if (columns.some((column) => isFilled(row, column))) top = Math.max(top, index + 1);
  });
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const between = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter(
    (at) => !columns.includes(at),
  );
  const isTaken = grid
    .slice(top, top + added.length)
    .some((row) => between.some((column) => isFilled(row, column)));
  if (isTaken) tab.insertRowsAfter(top, added.length);
  else makeRoom(tab, top + added.length, right + 1);
  const block: Block = { tab, top, height: added.length, columns };
  const styles = new Map(
    [...layout.styles].flatMap(([key, style]) => {
      const [row, column] = key.split(',').map(Number) as [number, number];
      return row < from ? [] : [[`${row - from},${column}`, style] as const];
    }),
  );
  drawFormats(block, { styles });
  drawLines(block, { styles }, false);
  tab
    .getRange(top + 1, left + 1, added.length, right - left + 1)
    .setValues(
      added.map((row) =>
        Array.from({ length: right - left + 1 }, (_, at) => cellValue(row[columns.indexOf(left + at)])),
      ),
    );
}
