import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('formats', () => {
  it("of a cell that nobody has formatted are Google's defaults", () => {
    const cell = open().sheet.getRange('A1');
    expect([
      cell.getNumberFormat(),
      cell.getFontFamily(),
      cell.getFontSize(),
      cell.getFontWeight(),
      cell.getBackground(),
      cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(),
      cell.getWrap(),
    ]).toEqual(['0.###############', 'Arial', 10, 'normal', '#ffffff', 'general', 'bottom', false]);
  });

  it('are set for a range or cell by cell, and null takes them back', () => {
    const range = open().sheet.getRange('A1:B2');
    range.setFontSize(12).setFontWeights([
      ['bold', 'normal'],
      [null, 'bold'],
    ]);
    expect(range.getFontSizes()).toEqual([
      [12, 12],
      [12, 12],
    ]);
    expect(range.getFontWeights()).toEqual([
      ['bold', 'normal'],
      ['normal', 'bold'],
    ]);
    range.setFontWeight(null).setHorizontalAlignment('center').setHorizontalAlignment('normal');
    expect(range.getFontWeight()).toBe('normal');
    expect(range.getHorizontalAlignment()).toBe('general');
  });

  it('of a whole column cost one run in it, not one a cell', () => {
    const { model, sheet } = open({ sheet: { rows: 100_000, columns: 3 } });
    sheet.getRangeList(['B2:B100000', 'C:C']).setNumberFormat('0.0%').setFontColor('#333333');
    expect(model.activeSheet.columns.map(({ formats }) => formats.toJSON().length)).toEqual([1, 3, 2]);
    expect(sheet.getRange('C100000').getNumberFormat()).toBe('0.0%');
    expect(sheet.getRange('B1').getNumberFormat()).toBe('0.###############');
  });

  it('of wrapping say the same by word and by strategy', () => {
    const { app, sheet } = open();
    const cell = sheet.getRange('A1').setWrap(true);
    expect(cell.getWrapStrategy()).toBe(app.WrapStrategy.WRAP);
    cell.setWrapStrategy(app.WrapStrategy.CLIP);
    expect([cell.getWrap(), String(cell.getWrapStrategy())]).toEqual([false, 'CLIP']);
    expect(cell.setWraps([[true]]).getWraps()).toEqual([[true]]);
  });

  it('of borders are drawn around and between, taken away, or left as they are', () => {
    const { app, model, sheet } = open();
    sheet.getRange('B2:C3').setBorder(true, null, true, null, null, true, '#ff0000', app.BorderStyle.DASHED);
    const format = (row: number, column: number) => model.activeSheet.columns[column]!.formats.get(row);
    const line = { style: 'DASHED', color: '#ff0000' };
    expect(format(1, 1)).toEqual({ top: line, bottom: line });
    expect(format(2, 2)).toEqual({ top: line, bottom: line });
    sheet.getRangeList(['B2:C3']).setBorder(false, null, null, null, null, null);
    expect(format(1, 1)).toEqual({ bottom: line });
  });

  it('of the wrong type are refused', () => {
    const range = open().sheet.getRange('A1');
    expect(() => range.setNumberFormat(5 as never)).toThrow("don't match the method signature");
    expect(() => range.setFontSize('12' as never)).toThrow("don't match the method signature");
  });

  it('go with clearFormat and with Sheet.clearFormats', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:B2').setBackground('red').setValue(1);
    sheet.getRange('A1').clearFormat();
    expect(range.getBackgrounds()).toEqual([
      ['#ffffff', 'red'],
      ['red', 'red'],
    ]);
    sheet.clearFormats();
    expect([range.getBackground(), sheet.getRange('B2').getBackground(), range.getValue()]).toEqual([
      '#ffffff',
      '#ffffff',
      1,
    ]);
  });
});
