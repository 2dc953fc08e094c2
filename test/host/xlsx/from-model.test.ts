import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { createSpreadsheet } from '../../../src/host/model/spreadsheet.ts';
import { enterValues } from '../../../src/host/model/write.ts';
import { sheetsOf } from '../../../src/host/xlsx/from-model.ts';
import { toXlsx } from '../../../src/host/xlsx/write.ts';

function spreadsheet() {
  const model = createSpreadsheet({ sheet: { name: 'Leads', rows: 20, columns: 5 } });
  const sheet = model.data.sheets[0]!;
  enterValues(
    model,
    sheet,
    { top: 0, left: 0, bottom: 2, right: 1 },
    [
      ['Name', 'Created'],
      ['Ada', 46_113],
      [true, 'a text that is long enough to wrap'],
    ],
    { isLiteral: true },
  );
  return { model, sheet };
}

describe('sheetsOf', () => {
  it('keeps values, and dates where the format says so', () => {
    const { model, sheet } = spreadsheet();
    sheet.columns[1]!.formats.fill(1, 1, { numberFormat: 'yyyy-mm-dd' });
    expect(sheetsOf(model)[0]!.rows).toEqual([
      ['Name', 'Created'],
      ['Ada', new Date(Date.UTC(2026, 3, 1))],
      [true, 'a text that is long enough to wrap'],
    ]);
  });

  it('keeps looks, and makes a row with text that wraps as high as its lines', () => {
    const { model, sheet } = spreadsheet();
    sheet.columns[1]!.formats.fill(2, 1, { wrapStrategy: 'WRAP', fontWeight: 'bold', background: '#ff0000' });
    sheet.columns[1]!.width = 75;
    const [saved] = sheetsOf(model);
    expect(saved!.styles.get('2,1')).toEqual({ wrap: true, bold: true, fill: 'FF0000' });
    expect(saved!.widths[1]).toBe(10);
    expect(saved!.heights.get(2)).toBeGreaterThan(30);
    expect(saved!.heights.has(1)).toBe(false);
  });

  it('keeps notes, lists, boxes to tick, frozen and hidden rows and columns, filter and folds', () => {
    const { model, sheet } = spreadsheet();
    sheet.columns[0]!.notes.fill(1, 1, 'who');
    sheet.columns[0]!.validations.fill(1, 1, {
      criteria: 'VALUE_IN_LIST',
      values: ['Ada', 'Bob'],
      allowInvalid: false,
      helpText: null,
    });
    sheet.columns[0]!.validations.fill(2, 1, {
      criteria: 'CHECKBOX',
      values: [],
      allowInvalid: false,
      helpText: null,
    });
    sheet.columns[1]!.isHidden = true;
    sheet.hiddenRows.fill(1, 1, true);
    sheet.rowDepths.fill(2, 1, 1);
    sheet.frozenRows = 1;
    sheet.filter = { top: 0, left: 0, bottom: 19, right: 1 };
    expect(sheetsOf(model)[0]).toMatchObject({
      notes: new Map([['1,0', 'who']]),
      choices: [{ areas: [{ top: 1, left: 0, bottom: 1, right: 0 }], words: ['Ada', 'Bob'], isWhole: true }],
      ticks: [{ top: 2, left: 0, bottom: 2, right: 0 }],
      hiddenColumns: new Set([1]),
      hiddenRows: new Set([1]),
      folds: [{ top: 2, bottom: 2, isFolded: false }],
      frozenRows: 1,
      filteredColumns: 2,
    });
  });

  it('covers as many cells with a chart as its size does', () => {
    const { model, sheet } = spreadsheet();
    const place = (column: number) => ({
      sheetId: sheet.id,
      area: { top: 1, left: column, bottom: 2, right: column },
    });
    sheet.charts.push({
      id: 7,
      type: 'COLUMN',
      ranges: [place(0), place(1)],
      position: { row: 4, column: 1, offsetX: 0, offsetY: 0 },
      options: {
        title: 'Leads',
        width: 250,
        height: 105,
        series: [{ labelInLegend: 'All', color: '#0b5563' }],
      },
      headers: 0,
      isTransposed: false,
      mergeStrategy: 'MERGE_COLUMNS',
      hiddenDimensionStrategy: 'IGNORE_BOTH',
    });
    expect(sheetsOf(model)[0]!.charts).toMatchObject([
      {
        kind: 'column',
        title: 'Leads',
        series: [{ name: 'All', color: '0B5563' }],
        area: { top: 4, left: 1, bottom: 8, right: 3 },
      },
    ]);
  });

  it('writes a file that says which sheets and rows are hidden', async () => {
    const { model, sheet } = spreadsheet();
    sheet.isHidden = true;
    sheet.hiddenRows.fill(1, 1, true);
    const read = await readXlsx(await toXlsx(sheetsOf(model), 'Leads', new Date(0)));
    expect(read.sheets[0]!.hidden).toBe(true);
    expect(read.sheets[0]!.rowDefs!.get(1)).toMatchObject({ hidden: true });
  });
});
