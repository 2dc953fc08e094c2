import type { Area } from '../../tabs/sheet.ts';
import { displayOf, isDateFormat } from './number-format.ts';
import { instantOf } from './serial.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';
import { formulaOf, type Scalar, type Stored, scalarOf } from './stored.ts';

/** Rows and columns of an area. */
export const heightOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const widthOf = ({ left, right }: Area): number => right - left + 1;

/** The values of an area as Google gives them: blank as '', dates made by `date` from epoch milliseconds. */
export function readValues<D>(
  model: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  date: (instant: number) => D,
): (Exclude<Scalar, null> | D)[][] {
  const values: (Exclude<Scalar, null> | D)[][] = readCells(sheet, area, (stored) => scalarOf(stored) ?? '');
  const { zone } = model;
  for (let column = area.left; column <= area.right; column++) {
    for (const run of sheet.columns[column]!.formats.within(area.top, heightOf(area))) {
      if (!isDateFormat(run.value.numberFormat)) continue;
      for (let at = run.start - area.top; at < run.start - area.top + run.count; at++) {
        const row = values[at]!;
        const value = row[column - area.left];
        if (typeof value === 'number') row[column - area.left] = date(instantOf(value, zone));
      }
    }
  }
  return values;
}

/** The values of an area as its cells show them. */
export function readDisplay(model: SpreadsheetModel, sheet: SheetModel, area: Area): string[][] {
  return readCells(sheet, area, (stored, row, column) =>
    displayOf(scalarOf(stored), sheet.columns[column]!.formats.get(row).numberFormat, model.data.locale),
  );
}

/** The formulas of an area, '' where a cell has none. */
export function readFormulas(sheet: SheetModel, area: Area): string[][] {
  return readCells(sheet, area, formulaOf);
}

/** What `read` makes of each cell of an area. */
export function readCells<T>(
  sheet: SheetModel,
  { top, left, bottom, right }: Area,
  read: (stored: Stored | undefined, row: number, column: number) => T,
): T[][] {
  const result: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const held = sheet.rows[row];
    const line: T[] = [];
    for (let column = left; column <= right; column++) line.push(read(held?.[column], row, column));
    result.push(line);
  }
  return result;
}

const isHeld = (stored: Stored | undefined): boolean =>
  stored !== undefined && stored !== null && (formulaOf(stored) !== '' || scalarOf(stored) !== null);

/** Rows down to the last that holds something, 0 in an empty sheet. Formats do not count. */
export function contentRows(sheet: SheetModel): number {
  let count = sheet.rows.length;
  while (count > 0 && !sheet.rows[count - 1]?.some(isHeld)) count--;
  return count;
}

/** Columns to the last that holds something, 0 in an empty sheet. */
export function contentColumns(sheet: SheetModel): number {
  let count = 0;
  for (const row of sheet.rows) {
    let length = row?.length ?? 0;
    while (length > count && !isHeld(row[length - 1])) length--;
    if (length > count) count = length;
  }
  return count;
}
