import { describe, expect, it } from 'vitest';
import { Page } from '../../src/tabs/page.ts';
import type { Sheet } from '../../src/tabs/sheet.ts';
import { type Below, stack } from '../../src/tabs/stack.ts';
import { valuesIn } from './tabs.ts';

const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

/** A sheet with a title, a cell of `text` below it, and one of everything that a sheet may have. */
function sheetOf(name: string, text: string, more: Partial<Sheet> = {}): Sheet {
  const page = new Page([10, 10, 10, 10, 10]);
  page.title(name);
  page.put(2, 1, text, { bold: true });
  page.put(3, 1, 7);
  return {
    rows: page.rows,
    styles: page.styles,
    heights: page.heights,
    widths: page.widths,
    name,
    frozenRows: 2,
    gridLines: false,
    rules: [{ areas: [at(2, 1)], full: 'FFFFFF' }],
    notes: new Map([['2,1', `about ${text}`]]),
    formulas: new Map([['4,2', '=SUM(B4:B4)&"B4"']]),
    choices: [{ areas: [at(2, 1)], words: [text], isWhole: true }],
    ticks: [at(3, 1)],
    charts: [
      {
        kind: 'bar',
        title: name,
        description: '',
        valueFormat: '0',
        series: [{ name: '', color: '000000', sheet: name, values: at(3, 1), categories: at(2, 1) }],
        area: { top: 4, bottom: 6, left: 0, right: 1 },
      },
    ],
    ...more,
  };
}

const below = (sheet: Sheet, isFolded = true): Below => ({ title: `All of ${sheet.name}`, sheet, isFolded });
const first = sheetOf('One', 'first');
const sheet = stack(first, [below(sheetOf('Two', 'second')), below(sheetOf('Three', 'third'), false)]);
/** The row of a heading. */
const begin = (name: string, { rows }: Sheet = sheet): number =>
  rows.findIndex(([cell]) => cell === `All of ${name}`);

describe('stack', () => {
  it('keeps the first sheet where it is and puts the others below what its cells and charts cover', () => {
    expect(sheet.name).toBe('One');
    expect(sheet.frozenRows).toBe(2);
    expect(sheet.rows.slice(0, 4)).toEqual(first.rows);
    expect(begin('Two')).toBeGreaterThan(6);
    expect(begin('Three')).toBeGreaterThan(begin('Two') + 6);
  });

  it('puts a heading in place of the title of a section', () => {
    const row = sheet.rows[begin('Two')]!;
    expect(row).toEqual(['All of Two']);
    expect(sheet.rows.flat()).not.toContain('Two');
  });

  it('keeps every cell with its style', () => {
    for (const [name, text] of [
      ['Two', 'second'],
      ['Three', 'third'],
    ] as const) {
      const row = begin(name) + 2;
      expect(sheet.rows[row]![1]).toBe(text);
      expect(sheet.styles.get(`${row},1`)).toEqual({ bold: true });
      expect(sheet.notes!.get(`${row},1`)).toBe(`about ${text}`);
    }
  });

  it('moves rules, choices, ticks and formulas along, but no text in a formula', () => {
    const two = begin('Two');
    expect(sheet.rules![1]!.areas).toEqual([at(two + 2, 1)]);
    expect(valuesIn(sheet, sheet.choices![1]!.areas[0]!)).toEqual(['second']);
    expect(valuesIn(sheet, sheet.ticks![1]!)).toEqual([7]);
    expect(sheet.formulas!.get(`${two + 4},2`)).toBe(`=SUM(B${two + 4}:B${two + 4})&"B4"`);
  });

  it('lets every chart show the values it showed, also those of another sheet, under the name of the first', () => {
    const other = sheetOf('Two', 'second');
    const asking = { ...first, charts: [{ ...other.charts![0]!, title: 'of the second' }] };
    const told = stack(asking, [below(other)]);
    expect(told.charts).toHaveLength(2);
    for (const { series } of told.charts!) {
      expect(series[0]!.sheet).toBe('One');
      expect(valuesIn(told, series[0]!.categories)).toEqual(['second']);
      expect(valuesIn(told, series[0]!.values)).toEqual([7]);
    }
    expect(told.charts![0]!.area).toEqual(other.charts![0]!.area);
  });

  it('folds every section under its heading, charts and all, and no heading', () => {
    for (const [index, name] of ['Two', 'Three'].entries()) {
      const { top, bottom, isFolded } = sheet.folds![index]!;
      expect([top, isFolded]).toEqual([begin(name) + 1, index === 0]);
      expect(bottom).toBeGreaterThanOrEqual(sheet.charts![index + 1]!.area.bottom);
    }
    expect(sheet.folds![0]!.bottom).toBeLessThan(begin('Three'));
  });

  it('keeps folds within a section, inside that of the section', () => {
    const inner = sheetOf('Two', 'second', { folds: [{ top: 3, bottom: 3, isFolded: true }] });
    const told = stack(first, [below(inner)]);
    const [outer, own] = told.folds!;
    expect(own!.top).toBe(begin('Two', told) + 3);
    expect(outer!.top).toBeLessThan(own!.top);
    expect(outer!.bottom).toBeGreaterThanOrEqual(own!.bottom);
  });

  it('lets a formula of one sheet point at the cells of another', () => {
    const told = stack({ ...first, formulas: new Map([['4,2', "=SUM('Two'!B4:B4)"]]) }, [
      below(sheetOf('Two', 'second')),
    ]);
    const row = begin('Two', told) + 4;
    expect(told.formulas!.get('4,2')).toBe(`=SUM(B${row}:B${row})`);
    expect(told.rows[row - 1]![1]).toBe(7);
  });

  it('begins a printed page with what is not folded, and none within what is', () => {
    const two = sheetOf('Two', 'second', { pageStarts: [2] });
    const starts = (isFolded: boolean) =>
      stack({ ...first, pageStarts: [3] }, [below(two, isFolded)]).pageStarts;
    expect(starts(true)).toEqual([3]);
    expect(starts(false)).toEqual([3, begin('Two'), begin('Two') + 2]);
  });

  it('shares the columns that are not shown', () => {
    const [widths, hiddenColumns] = [[...first.widths, 8, 8], new Set([5, 6])];
    const told = stack(
      first,
      ['Two', 'Three'].map((name) => below(sheetOf(name, '', { widths, hiddenColumns }))),
    );
    expect(told.widths).toEqual(widths);
    expect(told.hiddenColumns).toEqual(hiddenColumns);
  });

  it('moves references of any form, but no function that is named like one', () => {
    const formulas = new Map([['4,2', "=LOG10(B4)+SUM($B$4:C5)+'Other'!B4"]]);
    const told = stack(first, [below(sheetOf('Two', 'second', { formulas }))]);
    const row = begin('Two', told);
    expect(told.formulas!.get(`${row + 4},2`)).toBe(
      `=LOG10(B${row + 4})+SUM($B$${row + 4}:C${row + 5})+'Other'!B4`,
    );
  });

  it('refuses a sheet on other columns, naming both', () => {
    expect(() => stack(first, [below(sheetOf('Two', 'second', { widths: [10, 10] }))])).toThrow(
      'The sheet Two cannot stand below One',
    );
  });
});
