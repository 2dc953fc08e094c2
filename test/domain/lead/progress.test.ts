import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, moment, readSheet } from './crm/read-sheet.ts';

/** How far the one lead of a sheet got. */
const progress = (headers: string, row: string, asOf?: string) =>
  readSheet(grid(headers, row), {}, asOf).progress[0];

describe('inference', () => {
  it.each([
    // A sheet that has only the last fact implies those before it.
    ['Name, Won', 'Ana, yes', 'accepted conversation opportunity won'],
    ['Name, Lost', 'Ana, yes', 'accepted conversation opportunity lost'],
    ['Name, Opportunity', 'Ana, yes', 'accepted conversation opportunity'],
    ['Name, First conversation', 'Ana, yes', 'accepted conversation'],
    ['Name, Status', 'Ana, Customer', 'accepted conversation opportunity won'],
    ['Name, Status', 'Ana, Closed Lost', 'accepted conversation opportunity lost'],
    // A column for the earlier fact that is blank leaves it missing.
    ['Name, Won, Opportunity', 'Ana, yes,', 'accepted won conversation'],
    ['Name, Won, First conversation', 'Ana, yes,', 'accepted opportunity won'],
    ['Name, Won, Sales decision', 'Ana, yes,', 'conversation opportunity won'],
    ['Name, Won, Accepted date', 'Ana, yes,', 'conversation opportunity won'],
    ['Name, Opportunity, First conversation', 'Ana, yes, no', 'accepted opportunity'],
    ['Name, Opportunity, First conversation, Decision', 'Ana, yes,,', 'opportunity'],
    // Lost with an empty opportunity cell: lost before it became one.
    ['Name, Lost, Opportunity', 'Ana, yes,', 'lost'],
    ['Name, Outcome, Opportunity', 'Ana, Lost, no', 'lost'],
    ['Name, Outcome, Opportunity', 'Ana, Lost, yes', 'accepted conversation opportunity lost'],
    // Nothing later is ever implied by something earlier.
    ['Name, Decision', 'Ana, Accepted', 'accepted'],
    ['Name, Decision', 'Ana, Rejected', 'rejected'],
    ['Name, Accepted date', 'Ana, 2024-05-01', 'accepted'],
    ['Name, Status', 'Ana, Qualified', 'accepted'],
  ])(
    'a later fact implies an earlier one only where there is no column for it: %s | %s',
    (headers, row, expected) => {
      expect(new Set(progress(headers, row)!.split(' '))).toEqual(new Set(expected.split(' ')));
    },
  );
});

describe('the column made for a fact', () => {
  it.each([
    ['Name, Outcome, Status', 'Ana, Won, Closed Lost', 'won'],
    ['Name, Outcome, Status', 'Ana, Lost, Customer', 'lost'],
    ['Name, Outcome, Status', 'Ana, Open, Customer', ''],
    ['Name, Outcome, Status', 'Ana,, Customer', 'won'],
    ['Name, Won, Status', 'Ana, no, Customer', ''],
    ['Name, Lost, Status', 'Ana, no, Closed Lost', ''],
    ['Name, Is Won, Stage', 'Ana, FALSE, Closed Lost', 'lost'],
    ['Name, Won, Lost, Outcome', 'Ana, no, yes, Won', 'lost'],
    ['Name, Outcome', 'Ana, Disqualified', 'rejected'],
    ['Name, Decision, Status', 'Ana, Accepted, Unqualified', 'accepted'],
    ['Name, Decision, Status', 'Ana, Rejected, Qualified', 'rejected'],
    ['Name, Decision, Status', 'Ana, pending, Qualified', 'accepted'],
    ['Name, Decision', 'Ana, Nurture', 'nurture'],
    ['Name, Converted, Status', 'Ana, FALSE, Closed - Converted', ''],
    ['Name, Converted, Status', 'Ana,, Closed - Converted', 'opportunity'],
  ])('speaks before a status does: %s | %s', (headers, row, expected) => {
    const found = progress(headers, row)!;
    expect(
      found
        .split(' ')
        .filter((word) => ['', 'opportunity'].includes(expected) || word === expected)
        .at(-1) ?? '',
    ).toBe(expected);
  });
});

