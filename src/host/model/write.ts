import { cellName } from '../../domain/lead/cell.ts';
import type { Area } from '../../tabs/sheet.ts';
import { readEntry } from './entry.ts';
import { changed, type Format } from './format.ts';
import { habitsOf } from './locale.ts';
import { displayOf, isDateFormat, isTextFormat } from './number-format.ts';
import { heightOf, readCells, widthOf } from './read.ts';
import { areaOf, readReference } from './reference.ts';
import { serialOf } from './serial.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';
import { type Computed, isSpilled, type Scalar, type Stored, scalarOf } from './stored.ts';
import { isAllowed, refusal } from './validation.ts';

/** Google's limit of characters in a cell. */
export const MOST_CHARACTERS = 50_000;

/** What may be entered: what JavaScript calls a Date may come from another realm. */
export type Entered = string | number | boolean | null | undefined | object;

/** How values are entered. */
export interface EnterOptions {
  /** Keeps every text as it stands, as an import of a file does: no formulas, no numbers or dates read from text. */
  readonly isLiteral?: boolean;
  /** Reads formulas in cells of plain text too, as setFormula does. */
  readonly isFormula?: boolean;
  /** The moment, epoch milliseconds, for dates without a year; default now. */
  readonly now?: number;
}

/** Whether a value is a Date, of this realm or another. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/**
 * Enters values in an area of the same size, as typing or setValues does. Text is read as Google reads it
 * (`readEntry`), but in a cell whose number format is plain text every text stays as it is; that this holds for a
 * leading `=` or `'` too is **unverified** on Google. Dates become serial numbers on the spreadsheet's clock. Throws,
 * before anything is written, Google's words for a text that is too long and for what a validation refuses.
 */
export function enterValues(
  model: SpreadsheetModel,
  sheet: SheetModel,
  { top, left }: Area,
  values: readonly (readonly Entered[])[],
  { isLiteral = false, isFormula = false, now = Date.now() }: EnterOptions = {},
): void {
  const width = values[0]?.length ?? 0;
  const habits = habitsOf(model.data.locale);
  const { zone } = model;
  const today = zone.toWall(now);
  const stored: Stored[][] = values.map(() => new Array<Stored>(width).fill(null));
  /** Number formats that values bring along, by column and row. */
  const brought: (readonly [row: number, format: string])[][] = [];

  for (let column = 0; column < width; column++) {
    const { formats, validations } = sheet.columns[left + column]!;
    const isValidated = !validations.isUniform || validations.get(0) !== null;
    const formatsHere: [number, string][] = [];
    for (const run of formats.within(top, values.length)) {
      const { numberFormat } = run.value;
      const isText = isLiteral || (!isFormula && isTextFormat(numberFormat));
      for (let row = run.start - top; row < run.start - top + run.count; row++) {
        const value = values[row]![column];
        let made: Stored;
        if (typeof value === 'string') {
          if (value.length > MOST_CHARACTERS) {
            throw new Error(
              `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
            );
          }
          if (isText) made = value === '' ? null : value;
          else {
            const entry = readEntry(value, habits, today);
            if ('formula' in entry) made = { formula: entry.formula, value: null };
            else {
              made = entry.value;
              if (entry.format && numberFormat === undefined) formatsHere.push([row, entry.format]);
            }
          }
        } else if (value === null || value === undefined) made = null;
        else if (typeof value === 'boolean') made = value;
        else if (typeof value === 'number') made = Number.isFinite(value) ? value : '#NUM!';
        else if (isDate(value)) {
          made = serialOf(value.getTime(), zone);
          if (Number.isNaN(made)) made = '#NUM!';
          else if (!isDateFormat(numberFormat)) {
            formatsHere.push([row, Number.isInteger(made) ? 'M/d/yyyy' : 'M/d/yyyy H:mm:ss']);
          }
        } else {
          // Google writes "[Ljava.lang.Object;@1b2c3d" or the like; nobody means that.
          throw new Error(
            `${cellName(top + row, left + column)} would get an object, which a cell cannot hold.`,
          );
        }
        if (isValidated) validate(model, sheet, top + row, left + column, made);
        stored[row]![column] = made;
      }
    }
    brought.push(formatsHere);
  }
  for (const [row, line] of stored.entries()) place(sheet, top + row, left, line);
  for (const [column, formatsHere] of brought.entries()) bring(sheet, left + column, top, formatsHere);
  const area = { top, left, bottom: top + values.length - 1, right: left + width - 1 };
  model.changed('values', sheet, area);
  if (brought.some(({ length }) => length > 0)) model.changed('formats', sheet, area);
}

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

/** The values that a list validation takes from cells, as those cells show them. */
function listedIn(model: SpreadsheetModel, sheet: SheetModel, text: string): Scalar[] {
  const reference = readReference(text);
  const from = reference?.sheet ? model.sheetByName(reference.sheet) : sheet;
  if (!reference || !from) return [];
  return readCells(from, areaOf(reference, from.maxRows, from.columns.length), scalarOf).flat();
}

function validate(
  model: SpreadsheetModel,
  sheet: SheetModel,
  row: number,
  column: number,
  made: Stored,
): void {
  const rule = sheet.columns[column]!.validations.get(row);
  // What a formula answers is checked by nobody.
  if (!rule || rule.allowInvalid || (typeof made === 'object' && made !== null)) return;
  if (isAllowed(rule, made, (text) => listedIn(model, sheet, text))) return;
  // A list of texts takes a number or a date that shows as one of them.
  if (rule.criteria === 'VALUE_IN_LIST') {
    const shown = displayOf(made, sheet.columns[column]!.formats.get(row).numberFormat, model.data.locale);
    if (rule.values.includes(shown)) return;
  }
  throw new Error(refusal(cellName(row, column), rule));
}

/** Gives cells of a column the number formats that their values brought, by rows in ascending order. */
function bring(
  sheet: SheetModel,
  column: number,
  top: number,
  brought: readonly (readonly [row: number, format: string])[],
): void {
  if (brought.length === 0) return;
  const { formats } = sheet.columns[column]!;
  const from = brought[0]![0];
  const runs = formats.within(top + from, brought.at(-1)![0] - from + 1);
  const list = runs.flatMap(({ count, value }) => new Array<Format>(count).fill(value));
  const made = new Map<Format, Map<string, Format>>();
  for (const [row, numberFormat] of brought) {
    const before = list[row - from]!;
    let after = made.get(before)?.get(numberFormat);
    if (!after) {
      after = changed(before, { numberFormat });
      made.set(before, (made.get(before) ?? new Map()).set(numberFormat, after));
    }
    list[row - from] = after;
  }
  formats.put(top + from, list);
}

/** Throws Google's words where values do not have the size of their area. */
export function needsSize(values: readonly (readonly unknown[])[], area: Area): void {
  const rows = heightOf(area);
  const columns = widthOf(area);
  if (values.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  const odd = values.find(({ length }) => length !== columns);
  if (odd) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
    );
  }
}
