import { type Format, interned } from '../../host/model/format.ts';
import { fold } from '../../host/model/groups.ts';
import { place } from '../../host/model/place.ts';
import { renameSheet } from '../../host/model/rename.ts';
import type { SheetModel } from '../../host/model/sheet.ts';
import { addSheet, hideSheet, nextName, removeSheet } from '../../host/model/sheets.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { isSpilled } from '../../host/model/stored.ts';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../../host/model/structure.ts';
import type { ComputedCell, EditedCell, EditedLines, SheetAction, ToWorker } from '../protocol.ts';

const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

/** Takes over cells as the user left them. What validations say is the page's to ask. */
export function takeCells(model: SpreadsheetModel, sheet: SheetModel, cells: readonly EditedCell[]): void {
  for (const { row, column, value, formula, format } of cells) {
    if (row >= sheet.maxRows || column >= sheet.columns.length) continue;
    const { formats, validations } = sheet.columns[column]!;
    // The grid's boxes hold 1 and 0.
    const isBox = validations.get(row)?.criteria === 'CHECKBOX' && typeof value === 'number';
    place(sheet, row, column, [formula ? { formula, value } : isBox ? value === 1 : value]);
    const look = interned(sorted(format));
    if (formats.get(row) !== look) formats.fill(row, 1, look);
    model.changed('values', sheet, at(row, column));
  }
}

/** Formats are told apart by their text, so their properties stand in one order. */
function sorted(format: Format): Format {
  const order = [
    'fontFamily',
    'fontSize',
    'fontWeight',
    'fontStyle',
    'fontLine',
    'fontColor',
    'background',
  ] as const;
  const later = ['horizontalAlignment', 'verticalAlignment', 'wrapStrategy', 'numberFormat'] as const;
  const sides = ['top', 'left', 'bottom', 'right'] as const;
  const entries = [...order, ...later, ...sides].map((name) => [name, format[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Takes over what the page computed for formulas. */
export function takeComputed(
  model: SpreadsheetModel,
  sheet: SheetModel,
  cells: readonly ComputedCell[],
): void {
  for (const { row, column, result, message } of cells) {
    const held = sheet.rows[row]?.[column];
    if (typeof held !== 'object' || held === null || !('formula' in held)) continue;
    const height = result.length;
    const width = result[0]?.length ?? 0;
    place(sheet, row, column, [null]);
    for (let down = 0; down < height; down++) {
      for (let right = 0; right < width; right++) {
        const under = sheet.rows[row + down]?.[column + right];
        if (down + right === 0 || (under !== null && under !== undefined && !isSpilled(under))) continue;
        place(sheet, row + down, column + right, [{ spilled: result[down]![right]! }]);
      }
    }
    const value = result[0]?.[0] ?? null;
    place(sheet, row, column, [
      {
        formula: held.formula,
        value,
        ...(message && { message }),
        ...(height * width > 1 && { spill: [height, width] as const }),
      },
    ]);
    model.changed('values', sheet, {
      top: row,
      left: column,
      bottom: row + height - 1,
      right: column + width - 1,
    });
  }
}

/** Takes over widths, heights, what is hidden and what is frozen. */
export function takeLines(model: SpreadsheetModel, sheet: SheetModel, lines: EditedLines): void {
  for (const [column, width] of lines.widths ?? []) sheet.columns[column]!.width = Math.round(width);
  for (const [row, height] of lines.heights ?? []) sheet.rowHeights.fill(row, 1, Math.round(height));
  for (const [column, isHidden] of lines.hiddenColumns ?? []) sheet.columns[column]!.isHidden = isHidden;
  for (const [row, isHidden] of lines.hiddenRows ?? []) sheet.hiddenRows.fill(row, 1, isHidden);
  if (lines.frozen) {
    sheet.frozenRows = lines.frozen.rows;
    sheet.frozenColumns = lines.frozen.columns;
  }
  model.changed('sheet', sheet);
}

type Structure = Extract<ToWorker, { readonly type: 'inserted' | 'deleted' }>;

/** Inserts or deletes rows or columns where the user did. */
export function takeStructure(
  model: SpreadsheetModel,
  sheet: SheetModel,
  { type, axis, at, count }: Structure,
): void {
  const like = Math.max(0, at - 1);
  if (type === 'inserted') {
    if (axis === 'rows') insertRows(model, sheet, at, count, like);
    else insertColumns(model, sheet, at, count, like);
  } else if (axis === 'rows') deleteRows(model, sheet, at, count);
  else deleteColumns(model, sheet, at, count);
}

/** Folds groups of rows away or opens them. */
export function takeFolds(
  model: SpreadsheetModel,
  sheet: SheetModel,
  { folds, isFolded }: Extract<ToWorker, { readonly type: 'fold' }>,
): void {
  for (const group of folds) fold(sheet, group, isFolded);
  model.changed('groups', sheet);
}

/** Does to a sheet what the user asks for. Throws Google's words where that cannot be. */
export function actOnSheet(model: SpreadsheetModel, action: SheetAction): void {
  const { sheets } = model.data;
  if (action.kind === 'add') {
    addSheet(model, nextName(model), action.index);
    return;
  }
  const sheet = model.sheetById(action.sheetId);
  if (!sheet) return;
  switch (action.kind) {
    case 'copy':
      addSheet(model, freeName(model, `Copy of ${sheet.name}`), sheets.indexOf(sheet) + 1, sheet);
      break;
    case 'remove':
      removeSheet(model, sheet);
      break;
    case 'rename':
      renameSheet(model, sheet, action.name);
      break;
    case 'move':
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(action.index, 0, sheet);
      model.changed('sheets', sheet);
      break;
    case 'hide':
      hideSheet(model, sheet, action.isHidden);
      break;
    case 'color':
      sheet.tabColor = action.color;
      model.changed('sheet', sheet);
  }
}

/** The name, or the name with the first number that makes it a new one. */
export function freeName(model: SpreadsheetModel, name: string): string {
  const isTaken = (wanted: string) =>
    model.data.sheets.some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name} (${number})`;
  return free;
}