describe('contradictions', () => {
  it.each([
    ['a rejected lead that is won', 'Decision, Won', 'Rejected, yes', 'contradiction-rejected-won', 'B3'],
    [
      'a disqualified lead that is won',
      'Status, Outcome',
      'Unqualified, Won',
      'contradiction-rejected-won',
      'B3',
    ],
    ['a lead both won and lost', 'Won, Lost', 'yes, yes', 'contradiction-won-lost', 'A3'],
    [
      'a lead won in one column and lost by its status',
      'Outcome, Stage',
      'Won, Closed Lost',
      'contradiction-won-lost',
      'A3',
    ],
    [
      'a lead lost in one column and a customer by its status',
      'Status, Outcome',
      'Customer, Lost',
      'contradiction-won-lost',
      'B3',
    ],
    [
      'a lost lead that is converted',
      'Lead Status, CONVERTED',
      'Lost Lead, Yes',
      'contradiction-lost-converted',
      'B3',
    ],
    [
      'a rejected lead that is an opportunity',
      'Decision, Opportunity',
      'Rejected, yes',
      'contradiction-lost-converted',
      'B3',
    ],
    [
      'a converted lead whose flag says no',
      'Status, Converted',
      'Converted, FALSE',
      'contradiction-not-opportunity',
      'B3',
    ],
    [
      'a lead closed before it came in',
      'Created, Won',
      '2024-05-02, 2024-05-01',
      'contradiction-closed-before-created',
      'B3',
    ],
    [
      'a lead won by one column and closed before it came in by another',
      'Created, Won, Close date',
      '2024-05-02, yes, 2024-05-01',
      'contradiction-closed-before-created',
      'C3',
    ],
    [
      'a lead won before it came in, its close date apart',
      'Created, Close date, Won',
      '2024-05-02, 2024-06-01, 2024-05-01',
      'contradiction-closed-before-created',
      'C3',
    ],
    [
      'a lost lead closed before it came in',
      'Created, Close date, Outcome',
      '2024-05-02, 2024-05-01, Lost',
      'contradiction-closed-before-created',
      'B3',
    ],
  ])('%s is listed with its cell', (_, headers, row, id, cell) => {
    const consistent = headers
      .split(',')
      .map(() => '')
      .join(',');
    const sheet = readSheet(grid(headers, `${consistent},`, row));
    expect(Object.entries(sheet.checks).filter(([check]) => check.startsWith('contradiction'))).toEqual([
      [id, [cell]],
    ]);
  });

  it.each([
    ['Created, Won', '2024-05-02, 2024-05-02'],
    ['Created, Won', '2024-05-02 10:00, 2024-05-02'],
    ['Status, Opportunity, Outcome', 'Qualified, yes, Lost'],
    ['Status, Outcome', 'Customer, Open'],
    ['Decision, Outcome', 'Rejected, Lost'],
  ])('are not seen where there are none: %s | %s', (headers, row) => {
    expect(readSheet(grid(headers, row)).checks).toEqual({});
  });

  it('of rows that are left out are not counted', () => {
    const rows = [
      'a@b.example, 2024-05-01, Won, yes',
      'a@b.example, 2024-05-02, Won, yes',
      'test@b.example, 2024-05-03, Won, yes',
    ];
    expect(readSheet(grid('Email, Created, Outcome, Lost', ...rows)).checks).toMatchObject({
      'contradiction-won-lost': ['C2'],
    });
  });
});

