import { describe, expect, it } from 'vitest';
import { open, running } from './open.ts';

describe('service calls', () => {
  it('are counted by kind, on everything that the service gives out', () => {
    const { app, execution } = open();
    const sheet = app.getActiveSpreadsheet().getSheets()[0]!;
    sheet
      .getRange('A1:B1')
      .setValues([['a', 'b']])
      .setFontWeight('bold');
    sheet.getRangeList(['A1', 'B1']).setBackground('red');
    expect(execution.log).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet',
      'Spreadsheet.getSheets',
      'Sheet.getRange',
      'Range.setValues',
      'Range.setFontWeight',
      'Sheet.getRangeList',
      'RangeList.setBackground',
    ]);
  });

  it('fail at the one that is to fail, before it does anything, and work again afterwards', () => {
    const { execution, sheet } = open();
    execution.failAt(2);
    const range = sheet.getRange('A1');
    expect(() => range.setValue('x')).toThrow('Service Spreadsheets failed while accessing document.');
    expect(range.getValue()).toBe('');
    expect(range.setValue('x').getValue()).toBe('x');
  });

  it('are refused while the script is being loaded', () => {
    const { app, execution } = open();
    running(execution, 'load');
    expect(() => app.getActive()).toThrow('while the script was being loaded');
  });

  it('in a custom function may read and build, but not write', () => {
    const { app, execution, sheet } = open();
    running(execution, 'custom function');
    const range = sheet.getRange('A1');
    expect(range.getValue()).toBe('');
    expect(app.newDataValidation().requireCheckbox().build().getAllowInvalid()).toBe(true);
    for (const write of [
      () => range.setValue('x'),
      () => range.clearContent(),
      () => range.activate(),
      () => sheet.insertRowsAfter(1, 1),
      () => sheet.hideSheet(),
      () => sheet.addDeveloperMetadata('k'),
      () => app.getActive().insertSheet('X'),
      () => app.getActive().toast('x'),
      () => app.flush(),
      () => app.getUi(),
    ]) {
      expect(write).toThrow('You do not have permission to call');
    }
  });

  it('without authorisation touch no spreadsheet, but may ask for the interface', () => {
    const ui = {} as GoogleAppsScript.Base.Ui;
    const { app, execution, sheet } = open({}, { ui: () => ui });
    running(execution, 'trigger', 'NONE');
    expect(() => app.getActive()).toThrow(
      'You do not have permission to call SpreadsheetApp.getActive. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
    );
    expect(() => sheet.getRange('A1')).toThrow('You do not have permission to call Sheet.getRange.');
    expect(app.getUi()).toBe(ui);
  });

  it('for an interface fail where there is none', () => {
    expect(() => open().app.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});
