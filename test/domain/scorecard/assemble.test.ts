import { describe, expect, it } from 'vitest';
import { intlZone } from '../../../src/domain/lead/zone.ts';
import { rubricVersion } from '../../../src/domain/rubric/version.ts';
import { MEASURE_IDS } from '../../../src/domain/scorecard/measure-id.ts';
import { FULL_RUBRIC, review, rubric, settings, sheet } from '../sheets.ts';

const GRID = sheet(`
  Created    | Email       | Industry | Employees | Title | Pain | Timing  | Next step | Sales decision | First conversation | Opportunity | Opportunity quality | Won
  2024-04-01 | a@firm.io   | Retail   | 50        | CEO   | slow | Q3      | demo      | accepted       | yes                | yes         | strong              | 2024-04-20
  2024-04-02 | b@firm.io   | Retail   | 50        | CEO   | slow | Q3      |           | accepted       | yes                | yes         | weak                |
  2024-04-03 | c@firm.io   | Retail   | 50        | Clerk | no pain | someday | x         | accepted       | yes                |             |                     |
  2024-04-04 | d@firm.io   | Retail   | 50        | Clerk | slow | someday |           | accepted       |                    |             |                     |
  2024-04-05 | e@firm.io   | Retail   |           | CEO   | slow | Q3      | demo      |                |                    |             |                     |
  2024-04-06 | f@firm.io   | Banking  | 50        | CEO   | slow | Q3      | demo      | rejected       |                    |             |                     |
  2024-04-07 | g@gmail.com | Retail   | 50        | CEO   | slow | Q3      | demo      |                |                    |             |                     |
  2024-04-08 | h@firm.io   | Retail   | 50        | CEO   |      |         |           |                |                    |             | strong              |
  2024-03-09 | i@firm.io   | Retail   | 50        | CEO   | slow | Q3      | demo      | accepted       | yes                | yes         | strong              | 2024-04-25
`);

describe('the funnel', () => {
  it('counts the leads of the month at each step', () => {
    const { funnel } = review(GRID, { rubric: FULL_RUBRIC });
    expect(funnel.map(({ id, count }) => [id, count])).toEqual([
      ['generated', 8],
      ['target_market', 5], // a b c d h; e is of unknown size, f in banking, g excluded
      ['qualified', 2], // a with 100 points and b with 80
      ['accepted', 4],
      ['conversation', 3],
      ['opportunity', 2],
      ['strong', 1], // h is called strong and no opportunity
      ['won', 1],
    ]);
  });
});

describe('tiers', () => {
  it('hold each lead of the month once', () => {
    expect(review(GRID, { rubric: FULL_RUBRIC }).tiers).toEqual({
      qualified: 2, // a: 100 points, b: 80
      nurture: 1, // c: 40, and nothing unknown
      incomplete: 3, // d: 40 and 20 unknown; e: of unknown size; h: 40 and 60 unknown
      disqualified: 2, // f: banking; g: a personal mailbox
    });
  });
});

