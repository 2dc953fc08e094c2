import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { dateColumn, heldColumn, numberColumn, type Rows } from '../../../src/domain/lead/columns.ts';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { moment, readSheet } from './crm/read-sheet.ts';

const rowsOf = (cells: readonly Cell[]): Rows => ({
  grid: cells.map((cell) => [cell]),
  rows: Int32Array.from(cells.keys()),
  zone: UTC,
  dateOrder: 'month-day',
  errors: new Set(),
});

describe('heldColumn', () => {
  it.each([
    [1, ['yes', 'Y', 'TRUE', 'true', 1, '1', true, 'x', '✓', '☑', ' Yes ', 'ja', 'oui', 'Sí']],
    [2, ['no', 'N', 'FALSE', 'false', 0, '0', false, '✗', 'nein', 'non', 'não', 'not yet']],
    [1, ['0065g00000AbCdE', 'OPP-12', '4711', 4711, '3', 3, '9001;9002', '9001, 9002']],
    [1, ['2024-05-01', '5/13/2024', new Date(Date.UTC(2024, 4, 1)), 45_413]],
    [0, ['', ' ', null, undefined, 'Select', '-', 'n/a', 'unknown', 'None', '-None-']],
  ])('reads as %i (1 held, 2 not held, 0 blank): %j', (expected, cells) => {
    const { held, unread } = heldColumn(rowsOf(cells), 0);
    expect(Array.from(held, (answer, i) => [cells[i], answer])).toEqual(
      cells.map((cell) => [cell, expected]),
    );
    expect(unread).toEqual([]);
  });

  it('leaves unread what is no date, answer or identifier', () => {
    const cells = ['perhaps', 'Office design', 'Lighting', 'yes, in May', '2024-02-31x y'];
    expect(heldColumn(rowsOf(cells), 0)).toMatchObject({ unread: [0, 1, 2, 3, 4], held: new Uint8Array(5) });
  });
});

describe('dateColumn', () => {
  it('reads dates, day counts of a spreadsheet and every written form as instants', () => {
    // 45413 is 2024-05-01 in the count of days that spreadsheets keep (1899-12-30 is 0).
    const cells = [
      new Date(Date.UTC(2024, 4, 1, 9)),
      45_413,
      45_413.5,
      '2024-05-01',
      '15 Apr, 2021 00:03:00',
      '',
      'May',
      7,
      true,
    ];
    const { at, unread, daysOnly } = dateColumn(rowsOf(cells), 0);
    expect(Array.from(at, moment)).toEqual([
      '2024-05-01 09:00',
      '2024-05-01',
      '2024-05-01 12:00',
      '2024-05-01',
      '2021-04-15 00:03',
      '',
      '',
      '',
      '',
    ]);
    expect(unread).toEqual([6, 7, 8]);
    expect(daysOnly).toBe(false);
  });

  it('reads slash dates by what the column as a whole tells, else as the spreadsheet writes them', () => {
    const read = (...cells: string[]) => Array.from(dateColumn(rowsOf(cells), 0).at, moment);
    expect(read('03/04/2024')).toEqual(['2024-03-04']);
    expect(read('03/04/2024', '25/04/2024')).toEqual(['2024-04-03', '2024-04-25']);
    expect(read('03.04.2024', '25.04.2024')).toEqual(['2024-04-03', '2024-04-25']);
  });

  it('holds days only while no cell has a time of day', () => {
    expect(dateColumn(rowsOf(['2024-05-01', '', '5/2/2024']), 0).daysOnly).toBe(true);
    expect(dateColumn(rowsOf(['2024-05-01', '2024-05-01 00:01']), 0).daysOnly).toBe(false);
  });
});

describe('the texts of a column', () => {
  it('are kept once each, trimmed, in their own case, and blank as 0', () => {
    const cells = ['Web', ' Web ', 'web', '', 'Select', null, 7, '7'];
    const { codes, values } = readSheet([
      ['Name', 'Source'],
      ...cells.map((cell) => ['Ana', cell]),
    ]).leads.text(1);
    expect([...codes].map((code) => values[code])).toEqual(['Web', 'Web', 'web', '', '', '', '7', '7']);
    expect([...values].sort()).toEqual(['', '7', 'Web', 'web']);
    expect(codes[3]).toBe(0);
  });
});

describe('numberColumn', () => {
  it('reads numbers and money, leaves blanks, and lists what is neither', () => {
    const { values, unread } = numberColumn(
      rowsOf([3, '$22,700.00', '22.700,00 €', '1.2k', '', 'n/a', 'many']),
      0,
    );
    expect([...values]).toEqual([3, 22_700, 22_700, 1200, Number.NaN, Number.NaN, Number.NaN]);
    expect(unread).toEqual([6]);
  });
});
