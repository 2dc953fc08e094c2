import type { Area } from '../../tabs/sheet.ts';
import { heightOf, widthOf } from '../model/read.ts';
import { areaOf, readReference, writeReference } from '../model/reference.ts';
import type { SheetModel } from '../model/sheet.ts';
import type { SpreadsheetModel } from '../model/spreadsheet.ts';
import { mismatch } from '../services/signature.ts';
import { type Cells, type Context, Double, google } from './double.ts';
import type { RangeDouble } from './range.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Where a range lies. */
export abstract class RangePlace extends Double implements Pick<Range, keyof RangePlace & keyof Range> {
  static override readonly className: string = 'Range';
  readonly cells: Cells;

  constructor(context: Context, cells: Cells) {
    super(context);
    this.cells = cells;
  }

  /** The sheet it lies on. Throws Google's words where sheet or cells have gone meanwhile. */
  get sheet(): SheetModel {
    const sheet = needsSheet(this.model, this.cells.sheetId);
    needsInside(sheet, this.cells.area);
    return sheet;
  }

  get area(): Area {
    return this.cells.area;
  }

  getA1Notation(): string {
    return writeReference(this.area, this.cells.isRowsOpen, this.cells.isColumnsOpen);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return google(this.context.sheetOf(this.sheet.id));
  }

  getGridId(): number {
    return this.cells.sheetId;
  }

  getRow(): number {
    return this.area.top + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this.area.left + 1;
  }

  getLastRow(): number {
    return this.area.bottom + 1;
  }

  getLastColumn(): number {
    return this.area.right + 1;
  }

  getNumRows(): number {
    return heightOf(this.area);
  }

  getNumColumns(): number {
    return widthOf(this.area);
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  isStartRowBounded(): boolean {
    return !this.cells.isRowsOpen || this.area.top > 0;
  }

  isEndRowBounded(): boolean {
    return !this.cells.isRowsOpen;
  }

  getCell(row: number, column: number): Range {
    const { top, left, bottom, right } = this.area;
    if (row < 1 || column < 1 || top + row - 1 > bottom || left + column - 1 > right) {
      throw new Error('Cell reference out of range');
    }
    return google(rangeAt(this.context, this.sheet, top + row, left + column, 1, 1));
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const { top, left } = this.area;
    const [rows, columns] = [numRows ?? this.getNumRows(), numColumns ?? this.getNumColumns()];
    return google(
      rangeAt(this.context, this.sheet, top + rowOffset + 1, left + columnOffset + 1, rows, columns),
    );
  }
}

/** The sheet with an id. Throws where it was deleted meanwhile. */
export function needsSheet(model: SpreadsheetModel, id: number): SheetModel {
  const sheet = model.sheetById(id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  return sheet;
}

function needsInside(sheet: SheetModel, { bottom, right }: Area): void {
  if (bottom >= sheet.maxRows || right >= sheet.columns.length) throw new Error(OUTSIDE);
}

/** The range of an area that lies on the sheet. */
export function rangeOver(context: Context, sheet: SheetModel, area: Area): RangeDouble {
  return context.rangeOf({ sheetId: sheet.id, area, isRowsOpen: false, isColumnsOpen: false });
}

/** The selected range of a sheet, the last where there are several. */
export function activeRange(context: Context, sheet: SheetModel): RangeDouble {
  return rangeOver(context, sheet, sheet.selection.at(-1)!);
}

/** A range by numbers from 1, as `Sheet.getRange` takes them. Throws Google's words for what lies outside. */
export function rangeAt(
  context: Context,
  sheet: SheetModel,
  row: number,
  column: number,
  rows: number,
  columns: number,
): RangeDouble {
  const numbers = [row, column, rows, columns];
  if (!numbers.every((number) => typeof number === 'number' && Number.isInteger(number))) {
    throw mismatch('SpreadsheetApp.Sheet.getRange', numbers);
  }
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const area = { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
  needsInside(sheet, area);
  return rangeOver(context, sheet, area);
}

/** A range by A1 notation or by name; `home` is meant where it names no sheet. Throws Google's words. */
export function rangeNamed(context: Context, home: SheetModel, text: string): RangeDouble {
  if (typeof text !== 'string') throw mismatch('SpreadsheetApp.Sheet.getRange', [text]);
  const { model } = context;
  const reference = readReference(text);
  if (!reference) {
    const named = model.data.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (!named) throw new Error('Range not found');
    return rangeOver(context, needsSheet(model, named.sheetId), named.area);
  }
  const sheet = reference.sheet === null ? home : model.sheetByName(reference.sheet);
  if (!sheet) throw new Error('Range not found');
  const area = areaOf(reference, sheet.maxRows, sheet.columns.length);
  needsInside(sheet, area);
  return context.rangeOf({
    sheetId: sheet.id,
    area,
    isRowsOpen: reference.bottom === null,
    isColumnsOpen: reference.right === null,
  });
}
