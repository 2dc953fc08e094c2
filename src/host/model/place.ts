import type { Area } from '../../tabs/sheet.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';
import { type Computed, isSpilled, type Scalar, type Stored, scalarOf } from './stored.ts';

/** Sets what was computed outside for a formula, or for a cell that such a formula spills into. */
export function setComputed(
  model: SpreadsheetModel,
  sheet: SheetModel,
  row: number,
  column: number,
  value: Scalar,
): void {
  const held = sheet.rows[row]?.[column];
  const isFormula = typeof held === 'object' && held !== null && 'formula' in held;
  if (scalarOf(held) === value) return;
  place(sheet, row, column, [isFormula ? { ...held, value } : value === null ? null : { spilled: value }]);
  model.changed('values', sheet, { top: row, left: column, bottom: row, right: column });
}

/** Puts cells in a row as they are stored; what a formula under them had spilled is gone. */
export function place(sheet: SheetModel, row: number, left: number, cells: readonly Stored[]): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row]!;
  if (left === 0 && line.length === 0) {
    sheet.rows[row] = cells.slice();
    return;
  }
  while (line.length < left) line.push(null);
  for (let at = 0; at < cells.length; at++) {
    const held = line[left + at];
    if (typeof held === 'object' && held !== null) takeBackSpill(sheet, row, left + at);
    line[left + at] = cells[at]!;
  }
}

/** Empties the cells that the formula of a cell has spilled into, if it has. */
export function takeBackSpill(sheet: SheetModel, row: number, column: number): void {
  const held = sheet.rows[row]?.[column];
  if (typeof held !== 'object' || held === null || !('formula' in held) || !held.spill) return;
  eachSpilled(sheet, row, column, held.spill, (line, at) => {
    if (isSpilled(line[at])) line[at] = null;
  });
}

/** Visits the cells that a formula spills into, its own left out. */
export function eachSpilled(
  sheet: SheetModel,
  row: number,
  column: number,
  [rows, columns]: NonNullable<Computed['spill']>,
  visit: (line: Stored[], at: number) => void,
): void {
  for (let down = 0; down < rows; down++) {
    const line = sheet.rows[row + down];
    for (let right = 0; line && right < columns; right++) if (down + right > 0) visit(line, column + right);
  }
}

/** Empties an area of its values and formulas. */
export function clearValues(model: SpreadsheetModel, sheet: SheetModel, area: Area): void {
  const end = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= end; row++) {
    const line = sheet.rows[row]!;
    for (let column = Math.min(area.right, line.length - 1); column >= area.left; column--) {
      takeBackSpill(sheet, row, column);
      line[column] = null;
    }
  }
  model.changed('values', sheet, area);
}
