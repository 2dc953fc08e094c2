import { describe, expect, it } from 'vitest';
import { appendRows } from '../../../src/addon/draw/append.ts';
import { type Drawing, drawing, layout } from './drawing.ts';

const TITLES = ['Row', 'Tier', 'Why'];
const table = (...rows: (string | number)[][]) =>
  layout([TITLES, ...rows], { columnStyles: TITLES.map(() => ({})), frozenRows: 1, filteredColumns: 3 });

const values = ({ run }: Drawing) => run((tab) => tab.getDataRange().getValues());

describe('drawTable', () => {
  it('keeps values, formulas, formats and notes of the columns that a user has put between its own', () => {
    const drawn = drawing();
    drawn.table(table([2, 'Nurture', 'no pain']));
    drawn.run((tab) => {
      tab.insertColumnAfter(1);
      tab.getRange('B1:B3').setValues([['My view'], ['call'], ['=A2+1']]);
      tab.getRange('B2').setNote('ask Ada').setBackground('#ff0000');
      tab.getRange('E1').setValue('Beside');
    });
    drawn.table(table([2, 'Qualified', 'pain named'], [3, 'Nurture', 'no pain']));
    expect(values(drawn).map((row) => [row[0], row[2], row[3], row[4]])).toEqual([
      ['Row', 'Tier', 'Why', 'Beside'],
      [2, 'Qualified', 'pain named', ''],
      [3, 'Nurture', 'no pain', ''],
    ]);
    const own = drawn.run((tab) => [
      tab.getRange('B1').getValue(),
      tab.getRange('B2').getValue(),
      tab.getRange('B3').getFormula(),
      tab.getRange('B2').getNote(),
      tab.getRange('B2').getBackground(),
    ]);
    expect(own).toEqual(['My view', 'call', '=A2+1', 'ask Ada', '#ff0000']);
  });

  it('stays below the rows that a user has put above it', () => {
    const drawn = drawing();
    drawn.table(table([2, 'Nurture', 'no pain']));
    drawn.run((tab) => tab.insertRowsBefore(1, 2).getRange('A1').setValue('Read this first'));
    drawn.table(table([2, 'Qualified', 'pain named']));
    expect(values(drawn)).toEqual([
      ['Read this first', '', ''],
      ['', '', ''],
      TITLES,
      [2, 'Qualified', 'pain named'],
    ]);
  });

  it('blanks a column that it no longer has, and adds one that is new', () => {
    const drawn = drawing();
    drawn.table(
      layout([
        [...TITLES, 'Owner'],
        [2, 'Nurture', 'no pain', 'Ada'],
      ]),
    );
    drawn.run((tab) => tab.getRange('E1:E2').setValues([['Mine'], ['x']]));
    drawn.table(
      layout([
        [...TITLES, 'Company'],
        [2, 'Nurture', 'no pain', 'Firm'],
      ]),
    );
    expect(values(drawn)).toEqual([
      [...TITLES, '', 'Mine', 'Company'],
      [2, 'Nurture', 'no pain', '', 'x', 'Firm'],
    ]);
  });
});

describe('appendRows', () => {
  const add = (drawn: Drawing, ...rows: (string | number)[][]) => {
    const grid = values(drawn);
    drawn.run((tab) => appendRows(tab, grid, table(...rows), rows.length));
  };

  it('writes new rows below the others in one call, and nothing else', () => {
    const drawn = drawing();
    drawn.table(table([1, 'a', 'b']));
    drawn.host.execution.reset();
    add(drawn, [1, 'changed', 'changed'], [2, 'c', 'd']);
    expect(values(drawn)).toEqual([TITLES, [1, 'a', 'b'], [2, 'c', 'd']]);
    expect(drawn.host.execution.counts.get('Range.setValues')).toBe(1);
  });

  it('leaves the columns of a user between its own alone, and what they hold further down', () => {
    const drawn = drawing();
    drawn.table(table([1, 'a', 'b']));
    drawn.run((tab) =>
      tab
        .insertColumnAfter(1)
        .getRange('B1:B4')
        .setValues([['Mine'], ['x'], ['y'], ['z']]),
    );
    add(drawn, [1, 'a', 'b'], [2, 'c', 'd']);
    expect(values(drawn)).toEqual([
      ['Row', 'Mine', 'Tier', 'Why'],
      [1, 'x', 'a', 'b'],
      [2, '', 'c', 'd'],
      ['', 'y', '', ''],
      ['', 'z', '', ''],
    ]);
  });
});
