import { readValues } from '../../host/model/read.ts';
import { serialOf } from '../../host/model/serial.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import type { Scalar } from '../../host/model/stored.ts';
import type { ArgumentView, ToPage, ToWorker } from '../protocol.ts';
import type { Addon } from './addon.ts';

/** Answers a cell that calls one of the add-on's functions: its table, or why it failed. */
export function compute(
  addon: Addon,
  model: SpreadsheetModel,
  { id, name, args }: Extract<ToWorker, { type: 'compute' }>,
): ToPage {
  try {
    const result = addon.customFunction(name, argumentsOf(model, args));
    const rows = rowsOf(result, (date) => serialOf(date.getTime(), model.zone));
    return { type: 'result', id, result: rows, message: '' };
  } catch (error) {
    return {
      type: 'result',
      id,
      result: null,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The arguments of a custom function as Google hands them over: dates as Date, blank as ''. */
function argumentsOf(model: SpreadsheetModel, args: readonly ArgumentView[]): unknown[] {
  return args.map((argument) => {
    if ('value' in argument) return argument.value ?? '';
    if ('rows' in argument) return argument.rows;
    const sheet = model.sheetById(argument.sheetId);
    if (!sheet) throw new Error('Unresolved sheet name.');
    const { top, left } = argument.area;
    const bottom = Math.min(argument.area.bottom, sheet.maxRows - 1);
    const right = Math.min(argument.area.right, sheet.columns.length - 1);
    return readValues(model, sheet, { top, left, bottom, right }, (instant) => new Date(instant));
  });
}

/** What a custom function answered as rows of what cells hold. */
function rowsOf(result: unknown, dateOf: (date: Date) => number): Scalar[][] {
  const rows: unknown[] = Array.isArray(result) ? result : [result];
  return rows.map((row) =>
    (Array.isArray(row) ? row : [row]).map((value): Scalar => {
      if (value === '' || value === null || value === undefined) return null;
      if (value instanceof Date) return dateOf(value);
      return typeof value === 'number' && !Number.isFinite(value) ? '#NUM!' : (value as Scalar);
    }),
  );
}
