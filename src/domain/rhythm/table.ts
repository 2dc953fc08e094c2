import { InputError, listed, quoted } from '../input-error.ts';
import { type Cell, cellName, type Grid, words } from '../lead/cell.ts';
import type { TimeZone } from '../lead/zone.ts';
import { dayId } from '../scorecard/period.ts';

/** A row of a table whose columns are known by their titles. */
export interface TableRow<Title extends string> {
  /** Zero-based, in the sheet. */
  readonly row: number;
  /** The text under a title, without surrounding space; a date is its day, YYYY-MM-DD in the zone. */
  readonly text: (title: Title) => string;
  /** The zero-based column of a title. */
  readonly column: (title: Title) => number;
  /** The cell's name for a message: `Actions, B4`. */
  readonly at: (title: Title) => string;
}

/**
 * The rows below the header row of a table. Titles may stand in any order, under other rows and among columns of a
 * user's own; rows with nothing under the titles, or an unticked box alone, are passed over. None for a sheet
 * without any cell. Throws `InputError` where the header row, or a title in it, is missing.
 */
export function tableRows<Title extends string>(
  grid: Grid,
  titles: readonly Title[],
  place: string,
  zone: TimeZone,
): TableRow<Title>[] {
  if (grid.every((cells) => cells.every((cell) => textOf(cell, zone) === ''))) return [];
  const { header, columns } = findHeader(grid, titles, place, zone);
  return grid.slice(header + 1).flatMap((cells, index) => {
    const isBlank = [...columns.values()].every(
      (column) => cells[column] === false || textOf(cells[column], zone) === '',
    );
    if (isBlank) return [];
    const row = header + 1 + index;
    return {
      row,
      text: (title: Title) => textOf(cells[columns.get(title)!], zone),
      column: (title: Title) => columns.get(title)!,
      at: (title: Title) => `${place}, ${cellName(row, columns.get(title)!)}`,
    };
  });
}

/** The row that holds the most of the titles, two at least. */
function findHeader<Title extends string>(
  grid: Grid,
  titles: readonly Title[],
  place: string,
  zone: TimeZone,
): { header: number; columns: Map<Title, number> } {
  let [header, columns] = [-1, new Map<Title, number>()];
  grid.forEach((cells, row) => {
    const names = cells.map((cell) => words(textOf(cell, zone)));
    const found = new Map(
      titles.flatMap((title) => {
        const column = names.indexOf(words(title));
        return column < 0 ? [] : [[title, column] as const];
      }),
    );
    if (found.size > Math.max(1, columns.size)) [header, columns] = [row, found];
  });
  const missing = titles.filter((title) => !columns.has(title));
  if (header < 0) {
    throw new InputError('file', `${place} has no header row; its columns are ${listed(titles)}`);
  }
  if (missing.length > 0) {
    throw new InputError(
      'file',
      `${place}, row ${header + 1} has no column ${listed(missing.map((title) => quoted(title)))}; write the title back above its column`,
    );
  }
  return { header, columns };
}

function textOf(cell: Cell, zone: TimeZone): string {
  if (cell instanceof Date) return dayId(cell.getTime(), zone);
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
