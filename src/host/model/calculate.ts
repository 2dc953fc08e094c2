import { readArguments } from './formula.ts';
import { eachSpilled, place } from './place.ts';
import { readValues } from './read.ts';
import { serialOf } from './serial.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';
import { type Computed, isSpilled, type Scalar, scalarOf } from './stored.ts';
import { isDate } from './write.ts';

/** Answers a call of one of the add-on's functions; undefined for a name that it does not have. */
export type Evaluate = (name: string, args: unknown[]) => unknown;

/** More rounds than this only a circle of formulas takes. */
const MOST_ROUNDS = 20;

/** The sheets that a formula has read, with their versions, as one text; kept from one run of the add-on to the next. */
const seen = new WeakMap<Computed, string>();

/** Where the formulas of a sheet stand, as of a version of it. */
const formulas = new WeakMap<
  SheetModel,
  { version: number; cells: readonly (readonly [row: number, column: number])[] }
>();

/** Spreadsheets that are being computed: a function that reads one meanwhile gets what is there. */
const running = new WeakSet<SpreadsheetModel>();

/**
 * Keeps the results of formulas that call the add-on's own functions. Every other formula stays as written. Such a
 * formula is computed anew when a sheet that it reads has changed.
 */
export class Calculator {
  private readonly model: SpreadsheetModel;
  private readonly evaluate: Evaluate;
  private readonly date: (instant: number) => unknown;

  /** As `seen`, for formulas that nobody here computes; the next run may have other functions. */
  private readonly passedOver = new WeakMap<Computed, string>();

  constructor(model: SpreadsheetModel, evaluate: Evaluate, date: (instant: number) => unknown) {
    this.model = model;
    this.evaluate = evaluate;
    this.date = date;
  }

  /** Computes what is out of date. */
  run(): void {
    if (running.has(this.model)) return;
    running.add(this.model);
    try {
      for (let round = 0; round < MOST_ROUNDS && this.round(); round++);
    } finally {
      running.delete(this.model);
    }
  }

  /** Whether any result changed. */
  private round(): boolean {
    let isChanged = false;
    for (const sheet of this.model.data.sheets) {
      for (const [row, column] of this.formulasOf(sheet)) {
        const stored = sheet.rows[row]![column];
        if (typeof stored !== 'object' || stored === null || !('formula' in stored)) continue;
        if (this.compute(sheet, row, column, stored)) isChanged = true;
      }
    }
    return isChanged;
  }

  private formulasOf(sheet: SheetModel): readonly (readonly [row: number, column: number])[] {
    const found = formulas.get(sheet);
    if (found?.version === sheet.version) return found.cells;
    const cells: [number, number][] = [];
    for (const [row, line] of sheet.rows.entries()) {
      for (let column = 0; column < line.length; column++) {
        const stored = line[column];
        if (typeof stored === 'object' && stored !== null && 'formula' in stored) cells.push([row, column]);
      }
    }
    formulas.set(sheet, { version: sheet.version, cells });
    return cells;
  }

  private compute(sheet: SheetModel, row: number, column: number, cell: Computed): boolean {
    const call = readArguments(this.model, sheet, cell.formula);
    if (!call) return false;
    // Its own sheet too: what stands in the way of its result may have gone.
    const versionsNow = () => [sheet, ...call.sheets].map(({ id, version }) => `${id}:${version}`).join();
    const versions = versionsNow();
    if (seen.get(cell) === versions || this.passedOver.get(cell) === versions) return false;
    const result = this.answer(call);
    if (result === undefined) {
      this.passedOver.set(cell, versions);
      return false;
    }
    const isChanged = this.show(sheet, row, column, cell, result);
    // Its own result counts as a change of its sheet, and is none for itself.
    seen.set(sheet.rows[row]![column] as Computed, versionsNow());
    return isChanged;
  }

  /** A table of scalars, or what went wrong; undefined where the function is not the add-on's. */
  private answer(call: NonNullable<ReturnType<typeof readArguments>>): Scalar[][] | Computed | undefined {
    if (call.error) return { formula: '', value: call.error, message: call.message ?? '' };
    const args = call.args.map((argument) => {
      if (!('area' in argument)) return argument.value;
      const values = readValues(this.model, argument.sheet, argument.area, this.date);
      return values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values;
    });
    try {
      const result = this.evaluate(call.name, args);
      if (result === undefined) return undefined;
      const rows: unknown[] = Array.isArray(result) ? result : [result];
      const table = rows.map((row) => (Array.isArray(row) ? row : [row]).map((value) => this.scalar(value)));
      const width = Math.max(1, ...table.map(({ length }) => length));
      if (table.length === 0) table.push([]);
      for (const line of table) while (line.length < width) line.push(null);
      return table;
    } catch (error) {
      return { formula: '', value: '#ERROR!', message: String((error as Error)?.message ?? error) };
    }
  }

  private scalar(value: unknown): Scalar {
    if (value === '' || value === null || value === undefined) return null;
    if (isDate(value)) return serialOf(value.getTime(), this.model.zone);
    if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
    return typeof value === 'boolean' || typeof value === 'string' ? value : String(value);
  }

  private show(
    sheet: SheetModel,
    row: number,
    column: number,
    cell: Computed,
    result: Scalar[][] | Computed,
  ): boolean {
    const { formula } = cell;
    const before = JSON.stringify([
      cell.value,
      cell.message,
      cell.spill,
      this.spilled(sheet, row, column, cell),
    ]);
    // Takes back what was spilled before.
    place(sheet, row, column, [null]);
    let made: Computed;
    if (!Array.isArray(result)) {
      made = { formula, value: result.value, ...(result.message && { message: result.message }) };
    } else {
      const size = [result.length, result[0]!.length] as const;
      const message = this.obstacle(sheet, row, column, size);
      made = message
        ? { formula, value: '#REF!', message }
        : { formula, value: result[0]![0]!, ...(size[0] * size[1] > 1 && { spill: size }) };
      if (!message) {
        for (const [at, line] of result.entries()) {
          place(
            sheet,
            row + at,
            column,
            line.map((spilled) => ({ spilled })),
          );
        }
      }
    }
    place(sheet, row, column, [made]);
    const isSame =
      before ===
      JSON.stringify([made.value, made.message, made.spill, this.spilled(sheet, row, column, made)]);
    if (isSame) return false;
    const [rows, columns] = made.spill ?? [1, 1];
    this.model.changed('values', sheet, {
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1,
    });
    return true;
  }

  /** Why a result of this size cannot be shown, as Google says it; '' where it can. */
  private obstacle(
    sheet: SheetModel,
    row: number,
    column: number,
    [rows, columns]: readonly [number, number],
  ): string {
    if (row + rows > sheet.maxRows || column + columns > sheet.columns.length) {
      return 'Result was not automatically expanded, please insert more rows or columns.';
    }
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) {
        if (down + right === 0) continue;
        const held = sheet.rows[row + down]?.[column + right];
        if (isSpilled(held) || (scalarOf(held) === null && (held === null || held === undefined))) continue;
        return 'Array result was not expanded because it would overwrite data.';
      }
    }
    return '';
  }

  private spilled(sheet: SheetModel, row: number, column: number, { spill }: Computed): Scalar[] {
    const values: Scalar[] = [];
    if (spill) eachSpilled(sheet, row, column, spill, (line, at) => values.push(scalarOf(line[at])));
    return values;
  }
}
