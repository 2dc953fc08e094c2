import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '../../../src/host/xlsx/write.ts';
import type { Sheet } from '../../../src/tabs/sheet.ts';
import { partsOf } from '../../cli/output/workbook-parts.ts';

const SHEET: Sheet = {
  name: 'List',
  widths: [10, 20],
  rows: [
    ['Done', 'Kind'],
    [true, 'a'],
    [false, 'b'],
    [false, null],
  ],
  styles: new Map([['1,0', { bold: true }]]),
  heights: new Map([[2, 30]]),
  frozenRows: 1,
  gridLines: false,
};

async function written(more: Partial<Sheet>) {
  const bytes = await toXlsx([{ ...SHEET, ...more }], 'Test', new Date(0));
  const { sheets } = await readXlsx(bytes);
  return { parts: partsOf(bytes), sheet: sheets[0]! };
}
const LISTED = { areas: [{ top: 1, bottom: 3, left: 1, right: 1 }], isWhole: true };

describe('a sheet as XLSX', () => {
  it('carries its notes as comments, on cells that hold something and on those that do not', async () => {
    const { sheet } = await written({
      notes: new Map([
        ['0,0', '=Tick what is done.'],
        ['3,1', 'Free.\nYours.'],
      ]),
    });
    const comments = [...sheet.cells!].flatMap(([key, { comment }]) =>
      comment ? [[key, comment.text]] : [],
    );
    expect(comments).toEqual([
      ['0,0', '=Tick what is done.'],
      ['3,1', 'Free.\nYours.'],
    ]);
  });

  it('has boxes to tick that hold true or false, whatever their look', async () => {
    const { sheet, parts } = await written({ ticks: [{ top: 1, bottom: 3, left: 0, right: 0 }] });
    expect(sheet.rows.slice(1).map(([done]) => done)).toEqual([true, false, false]);
    expect(sheet.cells!.get('1,0')).toMatchObject({ checkbox: true });
    expect(parts.get('xl/worksheets/sheet1.xml')!.match(/<c r="A\d" t="b"/g)).toHaveLength(3);
  });

  it('lets choose from a list, and refuses other words where the list is all there is', async () => {
    const words = ['one', 'two'];
    const { sheet } = await written({
      choices: [
        { ...LISTED, words },
        { ...LISTED, words, isWhole: false },
      ],
    });
    expect(sheet.dataValidations).toMatchObject([
      { type: 'list', range: 'B2:B4', values: words, showErrorMessage: true },
      { type: 'list', range: 'B2:B4', values: words },
    ]);
    expect(sheet.dataValidations![1]!.showErrorMessage ?? false).toBe(false);
  });

  it.each([
    ['too long', Array.from({ length: 60 }, (_, i) => `word ${i}`)],
    ['with a comma', ['Berlin, Germany', 'Paris']],
    ['with quotation marks', ['"a"', 'b']],
    ['without a word', []],
  ])('leaves out a list that a file cannot hold: one %s', async (_, words) => {
    const { parts } = await written({ choices: [{ ...LISTED, words }] });
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<dataValidation');
  });

  it('folds rows away under the row above them, as high as they are', async () => {
    const { sheet, parts } = await written({ folds: [{ top: 2, bottom: 3, isFolded: true }] });
    expect(sheet.rowDefs!.get(1)).toMatchObject({ collapsed: true });
    expect(sheet.rowDefs!.get(2)).toMatchObject({ outlineLevel: 1, hidden: true, height: 30 });
    expect(sheet.rowDefs!.get(3)).toMatchObject({ outlineLevel: 1, hidden: true });
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('summaryBelow="0"');
    const open = await written({ folds: [{ top: 2, bottom: 3, isFolded: false }] });
    expect(open.sheet.rowDefs!.get(3)).toEqual({ outlineLevel: 1 });
  });

  it('writes no formula, its own included', async () => {
    const { parts } = await written({ formulas: new Map([['3,1', '=SUM(A1:A2)']]) });
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});