describe('a fact dated after the review', () => {
  const headers = 'Name, Created, Accepted date, First conversation, Opportunity, Won, Lifecycle stage';
  const row = 'Ana, 2024-05-01, 2024-05-03, 2024-05-05, 2024-05-07, 2024-05-09, Customer';
  it.each([
    ['2024-05-02', ''],
    ['2024-05-03', 'accepted'],
    ['2024-05-04', 'accepted'],
    ['2024-05-05', 'accepted conversation'],
    ['2024-05-07', 'accepted conversation opportunity'],
    ['2024-05-09', 'accepted conversation opportunity won'],
  ])(
    'has not happened by then, whatever the status says since: at the end of %s the lead is "%s"',
    (asOf, expected) => {
      expect(progress(headers, row, asOf)).toBe(expected);
    },
  );

  it('is not learned from a status that tells it since', () => {
    const sheet = 'Name, Opportunity, First conversation, Status, Lifecycle stage';
    const lead = 'Ana, 2024-05-07, 2024-05-05, Connected, Opportunity';
    expect(progress(sheet, lead, '2024-05-04')).toBe('');
    expect(progress(sheet, lead, '2024-05-07')).toBe('accepted conversation opportunity');
  });

  it('leaves a decision that was taken later open', () => {
    expect(progress('Name, Decision, Decided on', 'Ana, Rejected, 2024-05-03', '2024-05-02')).toBe('');
    expect(progress('Name, Decision, Decided on', 'Ana, Rejected, 2024-05-03', '2024-05-03')).toBe(
      'rejected',
    );
  });

  it('leaves a deal that was closed later open', () => {
    const sheet = readSheet(
      grid(
        'Deal name, Deal Stage, Close date',
        'Ana, Closed Won, 2024-05-03',
        'Ben, Contract sent, 2024-05-01',
      ),
      {},
      '2024-05-02',
    );
    expect(sheet.progress).toEqual(['', 'accepted conversation opportunity']);
    expect([...sheet.facts.closed]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('when a lead was closed', () => {
  it.each([
    ['Won, Close date', '2024-05-03, 2024-06-01', '2024-05-03'],
    ['Won, Close date', 'yes, 2024-06-01', '2024-06-01'],
    ['Won time, Lost time, Outcome', ', 2024-05-04, Lost', '2024-05-04'],
    ['Won, Became a customer date', 'yes, 2024-05-05', '2024-05-05'],
    ['Status, Close date', 'Closed Lost, 2024-06-01', '2024-06-01'],
    ['Status, Close date', 'Negotiation, 2024-06-01', ''],
    ['Won, Status', 'yes, Customer', ''],
  ])(
    'is told by its own column, else by the close date, and never of an open lead: %s | %s',
    (headers, row, expected) => {
      expect(moment(readSheet(grid(headers, row)).facts.closed[0]!)).toBe(expected);
    },
  );
});

it('what a sheet can tell is what its columns and the meanings of its values tell', () => {
  const tells = (headers: string, row: string) => {
    const { facts } = readSheet(grid(headers, row));
    const { tellsDecision, tellsConversation, tellsOpportunity, tellsWon, tellsLost } = facts;
    return [tellsDecision, tellsConversation, tellsOpportunity, tellsWon, tellsLost].map(Number).join('');
  };
  expect(tells('Name, Source', 'Ana, Web')).toBe('00000');
  expect(tells('Name, Decision', 'Ana,')).toBe('10000');
  expect(tells('Name, Status', 'Ana, Unqualified')).toBe('10000');
  expect(tells('Name, Status', 'Ana, Connected')).toBe('01000');
  expect(tells('Name, Opportunity', 'Ana,')).toBe('00100');
  expect(tells('Name, Outcome', 'Ana,')).toBe('00111');
  expect(tells('Name, Stage', 'Ana, Closed Won')).toBe('00110');
});

it('no lead is both accepted and rejected, or both won and lost, whatever its cells say', () => {
  const cell = fc.constantFrom(
    '',
    'yes',
    'no',
    'Won',
    'Lost',
    'Open',
    'Qualified',
    'Unqualified',
    'Converted',
    '2024-05-01',
    '2026-01-01',
  );
  const row = fc.array(cell, { minLength: 8, maxLength: 8 });
  const headers = [
    'Decision',
    'Outcome',
    'Won',
    'Lost',
    'Opportunity',
    'First conversation',
    'Status',
    'Lifecycle stage',
  ];
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      for (const found of readSheet([headers, ...rows]).progress) {
        expect(/accepted.*rejected|won.*lost/.test(found)).toBe(false);
      }
    }),
  );
});
