import { type AuthMode, Execution, type Running } from '../../../src/host/execution.ts';
import { createSpreadsheet, type SpreadsheetOptions } from '../../../src/host/model/spreadsheet.ts';
import { type AppOptions, spreadsheetApp } from '../../../src/host/spreadsheet/app.ts';

/** A new spreadsheet with everything that a test may want of it. */
export function open(options: SpreadsheetOptions = {}, around: AppOptions = {}) {
  const model = createSpreadsheet(options);
  const execution = new Execution();
  const app = spreadsheetApp(model, execution, around);
  const spreadsheet = app.getActive();
  const sheet = app.getActiveSheet();
  execution.reset();
  /** The value that a cell has after something was set there. */
  const entered = (value: unknown): unknown => sheet.getRange('A1').setValue(value).getValue();
  return { model, execution, app, spreadsheet, sheet, entered };
}

/** Lets an execution run as what it says. */
export function running(execution: Execution, as: Running, authMode: AuthMode = 'FULL'): void {
  execution.running = as;
  execution.authMode = authMode;
}
