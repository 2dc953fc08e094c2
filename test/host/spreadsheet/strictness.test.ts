import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('the spreadsheet refuses what Google refuses, in its words', () => {
  it('values whose rows do not fit the range', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1:A3').setValues([['a'], ['b']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
  });

  it('values whose columns do not fit the range, in any row', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('formats, notes and rules of another size than the range', () => {
    const range = open().sheet.getRange('A1:B2');
    const short = 'The data has 1 but the range has 2.';
    expect(() => range.setNumberFormats([['0', '0']])).toThrow(short);
    expect(() => range.setBackgrounds([['red', 'red']])).toThrow(short);
    expect(() => range.setNotes([['a', 'b']])).toThrow(short);
    expect(() => range.setDataValidations([[null, null]])).toThrow(short);
  });

  it('what is no table', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1').setValues('a' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('a range outside the sheet, which only insertion makes larger', () => {
    const { sheet } = open();
    expect(() => sheet.getRange(1001, 1)).toThrow(OUTSIDE);
    expect(() => sheet.getRange(1, 20, 1, 8)).toThrow(OUTSIDE);
    expect(() => sheet.getRange('A1001')).toThrow(OUTSIDE);
    sheet.insertRowsAfter(1000, 1);
    expect(sheet.getRange(1001, 1).getA1Notation()).toBe('A1001');
  });

  it('rows and columns below 1, and ranges of nothing', () => {
    const { sheet } = open();
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
    expect(() => sheet.getRange(1, 1, 0)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
    expect(() => sheet.getRange(1.5, 1)).toThrow("don't match the method signature");
    expect(() => sheet.getRange(undefined as never, 1)).toThrow("don't match the method signature");
  });

  it('what is no reference, and sheets that are not there', () => {
    const { sheet, spreadsheet } = open();
    expect(() => sheet.getRange('nowhere at all')).toThrow('Range not found');
    expect(() => spreadsheet.getRange('Nowhere!A1')).toThrow('Range not found');
  });

  it('a range whose cells were deleted meanwhile, or whose sheet was', () => {
    const { sheet, spreadsheet } = open();
    const last = sheet.getRange(1000, 1);
    sheet.deleteRows(999, 2);
    expect(() => last.getValue()).toThrow(OUTSIDE);
    const other = spreadsheet.insertSheet('Other');
    const there = other.getRange('A1');
    spreadsheet.deleteSheet(other);
    expect(() => there.getValue()).toThrow('not found');
    expect(() => other.getName()).toThrow('not found');
  });

  it('more than 50,000 characters in a cell, and writes nothing of the rest', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:B1');
    expect(() => range.setValues([['first', 'x'.repeat(50_001)]])).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(range.getValues()).toEqual([['', '']]);
    range.setValues([['first', 'x'.repeat(50_000)]]);
    expect(sheet.getRange('B1').getValue()).toHaveLength(50_000);
  });

  it('more than 10 million cells in all sheets', () => {
    const { sheet, spreadsheet } = open();
    const tooMany = /above the limit of 10000000 cells/;
    expect(() => sheet.insertRowsAfter(1, 400_000)).toThrow(tooMany);
    sheet.insertRowsAfter(1, 383_000);
    expect(sheet.getMaxRows()).toBe(384_000);
    expect(() => spreadsheet.insertSheet('More')).toThrow(tooMany);
    expect(() => sheet.insertColumnsAfter(1, 1)).toThrow(tooMany);
  });

  it('a name that another sheet has, in whatever case', () => {
    const { spreadsheet } = open();
    spreadsheet.insertSheet('Leads');
    expect(() => spreadsheet.insertSheet('Leads')).toThrow(
      'A sheet with the name "Leads" already exists. Please enter another name.',
    );
    expect(() => spreadsheet.getSheetByName('Sheet1')!.setName('LEADS')).toThrow('already exists');
    expect(() => spreadsheet.insertSheet('')).toThrow('name');
    expect(() => spreadsheet.insertSheet('x'.repeat(101))).toThrow('name');
  });

  it('losing the last sheet, or the last in view', () => {
    const { spreadsheet, sheet } = open();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    const hidden = spreadsheet.insertSheet('Hidden').hideSheet();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow('visible sheets');
    spreadsheet.deleteSheet(hidden);
    expect(spreadsheet.getNumSheets()).toBe(1);
  });

  it('deleting rows that are not there, all rows, and all that are not frozen', () => {
    const { sheet } = open();
    expect(() => sheet.deleteRows(1000, 2)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.deleteColumns(1, 26)).toThrow("You can't delete all the columns on the sheet.");
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 999)).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
  });

  it('things that a cell cannot hold', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('B2').setValue({ a: 1 })).toThrow('B2 would get an object');
    expect(() => sheet.getRange('B2').setValue(['a'])).toThrow('B2 would get an object');
  });

  it('members that the local host does not have, and assigning any', () => {
    const { app, sheet } = open();
    expect(() => sheet.getRange('A1').applyRowBanding()).toThrow(
      'not available in the local host: Range.applyRowBanding',
    );
    expect(() => app.openById('x')).toThrow('not available in the local host: SpreadsheetApp.openById');
    expect(() => (sheet as unknown as { model: unknown }).model).toThrow(
      'not available in the local host: Sheet.model',
    );
    expect(() => {
      (sheet as unknown as { x: number }).x = 1;
    }).toThrow('Sheet.x cannot be assigned');
  });

  it('a thing of another class where a range is asked for', () => {
    const { sheet } = open();
    expect(() => sheet.newChart().addRange(sheet as never)).toThrow("don't match the method signature");
  });
});
