import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/domain/input-error.ts';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { DEFAULT_RUBRIC } from '../../../src/domain/rubric/default.ts';
import { readRubric, writeRubric } from '../../../src/domain/rubric/sheet.ts';
import { rubricVersion } from '../../../src/domain/rubric/version.ts';
import { rubrics } from '../sheets.ts';

const HEADER = ['Dimension', 'Criterion', 'Column', 'Test', 'Value', 'Points', 'Must-have'];
const ROW = ['Fit', 'Industry we serve', 'Industry', 'is one of', 'Retail', 10, 'yes'];

describe('readRubric', () => {
  it('reads what writeRubric wrote', () => {
    fc.assert(
      fc.property(rubrics, (rubric) => {
        expect(readRubric(writeRubric(rubric), 'Rubric')).toMatchObject(rubric);
        expect(rubricVersion(readRubric(writeRubric(rubric), 'Rubric'))).toBe(rubricVersion(rubric));
      }),
      { numRuns: 300 },
    );
    expect(readRubric(writeRubric(DEFAULT_RUBRIC), 'Rubric')).toMatchObject(DEFAULT_RUBRIC);
  });

  it('reads a CSV of it as well, in which every cell is text', () => {
    const rows = writeRubric(DEFAULT_RUBRIC).map((row) => row.map(String));
    expect(readRubric(rows, 'rubric.csv')).toMatchObject(DEFAULT_RUBRIC);
  });

  it('finds columns in any order and under their other names, below titles and blank rows', () => {
    const grid = [
      ['Our rubric'],
      [],
      ['Required', 'points', 'Rule', 'FIELD', 'Name', 'dimension', 'values', 'Remarks'],
      [true, '12', 'At least', 'Employees', 'Size', 'next_step', 20, 'as agreed'],
      ['', '', '', '', '', '', '', ''],
      [false, '', '', null, undefined, '', ''],
      [],
      ['', '', 'is filled', 'Pain', '', 'PAIN', '', ''],
      ['', '', '', '', '', 'Threshold', '75 %', ''],
    ];
    expect(readRubric(grid, 'Rubric')).toMatchObject({
      criteria: [
        {
          dimension: 'next_step',
          name: 'Size',
          column: 'Employees',
          test: 'at least',
          value: '20',
          points: 12,
          mustHave: true,
        },
        {
          dimension: 'pain',
          name: 'Pain',
          column: 'Pain',
          test: 'is filled',
          value: '',
          points: 0,
          mustHave: false,
        },
      ],
      threshold: 75,
    });
  });

  it('asks for 60 points where no threshold is given', () => {
    expect(readRubric([HEADER, ROW], 'Rubric').threshold).toBe(60);
  });

  it('takes numbers as the numbers they are', () => {
    const grid = [
      HEADER,
      ['Fit', 'Rate', 'Rate', 'at least', 1.125, 2.125, true],
      ['Threshold', '', '', '', 62.125],
    ];
    const { criteria, threshold } = readRubric(grid, 'Rubric');
    expect([criteria[0]!.points, threshold]).toEqual([2.125, 62.125]);
    expect(Number(criteria[0]!.value)).toBe(1.125);
  });

  it.each([
    [3, 'is close to', 'Rubric, D2: "is close to" is no test; use is one of, is none of,'],
    [3, 'constructor', 'Rubric, D2: "constructor" is no test'],
    [3, '', 'Rubric, D2: "" is no test'],
    [0, 'Beauty', 'Rubric, A2: "Beauty" is no dimension; use Fit, Pain, Timing, Authority or Next step'],
    [0, '', 'Rubric, A2: "" is no dimension'],
    [
      2,
      '',
      'Rubric, C2: the criterion "Industry we serve" names no column; write a header of the lead sheet',
    ],
    [5, -1, 'Rubric, F2: "-1" is no number of points; write 0 or more'],
    [5, 'ten', 'Rubric, F2: "ten" is no number of points; write 0 or more'],
    [6, 'maybe', 'Rubric, G2: "maybe" is neither yes nor no; write one of them'],
  ])('refuses column %i with %j by cell, value and remedy', (column, cell, message) => {
    const row: Cell[] = [...ROW];
    row[column] = cell;
    expect(() => readRubric([HEADER, row], 'Rubric')).toThrow(message);
    expect(() => readRubric([HEADER, row], 'Rubric')).toThrow(InputError);
  });

  it.each([
    ['at least', 'twenty', 'Rubric, E2: "twenty" is no number ("at least" needs a number such as 20)'],
    [
      'between',
      '20',
      'Rubric, E2: "20" is not two numbers, the lower first; write 20 and 500 ("between" needs',
    ],
    [
      'within days',
      'soon',
      'Rubric, E2: "soon" is no number ("within days" needs a number of days such as 90)',
    ],
  ])('refuses a value that "%s" cannot use', (test, value, message) => {
    const row = ['Fit', 'Size', 'Employees', test, value, 10, 'yes'];
    expect(() => readRubric([HEADER, row], 'Rubric')).toThrow(message);
  });

  it.each([-1, 101, 'high', ''])('refuses the threshold %j', (threshold) => {
    expect(() => readRubric([HEADER, ROW, ['Threshold', '', '', '', threshold]], 'Rubric')).toThrow(
      `Rubric, E3: the threshold "${threshold}" is no number from 0 to 100`,
    );
  });

  it('says which columns a sheet lacks to be a rubric', () => {
    expect(() => readRubric([], 'Rubric')).toThrow(
      'Rubric: there is no header row of a rubric here; its columns are Dimension',
    );
    expect(() => readRubric([[], ['', 'Created', 'Email']], 'leads.csv')).toThrow(
      'leads.csv, B2: there is no header row of a rubric here',
    );
    expect(() => readRubric([['x'], HEADER.slice(0, 5)], 'Rubric')).toThrow(
      'Rubric, row 2 has no column "Points" and "Must-have"; a rubric has the columns Dimension, Criterion',
    );
    expect(() => readRubric([HEADER, ['Threshold', '', '', '', 50]], 'Rubric')).toThrow(
      'Rubric holds no criterion; write one a row',
    );
  });
});
