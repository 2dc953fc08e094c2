import { cellName } from '../../domain/lead/cell.ts';
import type { Area } from '../../tabs/sheet.ts';
import { readEntry } from './entry.ts';
import { changed, type Format } from './format.ts';
import { habitsOf } from './locale.ts';
import { displayOf, isDateFormat, isTextFormat } from './number-format.ts';
import { place } from './place.ts';
import { heightOf, readCells, widthOf } from './read.ts';
import { areaOf, readReference } from './reference.ts';
import { serialOf } from './serial.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';
import { type Scalar, type Stored, scalarOf } from './stored.ts';
import { isAllowed, refusal } from './validation.ts';

/** Google's limit of characters in a cell. */
export const MOST_CHARACTERS = 50_000;

/** Rows that are entered at a time. */
const BLOCK = 512;

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
  const brought: string[][] = Array.from({ length: width }, () => []);
  const read = remembered((text) => readEntry(text, habits, today));

  const storedFor = (
    value: Entered,
    row: number,
    column: number,
    numberFormat: string | undefined,
  ): Stored => {
    if (typeof value === 'string') {
      if (value.length > MOST_CHARACTERS) {
        throw new Error(
          `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
        );
      }
      if (isLiteral || (!isFormula && isTextFormat(numberFormat))) return value === '' ? null : value;
      const entry = read(value);
      if ('formula' in entry) return { formula: entry.formula, value: null };
      if (entry.format && numberFormat === undefined) brought[column]![row] = entry.format;
      return entry.value;
    }
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
    if (isDate(value)) {
      const serial = serialOf(value.getTime(), zone);
      if (Number.isNaN(serial)) return '#NUM!';
      if (!isDateFormat(numberFormat)) {
        brought[column]![row] = Number.isInteger(serial) ? 'M/d/yyyy' : 'M/d/yyyy H:mm:ss';
      }
      return serial;
    }
    // Google writes "[Ljava.lang.Object;@1b2c3d" or the like; nobody means that.
    throw new Error(`${cellName(top + row, left + column)} would get an object, which a cell cannot hold.`);
  };

  // Formats lie by column and values by row: blocks of rows keep both at hand.
  for (let from = 0; from < values.length; from += BLOCK) {
    const count = Math.min(BLOCK, values.length - from);
    for (let column = 0; column < width; column++) {
      const { formats, validations } = sheet.columns[left + column]!;
      const isValidated = !validations.isUniform || validations.get(0) !== null;
      for (const run of formats.within(top + from, count)) {
        const { numberFormat } = run.value;
        for (let row = run.start - top; row < run.start - top + run.count; row++) {
          const made = storedFor(values[row]![column], row, column, numberFormat);
          if (isValidated) validate(model, sheet, top + row, left + column, made);
          stored[row]![column] = made;
        }
      }
    }
  }
  for (const [row, line] of stored.entries()) place(sheet, top + row, left, line);
  for (const [column, formats] of brought.entries()) bring(sheet, left + column, top, formats);
  const area = { top, left, bottom: top + values.length - 1, right: left + width - 1 };
  model.changed('values', sheet, area);
  if (brought.some(({ length }) => length > 0)) model.changed('formats', sheet, area);
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

/** Gives cells of a column the number formats that their values brought, by row from `top`. */
function bring(sheet: SheetModel, column: number, top: number, brought: readonly string[]): void {
  if (brought.length === 0) return;
  const { formats } = sheet.columns[column]!;
  const list: Format[] = [];
  for (const { count, value } of formats.within(top, brought.length)) {
    const after = remembered((numberFormat: string) => changed(value, { numberFormat }));
    for (let left = count; left > 0; left--) {
      const numberFormat = brought[list.length];
      list.push(numberFormat === undefined ? value : after(numberFormat));
    }
  }
  formats.put(top, list);
}

/** Texts of one column repeat, and answers are asked for once each as long as they are few. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size < MOST_REMEMBERED) known.set(text, found);
    }
    return found;
  };
}

const MOST_REMEMBERED = 10_000;

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
