import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, readSheet } from './crm/read-sheet.ts';

const left = (headers: string, ...rows: string[]) =>
  readSheet(grid(headers, ...rows))
    .progress.map((found) => (found === 'duplicate' ? 'x' : '.'))
    .join('');

describe('two rows are the same lead', () => {
  it.each([
    [
      'with one mailbox in two cases',
      'Email, Created',
      ['ANA@B.example, 2024-05-01', ' ana@b.Example , 2024-05-02'],
      '.x',
    ],
    [
      'with one mailbox in letters beyond ASCII',
      'Email, Created',
      ['JÖRG@b.example, 2024-05-01', 'jörg@b.example, 2024-05-02'],
      '.x',
    ],
    ['with one id and no mailbox', 'ID, Email, Created', ['7, , 2024-05-01', '7, , 2024-05-02'], '.x'],
    [
      'with one id in a sheet without mailboxes',
      'ID, Created',
      ['7, 2024-05-01', '7, 2024-05-02', '8, 2024-05-02'],
      '.x.',
    ],
  ])('%s', (_, headers, rows, expected) => {
    expect(left(headers, ...rows)).toBe(expected);
  });

  it.each([
    ['two mailboxes under one id', 'ID, Email', ['7, ana@b.example', '7, ben@b.example']],
    ['a mailbox that reads like an id', 'ID, Email', ['7, ', '8, 7']],
    ['blank mailboxes and ids', 'ID, Email', [', n/a', '-, ', ', ']],
    ['one name and company', 'Name, Company', ['Ana, Birch', 'Ana, Birch']],
  ])('but not with %s', (_, headers, rows) => {
    expect(left(headers, ...rows)).not.toContain('x');
  });
});

describe('the earliest of them stays', () => {
  it.each([
    [['2024-05-03', '2024-05-01', '2024-05-02'], 'x.x'],
    [['', '2024-05-09', ''], 'x.x'],
    [['', '', '2024-05-09'], 'xx.'],
  ])('with %j', (dates, expected) => {
    expect(left('Email, Created', ...dates.map((date) => `ana@b.example, ${date}`))).toBe(expected);
  });

  it('of equally early rows the one whose cells sort first', () => {
    expect(
      left('Email, Created, Source', 'a@b.example, 2024-05-01, Web', 'a@b.example, 2024-05-01, Fair'),
    ).toBe('x.');
  });

  it('whatever the order of the rows', () => {
    const row = fc.tuple(
      fc.constantFrom('a@b.example', 'A@b.example', 'c@d.example', ''),
      fc.constantFrom('1', '2', ''),
      fc.constantFrom('2024-05-01', '2024-05-02', ''),
      fc.constantFrom('Web', 'Fair'),
    );
    const shuffled = fc
      .array(row, { maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    const kept = (rows: readonly (readonly string[])[]) => {
      const { progress, leads } = readSheet([['Email', 'ID', 'Created', 'Source'], ...rows]);
      return progress
        .flatMap((found, i) => (found === 'duplicate' ? [] : [leads.grid[leads.rows[i]!]!.join()]))
        .sort();
    };
    fc.assert(
      fc.property(shuffled, ([rows, again]) => {
        expect(kept(again)).toEqual(kept(rows));
      }),
    );
  });
});

it('each later row is listed with the cell that repeats', () => {
  const sheet = readSheet(
    grid(
      'ID, Email, Created',
      '1, a@b.example, 2024-05-01',
      '2, A@B.example, 2024-05-02',
      '3, a@b.example, 2024-05-03',
    ),
  );
  expect(sheet.checks).toEqual({ duplicates: ['B3', 'B4'] });
});

it('rows that are left out already make no other row a duplicate', () => {
  const rows = [
    'a@b.example, 2024-05-01, Test',
    'a@b.example, 2024-05-02, Ana',
    'a@b.example, 2030-01-01, Ana',
  ];
  expect(readSheet(grid('Email, Created, Name', ...rows)).progress).toEqual(['test', '', 'future']);
});
