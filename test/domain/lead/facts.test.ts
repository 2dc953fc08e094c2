import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/domain/lead/cell.ts';
import { STRONG, WEAK } from '../../../src/domain/lead/flags.ts';
import { bitsIn, grid, moment, readSheet } from './crm/read-sheet.ts';

describe('when a lead came in', () => {
  const sheet = readSheet(
    grid('Name, Created', 'Ana, 2024-05-01', 'Ben,', 'Cleo, soon', 'Dev, 2024-06-01', 'Eva, 2024-05-31'),
    {},
    '2024-05-31',
  );

  it('after the review date leaves it out, with its cell', () => {
    expect(sheet.progress).toEqual(['', '', '', 'future', '']);
    expect(sheet.checks['created-later']).toEqual(['B5']);
  });

  it('is asked for where the cell is blank or no date', () => {
    expect(Array.from(sheet.facts.created, moment)).toEqual([
      '2024-05-01',
      '',
      '',
      '2024-06-01',
      '2024-05-31',
    ]);
    expect(sheet.checks['created-missing']).toEqual(['B3', 'B4']);
    expect(sheet.checks['date-unread: Created']).toEqual(['B4']);
  });

  it('is unknown for every lead of a sheet without the column, which is no fault of its cells', () => {
    const { facts, checks } = readSheet(grid('Name, Status', 'Ana, New'));
    expect([...facts.created]).toEqual([Number.NaN]);
    expect(checks).toEqual({});
  });
});

describe('how dates were read', () => {
  const order = (...dates: string[]) =>
    readSheet([['Created'], ...dates.map((date) => [date])]).facts.checks.find(
      ({ id }) => id === 'date-order: Created',
    )?.message;

  it('is said where a date could be read in two ways', () => {
    expect(order('03/04/2024', '25/04/2024')).toContain(
      'day/month: the column holds dates that can only be read so',
    );
    expect(order('03/04/2024', '04/25/2024')).toContain(
      'month/day: the column holds dates that can only be read so',
    );
    expect(order('03/04/2024', '25/04/2024', '26/04/2024', '04/25/2024')).toContain(
      'day/month: the column holds dates of both kinds',
    );
    expect(order('03/04/2024')).toContain('day/month: nothing in the column tells');
    expect(order('2024-04-03', '25/04/2024')).toBeUndefined();
  });
});

describe('a reason', () => {
  const sheet = readSheet(
    grid(
      'Name, Reason',
      'Ana, Too early',
      'Ben, Mercury in retrograde',
      'Cleo,',
      'Dev, needs nurturing',
      'Eva, Price',
      'Fay, n/a',
    ),
  );

  it('is kept as written beside its code; what no code knows is other, and asked about', () => {
    const { reasons, reasonTexts, reasonCodes } = sheet.facts;
    expect([...reasons].map((code) => `${reasonTexts[code]}: ${reasonCodes[code]}`)).toEqual([
      'Too early: too_early',
      'Mercury in retrograde: other',
      ': blank',
      'needs nurturing: needs_nurturing',
      'Price: no_budget',
      ': blank',
    ]);
    expect(sheet.checks).toEqual({ 'reason-unknown': ['B3'] });
  });

  it('that says too early or needs nurturing asks for nurturing', () => {
    expect(sheet.progress).toEqual(['nurture', '', '', 'nurture', '', '']);
  });

  it('means what the team says it means', () => {
    const reasons = new Map([[nameKey('Mercury in retrograde'), 'too_early' as const]]);
    expect(
      readSheet(grid('Name, Reason', 'Ana, Mercury in retrograde'), { reasons }).facts.reasonCodes,
    ).toEqual(['blank', 'too_early']);
  });

  it('is blank for every lead of a sheet without the column', () => {
    expect(readSheet(grid('Name, Status', 'Ana, New')).facts).toMatchObject({
      reasonTexts: [''],
      reasonCodes: ['blank'],
    });
  });
});

it('the quality of an opportunity is strong, weak or unknown, and other words are asked about', () => {
  const { facts, checks } = readSheet(
    grid('Name, Opportunity quality', 'Ana, Strong', 'Ben, low', 'Cleo,', 'Dev, medium'),
  );
  expect(Array.from(facts.flags, (flags) => bitsIn(flags, { strong: STRONG, weak: WEAK }))).toEqual([
    'strong',
    'weak',
    '',
    '',
  ]);
  expect(checks).toEqual({ 'answer-unknown: Opportunity quality': ['B5'] });
  expect(facts.tellsQuality).toBe(true);
});

it('a sheet with a header and no leads has no facts and nothing to ask', () => {
  const { facts, progress } = readSheet(grid('Name, Created, Status'));
  expect(progress).toEqual([]);
  expect(facts.checks).toEqual([]);
});

it('empty rows between leads are no leads, and cells are named by their place in the sheet', () => {
  const sheet = readSheet([['Leads'], ['Name', 'Status'], ['Ana', 'New'], [], ['', ' '], ['Ben', 'Purple']]);
  expect(sheet.progress).toHaveLength(2);
  expect(sheet.checks).toEqual({ 'meaning-unknown: Status: Purple': ['B6'] });
});

describe('an error of the spreadsheet', () => {
  const ERRORS = '#REF!,#ERROR!,#NAME?,#VALUE!,#DIV/0!,#NUM!,#NULL!,#N/A,#SPILL!,#CALC!,Loading...'.split(
    ',',
  );

  it.each(ERRORS)('is a blank cell, and is listed: %s', (error) => {
    const { facts, checks } = readSheet([
      ['Name', 'Source', 'Created', 'Reason', 'Touches', 'First touch'],
      ['Ana', error, error, error, error, error],
      ['Ben', 'Web', '2024-04-02', 'Price', 3, '2024-04-02'],
    ]);
    expect(facts.reasonTexts).toEqual(['', 'Price']);
    expect(checks).toMatchObject({
      'cell-error: Source': ['B2'],
      'cell-error: Created': ['C2'],
      'cell-error: Reason': ['D2'],
      'cell-error: Touches': ['E2'],
      'cell-error: First touch': ['F2'],
    });
    expect(facts.checks.find(({ id }) => id === 'cell-error: Source')?.message).toBe(
      '1 cell of Source shows an error, such as #REF!, and was read as blank. Mend the formula',
    );
  });

  it('makes no lead of a row that holds nothing else', () => {
    expect(
      readSheet([
        ['Name', 'Source'],
        ['#N/A', '#N/A'],
      ]).progress,
    ).toEqual([]);
  });
});
