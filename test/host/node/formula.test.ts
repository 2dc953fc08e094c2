import { describe, expect, it } from 'vitest';
import { addonOf } from './hosts.ts';

describe('a formula that calls a function of the add-on', () => {
  it('is computed by the add-on from the cells it names, and spills', () => {
    const { addon } = addonOf(`
      function DOUBLED(rows, by) { return rows.map((row) => row.map((value) => value * (by || 2))); }
      function write() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
        sheet.getRange('D1').setFormula('=DOUBLED(A1:B2, 10)');
        SpreadsheetApp.flush();
      }
      function read() { return SpreadsheetApp.getActiveSheet().getRange('D1:E2').getValues(); }
      function change() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(7); return read(); }`);
    addon.run('write');
    expect(addon.call('read')).toEqual([
      [10, 20],
      [30, 40],
    ]);
    expect(addon.call('change')).toEqual([
      [70, 20],
      [30, 40],
    ]);
  });

  it('shows an error where the function throws, and leaves formulas of others as written', () => {
    const { addon } = addonOf(`
      function FAILS() { throw new Error('no header row'); }
      function values() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setFormula('=FAILS()');
        sheet.getRange('A2').setFormula('=SUM(B1:B3)');
        return [sheet.getRange('A1').getValue(), sheet.getRange('A2').getFormula()];
      }`);
    expect(addon.run('values')).toEqual(['#ERROR!', '=SUM(B1:B3)']);
  });

  it('gets dates that are its own, also from a run that is going on', () => {
    const { addon } = addonOf(`
      function IS_DATE(value) { return value instanceof Date; }
      function TOMORROW(date) { return new Date(date.getTime() + 86400000); }
      function values() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 2, 2)));
        sheet.getRange('C1').setNumberFormat('yyyy-mm-dd');
        sheet.getRange('B1:C1').setFormulas([['=IS_DATE(A1)', '=TOMORROW(A1)']]);
        const [[isDate, tomorrow]] = sheet.getRange('B1:C1').getValues();
        return [isDate, tomorrow instanceof Date, tomorrow.getTime()];
      }`);
    expect(addon.run('values')).toEqual([true, true, Date.UTC(2026, 2, 3)]);
  });

  it('reads what is there where it reads the sheet that it stands on, and is computed once', () => {
    const { addon, host } = addonOf(`
      function FIRST() { console.log('computed'); return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
      function values() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue(5);
        sheet.getRange('B1').setFormula('=FIRST()');
        return sheet.getRange('B1').getValue();
      }`);
    expect(addon.run('values')).toBe(5);
    expect(host.logs).toHaveLength(1);
  });

  it('counts its service calls in an execution of its own', () => {
    const { addon, host } = addonOf(`
      function LAST() { return CacheService.getUserCache().get('last'); }
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=LAST()'); }
      function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
    addon.run('write');
    host.execution.reset();
    expect(addon.run('read')).toBe('');
    expect(host.execution.log).toEqual(['SpreadsheetApp.getActiveSheet', 'Sheet.getRange', 'Range.getValue']);
  });
});