describe('the trend', () => {
  it('shows up to twelve months to the end of the period, from the first that has leads', () => {
    const { trend } = review(GRID);
    expect(trend.map(({ month, label }) => [month, label])).toEqual([
      ['2024-03', 'March 2024'],
      ['2024-04', 'April 2024'],
    ]);
    const april = Object.fromEntries(
      trend[1]!.measures.map(({ id, numerator, denominator }) => [id, [numerator, denominator]]),
    );
    expect(Object.keys(april)).toEqual(MEASURE_IDS);
    expect(april).toMatchObject({
      lead_volume: [8, 8],
      lead_to_opportunity: [2, 8],
      created_win_rate: [1, 8],
    });
    expect(trend[0]!.measures.find(({ id }) => id === 'created_win_rate')).toEqual({
      id: 'created_win_rate',
      isEarly: false,
      value: 1,
      numerator: 1,
      denominator: 1,
      lower: expect.closeTo(0.2065, 4),
      upper: 1,
    });
  });

  it('shows a month without leads with no rate, never 0', () => {
    const grid = [
      ['Created', 'Won'],
      ['2024-02-01', 'yes'],
      ['2024-04-01', 'no'],
    ];
    const march = review(grid).trend[1]!;
    expect(march.month).toBe('2024-03');
    expect(march.measures.find(({ id }) => id === 'created_win_rate')).toMatchObject({
      value: null,
      denominator: 0,
      lower: null,
    });
    expect(march.measures.find(({ id }) => id === 'lead_volume')).toMatchObject({ value: 0 });
  });

  it('of long histories shows twelve months, and sixty of all leads', () => {
    const years = Array.from({ length: 100 }, (_, i) => [
      `${2016 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-15`,
    ]);
    const grid = [['Created'], ...years]; // to April 2024
    const months = (month: string) => review(grid, { month }).trend.map((entry) => entry.month);
    expect([months('2024-04').length, months('2024-04')[0], months('2024-04').at(-1)]).toEqual([
      12,
      '2023-05',
      '2024-04',
    ]);
    expect([months('all').length, months('all')[0], months('all').at(-1)]).toEqual([
      60,
      '2019-05',
      '2024-04',
    ]);
    expect(months('2024-Q1').at(-1)).toBe('2024-03');
    expect(months('2024-W01').at(-1)).toBe('2024-01');
  });

  it('dates each month by the trailing window of its own closes', () => {
    const grid = sheet(`
      Created    | Won        | Lost
      2023-01-01 | 2023-03-10 |
      2023-01-01 |            | 2023-04-10
      2024-04-01 | 2024-04-10 |
    `);
    const wins = review(grid).trend.map(({ month, measures }) => {
      const { numerator, denominator } = measures.find(({ id }) => id === 'win_rate')!;
      return [month, numerator, denominator];
    });
    expect(wins).toContainEqual(['2024-02', 1, 2]); // March 2023 to February 2024
    expect(wins).toContainEqual(['2024-03', 0, 1]); // April 2023 to March 2024
    expect(wins).toContainEqual(['2024-04', 1, 1]);
  });
});

describe('a review', () => {
  it('names its period, its day, its zone and its rubric', () => {
    const place = { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' } as const;
    const asked = rubric('Fit | Industry | Industry | is one of | | 10 | yes', 55);
    expect(review(GRID, { rubric: asked, place, asOf: '2024-05-20' })).toMatchObject({
      month: '2024-04',
      label: 'April 2024',
      asOf: '2024-05-20',
      timeZone: 'Europe/Berlin',
      rubricVersion: rubricVersion(asked),
      threshold: 55,
      notSet: ['Industry'],
    });
  });

  it('is running until the follow-up window of its last lead is over', () => {
    const running = (asOf: string, rows = '', month = '2024-04') =>
      review(GRID, { asOf, month, settings: settings(rows) }).isRunning;
    expect([running('2024-04-20'), running('2024-05-13'), running('2024-05-14')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(running('2024-05-03', 'limit | follow_up_days | 3')).toBe(false);
    expect(running('2024-04-20', '', 'all')).toBe(false);
  });

  it('without a month is of the latest complete month that has leads', () => {
    const month = (asOf: string) => review(GRID, { asOf, month: undefined }).month;
    expect(month('2024-12-31')).toBe('2024-04');
    expect(month('2024-04-30')).toBe('2024-04');
    expect(month('2024-04-29')).toBe('2024-03');
    // No month with leads is complete: the one that runs.
    expect(month('2024-03-20')).toBe('2024-03');
    expect(() => month('2024-03-08')).toThrow('no lead came in by the review date 2024-03-08');
  });

  it('passes over months that hold only duplicates and tests', () => {
    const grid = sheet(`
      Created    | Email
      2024-02-01 | a@firm.io
      2024-03-01 | A@firm.io
      2024-04-01 | test@firm.io
    `);
    expect(review(grid, { month: undefined }).month).toBe('2024-02');
  });
});
