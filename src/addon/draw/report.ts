import type { Cell } from '../../domain/lead/cell.ts';
import type { Sheet } from '../../tabs/sheet.ts';
import type { DrawnTabs } from '../drawn.ts';
import type { Tab } from './block.ts';
import { drawBlock, from, isSame } from './page.ts';

/** What is written down about a report, by which it is found again wherever a user has moved it. */
export interface DrawnReport {
  readonly widths: readonly number[];
  /** Columns that may hold something of ours. */
  readonly width: number;
  /** Whether rows of it may lie in folds. */
  readonly folds: boolean;
  /** The first and the last text of the report that was drawn last, and of the one before: one of them stands there. */
  readonly marks: readonly { readonly title: string; readonly end: Mark }[];
}

/** The last row of a report and its first text. */
interface Mark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where a report stands in the cells of its tab. */
interface Place {
  readonly top: number;
  readonly left: number;
  /** Rows down to its end, with those that a user has put between. */
  readonly height: number;
}

const NOWHERE: Place = { top: 0, left: 0, height: 0 };

/**
 * Draws a page that is new every time where the last one stands, also after a user has put rows above it or columns to
 * its left. What stands below it or to its right stays, and moves along where the page grows; widths that a user has
 * changed stay while ours do.
 */
export function drawReport(tab: Tab, layout: Sheet, drawnTabs: DrawnTabs): void {
  const { rows, widths, folds = [] } = layout;
  const { before, keep } = drawnTabs<DrawnReport>(tab);
  const grid: readonly (readonly Cell[])[] = tab.getDataRange().getValues();
  const { top, left, height } = placeOf(grid, before);
  const old = before?.width ?? 0;
  const isNew = before === undefined && height === 0;
  // What an earlier review wrote down is lost in a copy of the spreadsheet, the folds are not.
  const hadFolds = before?.folds ?? !isNew;
  const width = Math.max(widths.length, old);
  const next = { title: titleOf(layout), end: endOf(layout) };
  const marks = [next, ...(before?.marks.slice(0, 1) ?? [])];
  const missing = { rows: rows.length - height, columns: widths.length - old };
  if (old > 0 && missing.columns > 0) {
    const taken = grid.some((row) => row.slice(left + old, left + width).some(isFilled));
    if (taken) tab.insertColumnsAfter(left + old, missing.columns);
  }
  if (height > 0 && missing.rows > 0) {
    const free = grid.slice(top + height).findIndex((row) => row.some(isFilled));
    if (free >= 0 && free < missing.rows) tab.insertRowsAfter(top + height, missing.rows - free);
  }
  keep({ widths: before?.widths ?? [], width, folds: hadFolds || folds.length > 0, marks });
  const block = { tab, top, height: Math.max(rows.length, height), columns: from(left, width) };
  drawBlock(block, layout, {
    isNew,
    hasWidths: isSame(before?.widths, widths),
    hadFolds,
  });
  keep({ widths, width: widths.length, folds: folds.length > 0, marks });
}

/** The place of one of the reports that may stand there; the first cell, down to the last row, where none is found. */
function placeOf(grid: readonly (readonly Cell[])[], before: DrawnReport | undefined): Place {
  const whole = { ...NOWHERE, height: grid.some((row) => row.some(isFilled)) ? grid.length : 0 };
  for (const { title, end } of before?.marks ?? []) {
    const top = grid.findIndex((row) => row.some((cell) => String(cell) === title));
    if (top < 0) continue;
    const left = grid[top]!.findIndex((cell) => String(cell) === title);
    for (let row = grid.length - 1; row > top; row--) {
      if (String(grid[row]![left + end.column] ?? '') === end.text) {
        return { top, left, height: row - top + 1 };
      }
    }
    return { top, left, height: Math.min(end.row + 1, grid.length - top) };
  }
  return whole;
}

function titleOf({ rows }: Pick<Sheet, 'rows'>): string {
  return String(rows[0]![0]);
}

function endOf({ rows }: Pick<Sheet, 'rows'>): Mark {
  for (let row = rows.length - 1; row > 0; row--) {
    const column = rows[row]!.findIndex((value) => typeof value === 'string' && value !== '');
    if (column >= 0) return { row, column, text: String(rows[row]![column]) };
  }
  return { row: 0, column: 0, text: titleOf({ rows }) };
}

function isFilled(cell: Cell): boolean {
  return cell !== '' && cell !== null && cell !== undefined;
}
