import { a1 } from '../../tabs/a1.ts';
import type { Area } from '../../tabs/sheet.ts';

export type Tab = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** The cells of a tab that are ours: some of its columns, from a row on. */
export interface Block {
  readonly tab: Tab;
  /** Zero-based row of the tab in which the layout begins. */
  readonly top: number;
  /** Rows, with those that an earlier and longer layout left behind. */
  readonly height: number;
  /** Zero-based column of the tab for each column of the layout, and after them for those it no longer has. */
  readonly columns: readonly number[];
}

/** Columns of a layout, the last included, that stand side by side in the tab. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A block in as few runs as there are: one, unless columns of a user's own stand between ours. */
export function runsOf({ columns }: Block): Run[] {
  const runs: { first: number; last: number }[] = [];
  columns.forEach((column, index) => {
    const run = runs[runs.length - 1];
    if (run !== undefined && columns[run.last]! + 1 === column) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}

/** The cells of a run in some rows of the layout: all of the block where left out. */
export function rangeOf(
  { tab, top, height, columns }: Block,
  { first, last }: Run,
  row = 0,
  rows = height - row,
): Range {
  return tab.getRange(top + row + 1, columns[first]! + 1, rows, last - first + 1);
}

/** What a run holds, row by row, from what each cell of the layout holds. */
export function matrix<T>(
  { first, last }: Run,
  rows: number,
  cell: (row: number, column: number) => T,
): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: last - first + 1 }, (_, column) => cell(row, first + column)),
  );
}

/** Areas of the layout in A1 notation of the tab. */
export function references(block: Block, areas: readonly Area[]): string[] {
  const { top, columns } = block;
  return runsOf(block).flatMap(({ first, last }) =>
    areas
      .filter(({ left, right }) => left <= last && right >= first)
      .map((area) =>
        a1({
          top: top + area.top,
          bottom: top + area.bottom,
          left: columns[Math.max(first, area.left)]!,
          right: columns[Math.min(last, area.right)]!,
        }),
      ),
  );
}
