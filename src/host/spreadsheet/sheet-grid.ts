import { contentColumns, contentRows, readValues } from '../model/read.ts';
import type { SheetModel } from '../model/sheet.ts';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../model/structure.ts';
import { enterValues } from '../model/write.ts';
import { mismatch } from '../services/signature.ts';
import { type Context, Double, google, needsDouble } from './double.ts';
import { RangeDouble } from './range.ts';
import { RangeListDouble } from './range-list.ts';
import { needsSheet, rangeAt, rangeNamed, rangeOver } from './range-place.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The rows and columns of a sheet. */
export abstract class SheetGrid extends Double implements Pick<Sheet, keyof SheetGrid & keyof Sheet> {
  static override readonly className = 'Sheet';
  readonly sheetId: number;

  constructor(context: Context, sheetId: number) {
    super(context);
    this.sheetId = sheetId;
  }

  get sheet(): SheetModel {
    return needsSheet(this.model, this.sheetId);
  }

  getRange(row: number | string, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof row === 'string') {
      if (column !== undefined) throw mismatch('SpreadsheetApp.Sheet.getRange', [row, column]);
      const range = rangeNamed(this.context, this.sheet, row);
      if (range.cells.sheetId !== this.sheetId) throw new Error('Range not found');
      return google(range);
    }
    return google(rangeAt(this.context, this.sheet, row, column as number, numRows, numColumns));
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    if (!Array.isArray(a1Notations)) throw mismatch('SpreadsheetApp.Sheet.getRangeList', [a1Notations]);
    if (a1Notations.length === 0) throw new Error('Must specify at least one range.');
    const ranges = a1Notations.map((text) => rangeNamed(this.context, this.sheet, text));
    return google(new RangeListDouble(this.context, ranges));
  }

  getDataRange(): Range {
    this.context.calculate();
    const { sheet } = this;
    const bottom = Math.max(0, contentRows(sheet) - 1);
    const right = Math.max(0, contentColumns(sheet) - 1);
    return google(rangeOver(this.context, sheet, { top: 0, left: 0, bottom, right }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): any[][] {
    this.context.calculate();
    const { area } = rangeAt(this.context, this.sheet, startRow, startColumn, numRows, numColumns);
    return readValues(this.model, this.sheet, area, this.context.date);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  appendRow(rowContents: any[]): Sheet {
    const { sheet } = this;
    const top = contentRows(sheet);
    if (top >= sheet.maxRows) insertRows(this.model, sheet, top, 1, top - 1);
    const missing = rowContents.length - sheet.columns.length;
    if (missing > 0)
      insertColumns(this.model, sheet, sheet.columns.length, missing, sheet.columns.length - 1);
    const area = { top, left: 0, bottom: top, right: rowContents.length - 1 };
    enterValues(this.model, sheet, area, [rowContents], { now: this.context.now() });
    return google(this);
  }

  getLastRow(): number {
    this.context.calculate();
    return contentRows(this.sheet);
  }

  getLastColumn(): number {
    this.context.calculate();
    return contentColumns(this.sheet);
  }

  getMaxRows(): number {
    return this.sheet.maxRows;
  }

  getMaxColumns(): number {
    return this.sheet.columns.length;
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    needsLine(afterPosition, this.sheet.maxRows, howMany);
    insertRows(this.model, this.sheet, afterPosition, howMany, afterPosition - 1);
    return google(this);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    needsLine(beforePosition, this.sheet.maxRows, howMany);
    insertRows(this.model, this.sheet, beforePosition - 1, howMany, beforePosition - 1);
    return google(this);
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    needsLine(afterPosition, this.sheet.columns.length, howMany);
    insertColumns(this.model, this.sheet, afterPosition, howMany, afterPosition - 1);
    return google(this);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    needsLine(beforePosition, this.sheet.columns.length, howMany);
    insertColumns(this.model, this.sheet, beforePosition - 1, howMany, beforePosition - 1);
    return google(this);
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    deleteRows(this.model, this.sheet, rowPosition - 1, howMany);
  }

  deleteRow(rowPosition: number): Sheet {
    this.deleteRows(rowPosition, 1);
    return google(this);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    deleteColumns(this.model, this.sheet, columnPosition - 1, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    this.deleteColumns(columnPosition, 1);
    return google(this);
  }

  getColumnWidth(columnPosition: number): number {
    needsLine(columnPosition, this.sheet.columns.length);
    return this.sheet.columns[columnPosition - 1]!.width;
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet {
    needsLine(startColumn, this.sheet.columns.length - numColumns + 1, numColumns);
    for (let at = 0; at < numColumns; at++) this.sheet.columns[startColumn - 1 + at]!.width = width;
    return resized(this);
  }

  getRowHeight(rowPosition: number): number {
    needsLine(rowPosition, this.sheet.maxRows);
    return this.sheet.rowHeights.get(rowPosition - 1);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): Sheet {
    needsLine(startRow, this.sheet.maxRows - numRows + 1, numRows);
    this.sheet.rowHeights.fill(startRow - 1, numRows, height);
    return resized(this);
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): Sheet {
    return this.setRowHeights(startRow, numRows, height);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    showColumns(this, columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    showColumns(this, columnIndex, numColumns, false);
  }

  hideColumn(column: Range): void {
    const { area } = needsDouble(RangeDouble, column, 'Sheet.hideColumn');
    showColumns(this, area.left + 1, area.right - area.left + 1, true);
  }

  unhideColumn(column: Range): void {
    const { area } = needsDouble(RangeDouble, column, 'Sheet.unhideColumn');
    showColumns(this, area.left + 1, area.right - area.left + 1, false);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    needsLine(columnPosition, this.sheet.columns.length);
    return this.sheet.columns[columnPosition - 1]!.isHidden;
  }

  hideRows(rowIndex: number, numRows = 1): void {
    showRows(this, rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    showRows(this, rowIndex, numRows, false);
  }

  hideRow(row: Range): void {
    const { area } = needsDouble(RangeDouble, row, 'Sheet.hideRow');
    showRows(this, area.top + 1, area.bottom - area.top + 1, true);
  }

  unhideRow(row: Range): void {
    const { area } = needsDouble(RangeDouble, row, 'Sheet.unhideRow');
    showRows(this, area.top + 1, area.bottom - area.top + 1, false);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    needsLine(rowPosition, this.sheet.maxRows);
    return this.sheet.hiddenRows.get(rowPosition - 1);
  }
}

function needsLine(position: number, last: number, howMany = 1): void {
  if (!(Number.isInteger(position) && position >= 1 && position <= last && howMany >= 1)) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

function resized(grid: SheetGrid): Sheet {
  grid.model.changed('sheet', grid.sheet);
  return google(grid);
}

function showColumns(grid: SheetGrid, first: number, count: number, isHidden: boolean): void {
  const { columns } = grid.sheet;
  needsLine(first, columns.length - count + 1, count);
  for (let at = 0; at < count; at++) columns[first - 1 + at]!.isHidden = isHidden;
  grid.model.changed('sheet', grid.sheet);
}

function showRows(grid: SheetGrid, first: number, count: number, isHidden: boolean): void {
  needsLine(first, grid.sheet.maxRows - count + 1, count);
  grid.sheet.hiddenRows.fill(first - 1, count, isHidden);
  grid.model.changed('sheet', grid.sheet);
}
