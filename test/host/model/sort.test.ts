import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../src/host/model/sort.ts';
import { createSpreadsheet } from '../../../src/host/model/spreadsheet.ts';
import { formulaOf, scalarOf } from '../../../src/host/model/stored.ts';

function sorted(cells: (string | number | boolean | null)[], isAscending = true) {
  const model = createSpreadsheet({ sheet: { rows: 10, columns: 2 } });
  const sheet = model.data.sheets[0]!;
  sheet.rows = cells.map((cell, row) => [cell, { formula: `=A${row + 1}&$A$1&"A1"`, value: null }]);
  sheet.columns[0]!.notes.fill(0, 1, 'first');
  sheet.columns[1]!.formats.fill(0, 1, { fontWeight: 'bold' });
  sortRows(model, sheet, { top: 0, left: 0, bottom: cells.length - 1, right: 1 }, [
    { column: 0, isAscending },
  ]);
  return sheet;
}

describe('sortRows', () => {
  it('puts numbers before texts and truth values, and blanks last either way', () => {
    const cells = ['b', null, 2, true, 'a', 1];
    const values = (isAscending: boolean) => sorted(cells, isAscending).rows.map(([cell]) => scalarOf(cell));
    expect(values(true)).toEqual([1, 2, 'a', 'b', true, null]);
    expect(values(false)).toEqual([true, 'b', 'a', 2, 1, null]);
  });

  it('takes formats, notes and formulas along, whose relative references stay in their row', () => {
    const sheet = sorted([3, 1, 2]);
    expect(sheet.columns[0]!.notes.get(2)).toBe('first');
    expect(sheet.columns[1]!.formats.get(2)).toEqual({ fontWeight: 'bold' });
    expect(sheet.rows.map(([, formula]) => formulaOf(formula))).toEqual([
      '=A1&$A$1&"A1"',
      '=A2&$A$1&"A1"',
      '=A3&$A$1&"A1"',
    ]);
  });

  it('leaves equal rows in their order', () => {
    expect(sorted([1, 1, 0]).columns[0]!.notes.get(1)).toBe('first');
  });
});
