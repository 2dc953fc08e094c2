import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('values', () => {
  it('come back as they were set: words, numbers, ticks, and blanks as empty text', () => {
    const range = open().sheet.getRange('A1:F1');
    range.setValues([['Acme', 12.5, true, '', null, undefined]]);
    expect(range.getValues()).toEqual([['Acme', 12.5, true, '', '', '']]);
  });

  it('are read from text as Google reads them', () => {
    const { entered, sheet } = open({ timeZone: 'America/New_York' });
    expect(entered('12%')).toBe(0.12);
    expect(sheet.getRange('A1').getNumberFormat()).toBe('0%');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('12%');
  });

  it("a month in words becomes its first day, on the spreadsheet's clock", () => {
    const { entered, sheet } = open({ timeZone: 'America/New_York' });
    expect(entered('May 2026')).toEqual(new Date('2026-05-01T04:00:00Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('May 2026');
  });

  it('a day without a year is one of this year', () => {
    const { entered } = open({}, { now: () => Date.UTC(2031, 4, 5) });
    expect(entered('3/4')).toEqual(new Date('2031-03-04T00:00:00Z'));
  });

  it('stay text in a cell of plain text, even where they begin as a formula', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:D1').setNumberFormat('@');
    range.setValues([['=A1', '12', 'May 2026', 'TRUE']]);
    expect(range.getValues()).toEqual([['=A1', '12', 'May 2026', 'TRUE']]);
    expect(range.getFormulas()).toEqual([['', '', '', '']]);
  });

  it('that begin with an equals sign become formulas, which read as blank until someone computes them', () => {
    const { sheet } = open();
    const cell = sheet.getRange('A1').setValue('=SUM(B1:B2)');
    expect([cell.getFormula(), cell.getValue()]).toEqual(['=SUM(B1:B2)', '']);
    expect(sheet.getLastRow()).toBe(1);
  });

  it('after a leading apostrophe are text', () => {
    const { entered, sheet } = open();
    expect(entered("'=1+1")).toBe('=1+1');
    expect(sheet.getRange('A1').getFormula()).toBe('');
  });

  it('of a Date keep its moment and bring a date format, unless the cell has one', () => {
    const { sheet } = open({ timeZone: 'Europe/Berlin' });
    const moment = new Date('2026-03-04T10:15:30.000Z');
    const cell = sheet.getRange('A1').setValue(moment);
    expect(cell.getValue()).toEqual(moment);
    expect(cell.getDisplayValue()).toBe('3/4/2026 11:15:30');
    sheet.getRange('B1').setNumberFormat('yyyy-mm-dd').setValue(moment);
    expect(sheet.getRange('B1').getDisplayValue()).toBe('2026-03-04');
    const day = sheet.getRange('C1').setValue(new Date('2026-03-03T23:00:00Z'));
    expect(day.getNumberFormat()).toBe('M/d/yyyy');
  });

  it('that are numbers read as Dates where the cell has a date format, and as numbers again without it', () => {
    const cell = open().sheet.getRange('A1').setValue(46_143).setNumberFormat('d MMM yyyy');
    expect(cell.getValue()).toEqual(new Date('2026-05-01T00:00:00Z'));
    expect(cell.setNumberFormat('0').getValue()).toBe(46_143);
  });

  it("are Dates of the add-on's realm, and Dates of that realm are taken", () => {
    const realm = runInNewContext('({ Date, Error })') as { Date: DateConstructor; Error: ErrorConstructor };
    const { sheet } = open({}, { realm });
    const cell = sheet.getRange('A1').setValue(new realm.Date(Date.UTC(2026, 0, 2)));
    const value: unknown = cell.getValue();
    expect(value).toBeInstanceOf(realm.Date);
    expect((value as Date).getTime()).toBe(Date.UTC(2026, 0, 2));
    let thrown: unknown;
    try {
      sheet.getRange(0, 0);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(realm.Error);
    expect(String(thrown)).toBe('Exception: The starting row of the range is too small.');
  });

  it('set for a range by one value stand in all its cells', () => {
    const range = open().sheet.getRange('B2:C3').setValue('x');
    expect(range.getValues()).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('count for the last row and column, formats do not', () => {
    const { sheet } = open();
    sheet.getRange('Z900').setBackground('red');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      0,
      0,
      'A1',
    ]);
    sheet.getRange('C4').setValue('x');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      4,
      3,
      'A1:C4',
    ]);
    sheet.getRange('C4').clearContent();
    expect(sheet.getLastRow()).toBe(0);
  });

  it('of rich text are text, whatever they look like', () => {
    const { app, sheet } = open();
    const text = app.newRichTextValue().setText('=1+1').build();
    const range = sheet
      .getRange('A1:B1')
      .setRichTextValues([[text, app.newRichTextValue().setText('12').build()]]);
    expect(range.getValues()).toEqual([['=1+1', '12']]);
    expect(range.getRichTextValues()[0]!.map((value) => value?.getText())).toEqual(['=1+1', '12']);
    expect(sheet.getRange('A1').setValue(5).getRichTextValue()).toBeNull();
  });

  it('go with clearContent, while formats, notes and rules stay; clear takes formats along', () => {
    const { app, sheet } = open();
    const cell = sheet.getRange('A1').setValue('x').setFontWeight('bold').setNote('why');
    cell.setDataValidation(app.newDataValidation().requireValueInList(['x']).build());
    cell.clearContent();
    expect([cell.getValue(), cell.getFontWeight(), cell.getNote()]).toEqual(['', 'bold', 'why']);
    cell.setValue('x').clear({ contentsOnly: true });
    expect([cell.getValue(), cell.getFontWeight()]).toEqual(['', 'bold']);
    cell.setValue('x').clear();
    expect([cell.getValue(), cell.getFontWeight(), cell.getNote()]).toEqual(['', 'normal', 'why']);
    expect(cell.getDataValidation()).not.toBeNull();
    cell.clearNote().clearDataValidations();
    expect([cell.getNote(), cell.getDataValidation()]).toEqual(['', null]);
  });

  it('of appended rows follow the last row', () => {
    const { sheet } = open({ sheet: { rows: 2, columns: 2 } });
    sheet.appendRow(['a', 1]).appendRow(['b', 2]).appendRow(['c', 3, 'more']);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', 1, ''],
      ['b', 2, ''],
      ['c', 3, 'more'],
    ]);
  });

  it('are copied with their looks, or without', () => {
    const { app, sheet } = open();
    sheet
      .getRange('A1:B1')
      .setValues([['x', '=B9']])
      .setFontWeight('bold');
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3:B4'));
    expect(sheet.getRange('A3:A4').getValues()).toEqual([['x'], ['x']]);
    expect(sheet.getRange('B4').getFormula()).toBe('=B9');
    expect(sheet.getRange('A4').getFontWeight()).toBe('bold');
    sheet.getRange('A1').copyTo(sheet.getRange('D1'), { contentsOnly: true });
    sheet.getRange('A1').copyTo(sheet.getRange('E1'), app.CopyPasteType.PASTE_FORMAT, false);
    expect(sheet.getRange('D1:E1').getValues()).toEqual([['x', '']]);
    expect(sheet.getRange('D1:E1').getFontWeights()).toEqual([['normal', 'bold']]);
  });
});
