import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { place, setComputed } from '../../../src/host/model/place.ts';
import { createSpreadsheet } from '../../../src/host/model/spreadsheet.ts';
import { spreadsheetApp } from '../../../src/host/spreadsheet/app.ts';
import { open } from './open.ts';

/** A spreadsheet whose add-on has the functions SUM_OF, TABLE, FAIL and EARLIEST. */
function withFunctions() {
  const calls: [string, unknown[]][] = [];
  const around = open(
    {},
    {
      evaluate: (name, args) => {
        calls.push([name, args]);
        if (name === 'SUM_OF')
          return (args[0] as number[][]).flat().reduce((sum, one) => sum + Number(one), 0);
        if (name === 'TABLE') return [['a', 1], ['b', new Date('2026-05-01T00:00:00Z')], ['c']];
        if (name === 'FAIL') throw new Error('The month "x" is no month.');
        return undefined;
      },
    },
  );
  return { ...around, calls };
}

describe("formulas of the add-on's own functions", () => {
  it('get ranges as rows, single cells and literals as values, and what is left out as empty text', () => {
    const { sheet, calls } = withFunctions();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      ['x', true],
    ]);
    sheet.getRange('D1').setFormula('=sum_of(A1:B2, "a ""b""", , B1; -2.5, 10%, TRUE, Sheet1!A2)');
    expect(sheet.getRange('D1').getValue()).toBe('#NUM!');
    expect(calls[0]).toEqual([
      'SUM_OF',
      [
        [
          [1, 2],
          ['x', true],
        ],
        'a "b"',
        '',
        2,
        -2.5,
        0.1,
        true,
        'x',
      ],
    ]);
  });

  it('are computed anew only when a sheet they read has changed', () => {
    const { sheet, spreadsheet, calls } = withFunctions();
    const data = spreadsheet.insertSheet('Data');
    data.getRange('A1:A2').setValues([[1], [2]]);
    const cell = sheet.getRange('A1').setFormula('=SUM_OF(Data!A1:A2)');
    expect([cell.getValue(), cell.getValue(), cell.getDisplayValue()]).toEqual([3, 3, '3']);
    expect(calls).toHaveLength(1);
    data.getRange('A2').setValue(5);
    expect(cell.getValue()).toBe(6);
    expect(calls).toHaveLength(2);
  });

  it('keep their result from one run of the add-on to the next, and may read the spreadsheet themselves', () => {
    const model = createSpreadsheet();
    let calls = 0;
    const app = (): GoogleAppsScript.Spreadsheet.SpreadsheetApp =>
      spreadsheetApp(model, new Execution(), {
        evaluate: () => {
          calls++;
          return app().getActiveSheet().getRange('B1').getValue();
        },
      });
    const cell = app().getActiveSheet().getRange('A1').setFormula('=READS()');
    cell.offset(0, 1).setValue('there');
    expect([cell.getValue(), app().getActiveSheet().getRange('A1').getValue()]).toEqual(['there', 'there']);
    expect(calls).toBe(1);
  });

  it('are computed as soon as a run has their function', () => {
    const model = createSpreadsheet();
    const cellOf = (answer: unknown) =>
      spreadsheetApp(model, new Execution(), { evaluate: () => answer })
        .getActiveSheet()
        .getRange('A1');
    expect(cellOf(undefined).setFormula('=LATER()').getValue()).toBe('');
    expect(cellOf(7).getValue()).toBe(7);
    expect(cellOf(undefined).getValue()).toBe(7);
  });

  it('read results of other formulas', () => {
    const { sheet } = withFunctions();
    sheet.getRange('C1').setFormula('=SUM_OF(B1:B2)');
    sheet.getRange('B1').setFormula('=SUM_OF(A1:A2)');
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    expect(sheet.getRange('C1').getValue()).toBe(3);
  });

  it('spill tables into empty cells, which have no formula themselves', () => {
    const { sheet } = withFunctions();
    sheet.getRange('B2').setFormula('=TABLE()');
    expect(sheet.getRange('B2:C4').getValues()).toEqual([
      ['a', 1],
      ['b', 46_143],
      ['c', ''],
    ]);
    expect(sheet.getRange('B2:C3').getFormulas()).toEqual([
      ['=TABLE()', ''],
      ['', ''],
    ]);
    expect(sheet.getLastRow()).toBe(4);
  });

  it('say #REF! where a cell is in the way, and spill again when it has gone', () => {
    const { model, sheet } = withFunctions();
    sheet.getRange('B3').setValue('mine');
    const cell = sheet.getRange('B2').setFormula('=TABLE()');
    expect([cell.getValue(), sheet.getRange('B3').getValue(), sheet.getRange('C2').getValue()]).toEqual([
      '#REF!',
      'mine',
      '',
    ]);
    expect(model.activeSheet.rows[1]![1]).toMatchObject({
      message: expect.stringContaining('overwrite data'),
    });
    sheet.getRange('B3').clearContent();
    expect(sheet.getRange('B2:B4').getValues()).toEqual([['a'], ['b'], ['c']]);
    sheet.getRange('C3').setValue('in between');
    expect(sheet.getRange('B2:C3').getValues()).toEqual([
      ['#REF!', ''],
      ['', 'in between'],
    ]);
  });

  it('take their table with them when they are overwritten', () => {
    const { sheet } = withFunctions();
    const cell = sheet.getRange('B2').setFormula('=TABLE()');
    expect(sheet.getLastRow()).toBe(4);
    cell.setValue('x');
    expect(sheet.getRange('B2:C4').getValues()).toEqual([
      ['x', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  it('move with their table when rows are inserted above', () => {
    const { sheet } = withFunctions();
    sheet.getRange('B2').setFormula('=TABLE()');
    expect(sheet.getLastRow()).toBe(4);
    sheet.insertRowsBefore(1, 2);
    expect(sheet.getRange('B4:B6').getValues()).toEqual([['a'], ['b'], ['c']]);
    expect(sheet.getRange('B2').getValue()).toBe('');
  });

  it('say #ERROR! with the sentence that the function threw', () => {
    const { model, sheet } = withFunctions();
    expect(sheet.getRange('A1').setFormula('=FAIL("x")').getValue()).toBe('#ERROR!');
    expect(model.activeSheet.rows[0]![0]).toMatchObject({ message: 'The month "x" is no month.' });
  });

  it('say #REF! where they name cells that are not there', () => {
    const { sheet } = withFunctions();
    expect(sheet.getRange('A1').setFormula('=SUM_OF(Nowhere!A1)').getValue()).toBe('#REF!');
    expect(sheet.getRange('A2').setFormula('=SUM_OF(ZZ1)').getValue()).toBe('#REF!');
  });

  it('know named ranges', () => {
    const { sheet, spreadsheet } = withFunctions();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    spreadsheet.setNamedRange('Data', sheet.getRange('A1:A2'));
    expect(sheet.getRange('B1').setFormula('=SUM_OF(data)').getValue()).toBe(3);
  });
});

describe('every other formula', () => {
  it.each(['=SUM(A2:A3)', '=SUM_OF(FILTER(A2:A3, A2:A3>1))', '=1+SUM_OF(A2:A3)', '=A2', '=SUM_OF(A2:A3'])(
    '%s stays as written and reads as blank',
    (formula) => {
      const cell = withFunctions().sheet.getRange('A1').setFormula(formula);
      expect([cell.getFormula(), cell.getValue()]).toEqual([formula, '']);
    },
  );

  it('reads as the value that someone outside has computed, spilled cells too', () => {
    const { model, sheet } = withFunctions();
    sheet.getRange('A1').setFormula('=SEQUENCE(2)');
    setComputed(model, model.activeSheet, 0, 0, 1);
    setComputed(model, model.activeSheet, 1, 0, 2);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[1], [2]]);
    expect(sheet.getRange('A1:A2').getFormulas()).toEqual([['=SEQUENCE(2)'], ['']]);
    place(model.activeSheet, 0, 0, ['own']);
    expect(sheet.getRange('A1').getValue()).toBe('own');
  });
});
