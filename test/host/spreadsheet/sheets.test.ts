import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
const names = (spreadsheet: Spreadsheet) => spreadsheet.getSheets().map((sheet) => sheet.getName());

describe('sheets', () => {
  it('are inserted where they are wanted, after the active one by default, and become active', () => {
    const { spreadsheet } = open();
    spreadsheet.insertSheet('Last', 1);
    spreadsheet.insertSheet('First', 0);
    expect(names(spreadsheet)).toEqual(['First', 'Sheet1', 'Last']);
    expect(spreadsheet.getActiveSheet().getName()).toBe('First');
    spreadsheet.insertSheet('Second');
    expect(names(spreadsheet)).toEqual(['First', 'Second', 'Sheet1', 'Last']);
    expect(spreadsheet.insertSheet().getName()).toBe('Sheet5');
    expect(spreadsheet.getSheetByName('Nobody')).toBeNull();
  });

  it('keep their id under any name and place', () => {
    const { spreadsheet } = open();
    const made = spreadsheet.insertSheet('Leads');
    const id = made.getSheetId();
    made.setName('Other').activate();
    spreadsheet.moveActiveSheet(1);
    expect(spreadsheet.getSheetById(id)!.getName()).toBe('Other');
    expect(names(spreadsheet)).toEqual(['Other', 'Sheet1']);
    expect(spreadsheet.getSheetById(id)!.getIndex()).toBe(1);
    expect(() => spreadsheet.moveActiveSheet(3)).toThrow('out of bounds');
  });

  it('that are hidden stay whole, and come into view when activated', () => {
    const { spreadsheet, sheet } = open();
    const hidden = spreadsheet.insertSheet('Data').hideSheet();
    expect(spreadsheet.getActiveSheet().getName()).toBe('Sheet1');
    hidden.getRange('A1').setValue('kept');
    expect([hidden.isSheetHidden(), hidden.getRange('A1').getValue()]).toEqual([true, 'kept']);
    sheet.getRange('B2').activate();
    spreadsheet.setActiveSheet(hidden);
    expect(hidden.isSheetHidden()).toBe(false);
    expect(spreadsheet.getActiveSheet().getSheetId()).toBe(hidden.getSheetId());
  });

  it('leave the one beside them active when they are deleted', () => {
    const { spreadsheet, sheet } = open();
    spreadsheet.deleteSheet(spreadsheet.insertSheet('Gone'));
    expect(spreadsheet.getActiveSheet().getSheetId()).toBe(sheet.getSheetId());
  });

  it('are copied whole, with charts over the copy', () => {
    const { spreadsheet, sheet } = open();
    sheet.getRange('A1').setValue('x').setFontWeight('bold').setNote('n');
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B2')).setPosition(1, 1, 0, 0).build());
    const copy = sheet.copyTo(spreadsheet);
    expect(copy.getName()).toBe('Copy of Sheet1');
    const cell = copy.getRange('A1');
    expect([cell.getValue(), cell.getFontWeight(), cell.getNote()]).toEqual(['x', 'bold', 'n']);
    expect(copy.getCharts()[0]!.getRanges()[0]!.getSheet().getSheetId()).toBe(copy.getSheetId());
    cell.setValue('y');
    expect(sheet.getRange('A1').getValue()).toBe('x');
    expect(spreadsheet.insertSheet('From template', { template: sheet }).getRange('A1').getValue()).toBe('x');
  });

  it('remember the look of their lines and of themselves', () => {
    const { sheet } = open();
    sheet.setColumnWidths(2, 3, 240).setRowHeights(1, 2, 40).setTabColor('#00ff00').setHiddenGridlines(true);
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.hideColumns(3, 2);
    sheet.hideRows(5);
    expect([1, 2, 4, 5].map((column) => sheet.getColumnWidth(column))).toEqual([100, 240, 240, 100]);
    expect([1, 2, 3].map((row) => sheet.getRowHeight(row))).toEqual([40, 40, 21]);
    expect([2, 3, 4, 5].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(6)]).toEqual([true, false]);
    expect([sheet.getTabColor(), sheet.hasHiddenGridlines()]).toEqual(['#00ff00', true]);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 1]);
    sheet.showColumns(1, 26);
    expect(sheet.isColumnHiddenByUser(3)).toBe(false);
  });

  it('have at most one filter', () => {
    const { sheet } = open();
    sheet.getRange('A1:C1').createFilter();
    expect(sheet.getFilter()!.getRange().getA1Notation()).toBe('A1:C1');
    expect(() => sheet.getRange('A1:B1').createFilter()).toThrow('already has a filter');
    sheet.getFilter()!.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  it('are protected whole or in part, with a warning only', () => {
    const { app, sheet } = open();
    sheet.protect().setDescription('made by a review').setWarningOnly(true);
    sheet.getRange('A1:B2').protect();
    const [whole] = sheet.getProtections(app.ProtectionType.SHEET);
    expect([whole!.getDescription(), whole!.isWarningOnly()]).toEqual(['made by a review', true]);
    const [part] = sheet.getProtections(app.ProtectionType.RANGE);
    expect(part!.getRange().getA1Notation()).toBe('A1:B2');
    whole!.remove();
    expect(sheet.getProtections(app.ProtectionType.SHEET)).toEqual([]);
    expect(() => whole!.getDescription()).toThrow('removed');
  });

  it('know what is selected', () => {
    const { app, sheet, spreadsheet } = open();
    sheet.setActiveSelection('B2:C3');
    expect(app.getActiveRange().getA1Notation()).toBe('B2:C3');
    expect(spreadsheet.getCurrentCell()!.getA1Notation()).toBe('B2');
    sheet.getRangeList(['A1', 'D4:E5']).activate();
    expect(
      app
        .getActiveRangeList()
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'D4:E5']);
    expect(app.getSelection().getActiveSheet().getName()).toBe('Sheet1');
  });

  it('belong to a spreadsheet with a name, a zone and a locale, whose messages are kept', () => {
    const { model, spreadsheet } = open({ name: 'Q3', id: 'abc', timeZone: 'Asia/Tokyo', locale: 'de_DE' });
    expect([spreadsheet.getName(), spreadsheet.getId(), spreadsheet.getUrl()]).toEqual([
      'Q3',
      'abc',
      'https://docs.google.com/spreadsheets/d/abc/edit',
    ]);
    expect([spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()]).toEqual([
      'Asia/Tokyo',
      'de_DE',
    ]);
    spreadsheet.rename('Q4');
    spreadsheet.toast('Done', 'Review', 5);
    expect(spreadsheet.getName()).toBe('Q4');
    expect(model.data.toasts).toEqual([{ message: 'Done', title: 'Review', seconds: 5 }]);
    expect(() => spreadsheet.setSpreadsheetTimeZone('Mars/Base')).toThrow('Mars/Base');
  });
});

