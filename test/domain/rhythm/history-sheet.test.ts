import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { HISTORY_HEADER, readHistory, writeHistory } from '../../../src/domain/rhythm/history-sheet.ts';
import { histories } from './memories.ts';

const FIT: Cell[] = ['2024-04', 'ICP fit rate', 0.52, 26, 50, 'leads', 'deadbeef', '2024-05-02', 'no'];
const read = (...rows: Cell[][]) => readHistory([[...HISTORY_HEADER], ...rows], 'Review history');
const withCell = (title: (typeof HISTORY_HEADER)[number], cell: Cell) =>
  FIT.map((old, column) => (HISTORY_HEADER[column] === title ? cell : old));

describe('readHistory', () => {
  it('reads what writeHistory wrote', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(readHistory(writeHistory(history), 'Review history')).toEqual(history);
      }),
    );
  });

  it('finds its columns by name, under other rows and among columns of a user', () => {
    const grid: Cell[][] = [
      ['Our history'],
      [],
      ['Mine', ...[...HISTORY_HEADER].reverse()],
      ['a note', ...[...FIT].reverse()],
      ['another', null, '', ' '],
    ];
    expect(readHistory(grid, 'Review history')).toEqual(read(FIT));
  });

  it('answers no rows for an empty sheet and for a header alone', () => {
    expect(readHistory([], 'Review history')).toEqual([]);
    expect(readHistory([['', null]], 'Review history')).toEqual([]);
    expect(read()).toEqual([]);
  });

  it('undoes what a spreadsheet does to months, days, rates and versions', () => {
    const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
    const cells: Cell[] = [
      midnight('2024-04-01'),
      'icp_fit_rate',
      '33%',
      '1',
      '3',
      '',
      12,
      midnight('2024-05-02'),
      true,
    ];
    expect(read(cells)).toEqual([
      {
        month: '2024-04',
        measure: 'icp_fit_rate',
        value: 1 / 3,
        numerator: 1,
        denominator: 3,
        basis: '',
        rubric: '00000012',
        asOf: '2024-05-02',
        restated: true,
      },
    ]);
  });

  it('names the cell, the value and the remedy of a row that it cannot read', () => {
    const says = (title: (typeof HISTORY_HEADER)[number], cell: Cell) =>
      expect(() => read(FIT, withCell(title, cell)));
    says('Month', 'April').toThrow(/^Review history, A3: "April" is not a period. Write a month/);
    says('Measure', 'Luck').toThrow(/^Review history, B3: "Luck" is no measure; use Lead volume, /);
    says('Value', 0.7).toThrow(
      'Review history, C3: "0.7" is not the ICP fit rate of 26 of 50; write 0.52, or mend the counts beside it',
    );
    says('Value', null).toThrow('Review history, C3: "" is not the ICP fit rate of 26 of 50');
    says('Numerator', 'many').toThrow(
      'Review history, D3: "many" is no count of leads; write a whole number',
    );
    says('Numerator', 60).toThrow('Review history, D3: 60 of 50 is no share of leads');
    says('Denominator', 2.5).toThrow('Review history, E3: "2.5" is no count of leads');
    says('As of', '31 May').toThrow('Review history, H3: "31 May" is not a day of the calendar');
    says('Restated', 'perhaps').toThrow('Review history, I3: "perhaps" is neither yes nor no');
  });

  it('names the column that a header lacks, and the columns where there is no header', () => {
    const short = HISTORY_HEADER.filter((title) => title !== 'Rubric');
    expect(() => readHistory([[...short], []], 'Review history')).toThrow(
      'Review history, row 1 has no column "Rubric"; write the title back above its column',
    );
    expect(() => readHistory([['Name', 'Email']], 'Review history')).toThrow(
      'Review history has no header row; its columns are Month, Measure, Value',
    );
  });
});
