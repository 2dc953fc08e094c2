import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import type { Change } from '../../../src/host/model/change.ts';
import { readValues } from '../../../src/host/model/read.ts';
import { restoreSpreadsheet } from '../../../src/host/model/spreadsheet.ts';
import { enterValues } from '../../../src/host/model/write.ts';
import { spreadsheetApp } from '../../../src/host/spreadsheet/app.ts';
import { open } from '../spreadsheet/open.ts';

/** A spreadsheet with something of everything. */
function full() {
  const around = open({ timeZone: 'Europe/Berlin', sheet: { rows: 50, columns: 6 } });
  const { app, sheet, spreadsheet } = around;
  sheet.getRange('A1:D2').setValues([
    ['x', 1.5, true, new Date('2026-05-01T10:00:00Z')],
    ['=A1', '12%', '', "'5"],
  ]);
  sheet.getRange('B:B').setNumberFormat('0.0').setBackground('#eeeeee');
  sheet.getRange('A1').setNote('note').setBorder(true, true, true, true, true, true);
  sheet.getRange('C3:C5').setDataValidation(app.newDataValidation().requireValueInList(['a']).build());
  sheet.getRange('3:5').shiftRowGroupDepth(1).collapseGroups();
  sheet.getRange('A1:D1').createFilter();
  sheet.insertChart(
    sheet.newChart().asBarChart().addRange(sheet.getRange('A2:B3')).setPosition(2, 2, 0, 0).build(),
  );
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setBold(true)
      .setRanges([sheet.getRange('B2:B5')])
      .build(),
  ]);
  sheet.addDeveloperMetadata('k', 'v').protect().setWarningOnly(true);
  spreadsheet.setNamedRange('Data', sheet.getRange('A2:D4'));
  spreadsheet.insertSheet('Hidden').hideSheet();
  return around;
}

describe('the model', () => {
  it('comes back from JSON as it was, and goes on working', () => {
    const { model } = full();
    const again = restoreSpreadsheet(JSON.parse(JSON.stringify(model)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(model));
    expect(again.data).toEqual(model.data);
    const app = spreadsheetApp(again, new Execution());
    const sheet = app.getActive().getSheetByName('Sheet1')!;
    expect(sheet.getRange('D1').getValue()).toEqual(new Date('2026-05-01T10:00:00Z'));
    expect(sheet.getRange('B2').setFontWeight('bold').getNumberFormat()).toBe('0.0');
    expect(sheet.getRowGroup(3, 1)!.isCollapsed()).toBe(true);
    expect(app.getActive().insertSheet('New').getSheetId()).not.toBe(sheet.getSheetId());
  });

  it('says what changed, until nobody wants to know', () => {
    const { model, sheet, spreadsheet } = open();
    const heard: Change[] = [];
    const stop = model.onChange((change) => heard.push(change));
    sheet.getRange('B2:C3').setValue('x').setFontWeight('bold');
    spreadsheet.toast('hello');
    const area = { top: 1, left: 1, bottom: 2, right: 2 };
    expect(heard).toEqual([
      { what: 'values', sheetId: 0, area },
      { what: 'formats', sheetId: 0, area },
      { what: 'toast' },
    ]);
    stop();
    sheet.getRange('A1').setValue('y');
    expect(heard).toHaveLength(3);
  });

  it('keeps text of a file as it stands, beside numbers and dates', () => {
    const { model } = open();
    const sheet = model.activeSheet;
    const area = { top: 0, left: 0, bottom: 0, right: 3 };
    const moment = new Date('2026-01-02T00:00:00Z');
    enterValues(model, sheet, area, [['=A1', '12', "'x", moment]], { isLiteral: true });
    expect(readValues(model, sheet, area, (instant) => new Date(instant))).toEqual([
      ['=A1', '12', "'x", moment],
    ]);
  });

  it('reads a day without a year as one of this year on its own clock', () => {
    const { model } = open({ timeZone: 'Pacific/Auckland' });
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    enterValues(model, model.activeSheet, area, [['1/2']], { now: Date.UTC(2025, 11, 31, 20) });
    expect(model.activeSheet.rows[0]![0]).toBe(46_024);
  });
});

describe('inserting and deleting rows and columns', () => {
  it('moves what names cells: names, charts, rules, filter, groups, formats, notes, rules of entry', () => {
    const { model, sheet, spreadsheet } = full();
    sheet.insertRowsBefore(1, 2);
    sheet.insertColumnsBefore(1, 1);
    expect(spreadsheet.getRangeByName('Data')!.getA1Notation()).toBe('B4:E6');
    const [chart] = sheet.getCharts();
    expect(chart!.getRanges()[0]!.getA1Notation()).toBe('B4:C5');
    expect([chart!.getContainerInfo().getAnchorRow(), chart!.getContainerInfo().getAnchorColumn()]).toEqual([
      4, 3,
    ]);
    expect(sheet.getConditionalFormatRules()[0]!.getRanges()[0]!.getA1Notation()).toBe('C4:C7');
    expect(sheet.getFilter()!.getRange().getA1Notation()).toBe('B3:E3');
    expect(sheet.getRowGroup(5, 1)!.isCollapsed()).toBe(true);
    expect([4, 5, 7, 8].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 1, 0]);
    expect(sheet.getRange('B3').getNote()).toBe('note');
    expect(sheet.getRange('B3').getValue()).toBe('x');
    expect(sheet.getRange('C40').getBackground()).toBe('#eeeeee');
    expect(sheet.getRange('D5').getDataValidation()).not.toBeNull();
    expect(sheet.getRange('D4').getDataValidation()).toBeNull();
    expect([model.activeSheet.id, sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([0, 52, 7]);
  });

  it('widens a range that they fall into, and shrinks or removes one that loses cells', () => {
    const { sheet, spreadsheet } = full();
    sheet.insertRowsAfter(3, 2);
    expect(spreadsheet.getRangeByName('Data')!.getA1Notation()).toBe('A2:D6');
    sheet.deleteRows(1, 2);
    expect(spreadsheet.getRangeByName('Data')!.getA1Notation()).toBe('A1:D4');
    sheet.deleteColumns(1, 2);
    expect(spreadsheet.getRangeByName('Data')!.getA1Notation()).toBe('A1:B4');
    expect(sheet.getCharts()[0]!.getRanges()).toEqual([]);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
    expect(sheet.getFilter()).toBeNull();
  });

  it('keeps frozen lines in step', () => {
    const { sheet } = open();
    sheet.setFrozenRows(2);
    sheet.insertRowsBefore(1, 1);
    expect(sheet.getFrozenRows()).toBe(3);
    sheet.deleteRows(2, 5);
    expect(sheet.getFrozenRows()).toBe(1);
  });

  it('gives new lines the looks of their neighbour', () => {
    const { sheet } = open();
    sheet.getRange('A2:B2').setBackground('red').setValue('x');
    sheet.insertRowAfter(2);
    sheet.insertRowBefore(2);
    expect(sheet.getRange('A1:A5').getBackgrounds().flat()).toEqual([
      '#ffffff',
      'red',
      'red',
      'red',
      '#ffffff',
    ]);
    expect(sheet.getRange('A2:A4').getValues()).toEqual([[''], ['x'], ['']]);
  });
});