describe('a range', () => {
  it('says where it lies, whole columns without rows', () => {
    const { sheet, spreadsheet } = open();
    expect(sheet.getRange(2, 3, 4, 5).getA1Notation()).toBe('C2:G5');
    const columns = sheet.getRange('B:C');
    expect([columns.getA1Notation(), columns.getNumRows(), columns.getLastRow()]).toEqual([
      'B:C',
      1000,
      1000,
    ]);
    expect(sheet.getRange('B5:C').getA1Notation()).toBe('B5:C');
    expect(sheet.getRange('3:4').getA1Notation()).toBe('3:4');
    expect(sheet.getRange("'Sheet1'!C3").getRow()).toBe(3);
    expect(spreadsheet.getRange('Sheet1!C3').getColumn()).toBe(3);
    expect(sheet.getRange('B2:C3').offset(1, 1, 1).getA1Notation()).toBe('C3:D3');
    expect(sheet.getRange('B2:C3').getCell(2, 2).getA1Notation()).toBe('C3');
    expect(() => sheet.getRange('B2:C3').getCell(3, 1)).toThrow('Cell reference out of range');
  });

  it('of another sheet is not found by a sheet', () => {
    const { sheet, spreadsheet } = open();
    spreadsheet.insertSheet('Other');
    expect(() => sheet.getRange('Other!A1')).toThrow('Range not found');
  });
});
