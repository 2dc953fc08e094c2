import { describe, expect, it } from 'vitest';
import { intlZone } from '../../../src/domain/lead/zone.ts';
import { MEASURES } from '../../../src/domain/scorecard/measure.ts';
import { MEASURE_IDS, type MeasureId } from '../../../src/domain/scorecard/measure-id.ts';
import { FULL_RUBRIC, measureIn, review, rubric, settings, sheet } from '../sheets.ts';

// Intervals below are Wilson's at 95 %, worked out from the formula with z = 1.959964 outside this project.
const interval = (lower: number, upper: number) => ({
  lower: expect.closeTo(lower, 4),
  upper: expect.closeTo(upper, 4),
});

it('the measures stand in the order of their ids', () => {
  expect(MEASURES.map(({ id }) => id)).toEqual(MEASURE_IDS);
});

describe('lead volume', () => {
  const grid = sheet(`
    Email       | Name   | Created
    a@one.io    | Ana    | 2024-04-01          // 1: the first instant of April
    A@ONE.io    | Ana    | 2024-04-02          // repeats the first
    b@two.io    | Ben    | 2024-04-30T23:59:59 // 2: the last second
    test@two.io | Cem    | 2024-04-10          // a test
    c@six.io    | Dora   | 2024-05-01          // May
    d@six.io    | Eve    | 2024-03-31T23:59:59 // March 1
    e@six.io    | Test 2 | 2024-03-10          // a test, in March
    f@six.io    | Finn   | 2024-03-11          // March 2
    g@six.io    | Gus    | 2024-03-12          // March 3
    h@six.io    | Hal    |                     // of no month
  `);

  it('counts the distinct real leads created in the month, raw rows beside them', () => {
    const scorecard = review(grid, { settings: settings('target | lead_volume | 2') });
    expect(scorecard.counts).toEqual({ raw: 4, duplicates: 1, tests: 1, leads: 2 });
    expect(measureIn(scorecard, 'lead_volume')).toEqual({
      id: 'lead_volume',
      label: 'Lead volume',
      value: 2,
      numerator: 2,
      denominator: 4,
      unknown: 0,
      lower: null,
      upper: null,
      basis: 'leads created in April 2024',
      status: 'on target',
      why: null,
      previous: { value: 3, numerator: 3, denominator: 4 },
      change: { difference: -1, lower: null, upper: null, verdict: null },
      target: 2,
      leftOut: 2,
    });
  });

  it('is on target from the target up, and needs no minimum', () => {
    const status = (rows: string) =>
      measureIn(review(grid, { settings: settings(rows) }), 'lead_volume').status;
    expect(status('target | lead_volume | 3')).toBe('off target');
    expect(status('')).toBe('no target set');
  });

  it('of a month without leads is 0, and is compared with nothing after one without leads', () => {
    const [june, july] = ['2024-06', '2024-07'].map((month) =>
      measureIn(review(grid, { month }), 'lead_volume'),
    );
    expect(june).toMatchObject({
      value: 0,
      previous: { value: 1, numerator: 1, denominator: 1 },
      change: { difference: -1 },
    });
    expect(july).toMatchObject({ value: 0, previous: null, change: null });
  });

  it('takes a month in the zone of the sheet', () => {
    const instants = sheet(`
      Created              // in Berlin, two hours ahead in summer and one in winter
      2024-03-31T21:59:59Z // 31 March 23:59:59
      2024-03-31T22:00:00Z //  1 April 00:00:00
      2024-04-30T21:59:59Z // 30 April 23:59:59
      2024-04-30T22:00:00Z //  1 May   00:00:00
      2024-10-31T22:59:59Z // 31 October
      2024-10-31T23:00:00Z //  1 November
    `);
    const place = { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' } as const;
    const volume = (month: string, at?: typeof place) =>
      review(instants, { month, ...(at && { place: at }) }).counts.leads;
    expect(
      ['2024-03', '2024-04', '2024-05', '2024-10', '2024-11'].map((month) => volume(month, place)),
    ).toEqual([1, 2, 1, 1, 1]);
    expect(['2024-03', '2024-04', '2024-05', '2024-10', '2024-11'].map((month) => volume(month))).toEqual([
      2, 2, 0, 2, 0,
    ]);
  });

  it('takes in the whole of the review day, and nothing after it', () => {
    const instants = sheet(`
      Created
      2024-04-20T00:00
      2024-04-20T23:59:59
      2024-04-21T00:00
    `);
    expect(review(instants, { asOf: '2024-04-20' })).toMatchObject({
      asOf: '2024-04-20',
      counts: { raw: 2, leads: 2 },
    });
    const berlin = { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' } as const;
    const utc = [['Created'], ['2024-04-20T21:59:59Z'], ['2024-04-20T22:00:00Z']];
    expect(review(utc, { asOf: '2024-04-20', place: berlin }).counts.leads).toBe(1);
  });

  it('of all leads takes in those without a date', () => {
    expect(review(grid, { month: 'all' }).counts).toEqual({ raw: 10, duplicates: 1, tests: 2, leads: 7 });
    expect(measureIn(review(grid, { month: 'all' }), 'lead_volume')).toMatchObject({
      value: 7,
      basis: 'all leads',
      previous: null,
      change: null,
    });
  });
});

describe('ICP fit rate', () => {
  it('counts leads that meet every must-have of Fit, of those that can be told', () => {
    const grid = sheet(`
      Created    | Email       | Industry  | Employees
      2024-04-01 | a@x.io      | Retail    | 20     // fits
      2024-04-01 | b@x.io      | wholesale | 51-200 // fits
      2024-04-01 | c@x.io      | Banking   | 50     // does not
      2024-04-01 | d@x.io      | Retail    | 19     // does not
      2024-04-01 | e@gmail.com | Retail    | 50     // excluded: does not
      2024-04-01 | f@gmail.com |           |        // excluded, whatever else is unknown
      2024-04-01 | i@x.io      | Banking   |        // one fails: does not
      2024-04-01 | g@x.io      |           | 50     // unknown
      2024-04-01 | h@x.io      | Retail    | 10-50  // unknown: 20 lies within
      2024-04-01 |             | Retail    | 50     // unknown mailbox
      2024-03-01 | m@x.io      | Retail    | 50     // March: fits
      2024-03-01 | n@x.io      |           | 50     // March: unknown
    `);
    const scorecard = review(grid, {
      rubric: FULL_RUBRIC,
      settings: settings('target | icp_fit_rate | 30%\nlimit | minimum_count | 7'),
    });
    expect(measureIn(scorecard, 'icp_fit_rate')).toMatchObject({
      value: 2 / 7,
      numerator: 2,
      denominator: 7,
      unknown: 3,
      leftOut: 0,
      ...interval(0.0822, 0.6411),
      basis: 'leads created in April 2024',
      status: 'off target',
      why: null,
      target: 0.3,
      previous: { value: 1, numerator: 1, denominator: 1 },
      change: { difference: 2 / 7 - 1 },
    });
  });
});

describe('sales acceptance', () => {
  const grid = sheet(`
    Created    | Sales decision
    2024-04-01 | Accepted // accepted
    2024-04-02 | yes      // accepted
    2024-04-03 | rejected // rejected
    2024-04-04 | NO       // rejected
    2024-04-05 | open     // undecided
    2024-04-06 |          // undecided
    2024-04-07 | perhaps  // undecided, and asked about
    2024-03-01 |          // March: undecided
  `);

  it('counts accepted leads of those that sales decided on', () => {
    expect(measureIn(review(grid), 'sales_acceptance_rate')).toMatchObject({
      value: 0.5,
      numerator: 2,
      denominator: 4,
      unknown: 3,
      leftOut: 0,
      ...interval(0.15, 0.85),
      status: 'too few',
      why: '4 are fewer than the 10 a verdict needs',
    });
  });

  it('has no previous value where sales decided on nothing in the month before, and none is made 0', () => {
    expect(measureIn(review(grid), 'sales_acceptance_rate')).toMatchObject({ previous: null, change: null });
    expect(measureIn(review(grid, { month: '2024-03' }), 'sales_acceptance_rate')).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      unknown: 1,
      lower: null,
      upper: null,
      status: 'no data',
      why: 'sales has not decided on any lead',
      previous: null,
    });
  });

  it('moves from month to month with the Newcombe interval of the difference', () => {
    // Newcombe 1998, Statistics in Medicine 17:873-890, table II (a), method 10: 56/70 against 48/80.
    const rows = (month: string, accepted: number, all: number) =>
      Array.from({ length: all }, (_, i) => [
        `${month}-0${1 + (i % 9)}`,
        i < accepted ? 'accepted' : 'rejected',
      ]);
    const many = [['Created', 'Sales decision'], ...rows('2024-04', 56, 70), ...rows('2024-03', 48, 80)];
    expect(measureIn(review(many), 'sales_acceptance_rate')).toMatchObject({
      previous: { value: 0.6, numerator: 48, denominator: 80 },
      change: { difference: expect.closeTo(0.2, 12), ...interval(0.0524, 0.3339) },
    });
  });

  it('cannot be told by a sheet without decisions', () => {
    const bare = measureIn(
      review([
        ['Created', 'Source'],
        ['2024-04-01', 'Web'],
      ]),
      'sales_acceptance_rate',
    );
    expect(bare).toMatchObject({ value: null, denominator: 0, unknown: 0, status: 'no data' });
    expect(bare.why).toBe('no column or status says what sales accepted or rejected');
  });
});

describe('follow-up completion', () => {
  // Seen at the end of 30 April: 14 days are over for what came in by the 16th.
  const grid = sheet(`
    Created    | Follow-up  | Activities done | Activities planned | Touches | First conversation | Sales decision | Do not contact
    2024-04-01 | complete   |   |   |   |     |          |     // due, done
    2024-04-01 | incomplete | 3 | 3 | 9 | yes | accepted |     // due, not done: the column says so
    2024-04-01 |            | 3 | 3 |   |     |          |     // due, done: every activity
    2024-04-01 |            | 2 | 3 | 2 |     |          |     // due, not done
    2024-04-01 |            | 2 | 3 | 3 |     |          |     // due, done: the agreed three touches
    2024-04-01 |            |   |   |   | yes |          |     // due, done: a conversation
    2024-04-01 |            |   |   |   |     |          |     // due, not done, and nothing tells
    2024-04-01 |            | 0 | 0 |   |     |          |     // due, not done, and nothing was planned
    2024-04-16 | done       |   |   |   |     | accepted | no  // due on the last day, done
    2024-04-17 | done       |   |   |   |     |          |     // not due yet
    2024-04-01 | complete   |   |   |   |     | rejected |     // rejected: never due
    2024-04-01 | complete   |   |   |   |     |          | yes // not to be contacted: never due
  `);

  it('counts completed follow-ups of those whose window is over', () => {
    expect(measureIn(review(grid, { asOf: '2024-04-30' }), 'follow_up_completion')).toMatchObject({
      value: 5 / 9,
      numerator: 5,
      denominator: 9,
      unknown: 2,
      leftOut: 0,
      ...interval(0.2667, 0.8112),
      status: 'too few',
    });
  });

  it('follows the limits of the settings', () => {
    const limits = settings(
      'limit | follow_up_days | 13\nlimit | agreed_touches | 2\nlimit | minimum_count | 1',
    );
    expect(
      measureIn(review(grid, { asOf: '2024-04-30', settings: limits }), 'follow_up_completion'),
    ).toMatchObject({
      numerator: 7,
      denominator: 10,
      status: 'no target set',
      why: null,
    });
  });

  it('is too early while every window that counts is open', () => {
    expect(measureIn(review(grid, { asOf: '2024-04-14' }), 'follow_up_completion')).toMatchObject({
      value: null,
      denominator: 0,
      status: 'too early',
      why: 'no follow-up is due',
    });
  });

  it('has no data, and is not too early, where sales rejected every lead', () => {
    const rejected = [
      ['Created', 'Sales decision', 'Touches'],
      ['2024-04-01', 'rejected', '3'],
    ];
    expect(measureIn(review(rejected), 'follow_up_completion').status).toBe('no data');
    expect(measureIn(review(rejected, { asOf: '2024-04-02' }), 'follow_up_completion').status).toBe(
      'no data',
    );
    expect(measureIn(review(rejected, { month: '2024-02' }), 'follow_up_completion').status).toBe('no data');
  });

  it('has no data where the only lead asked to be left alone, and is too early while one that did not is young', () => {
    const alone = sheet(`
      Created    | Do not contact | Touches
      2024-04-01 | yes            | 3
      2024-04-20 |                | 3
    `);
    expect(measureIn(review(alone.slice(0, 2)), 'follow_up_completion').status).toBe('no data');
    expect(measureIn(review(alone, { asOf: '2024-04-30' }), 'follow_up_completion').status).toBe('too early');
  });

  it('cannot be told without a date of creation', () => {
    const undated = review(
      [
        ['Company', 'Touches'],
        ['Acme', '3'],
      ],
      { month: 'all' },
    );
    expect(measureIn(undated, 'follow_up_completion')).toMatchObject({
      status: 'no data',
      why: 'no column says when a lead came in, so none is known to be due',
    });
  });
});

describe('first touch in time', () => {
  // Seen at midnight after 30 April, with a limit of 24 hours.
  const grid = sheet(`
    Created          | First touch      // minutes
    2024-04-10T10:00 | 2024-04-11T10:00 // 1440 in time, to the minute
    2024-04-10T10:00 | 2024-04-11T10:01 // 1441 late
    2024-04-10T10:00 |                  //      never: a miss
    2024-04-10T10:00 | 2024-04-10T11:00 //   60 in time
    2024-04-29T23:00 | 2024-04-29T23:30 //   30 in time
    2024-04-30T00:00 |                  //      the limit ends with the day: a miss
    2024-04-30T00:01 | 2024-04-30T00:02 //      limit not over: not counted
    2024-04-10T10:00 | 2024-04-09T10:00 //      before it came: in time, of no length
    2024-04-10T10:00 | 2024-05-01T10:00 //      after the review: not yet, a miss
    2024-03-10T10:00 | 2024-03-10T14:00 //  240 March: in time
  `);

  it('counts touches within the limit, of the leads whose limit is over', () => {
    const scorecard = review(grid, { asOf: '2024-04-30' });
    expect(measureIn(scorecard, 'first_touch_in_time')).toMatchObject({
      value: 0.5,
      numerator: 4,
      denominator: 8,
      unknown: 0,
      leftOut: 0,
      ...interval(0.2152, 0.7848),
      previous: { value: 1, numerator: 1, denominator: 1 },
    });
    // The median of 30, 60, 1440 and 1441 minutes lies between the middle two.
    expect(scorecard.medianTouchHours).toBe(12.5);
    expect(scorecard.previousMedianTouchHours).toBe(4);
  });

  it('is too early while no limit is over', () => {
    const young = [
      ['Created', 'First touch'],
      ['2024-04-30T09:00', '2024-04-30T10:00'],
    ];
    expect(measureIn(review(young, { asOf: '2024-04-30' }), 'first_touch_in_time')).toMatchObject({
      value: null,
      status: 'too early',
      why: 'no first touch is due yet',
    });
    expect(review(young, { asOf: '2024-04-30' }).medianTouchHours).toBeNull();
  });
});

describe('lead to opportunity', () => {
  it('counts the leads that became an opportunity, and those that ended without being one as unknown', () => {
    const grid = sheet(`
      Created    | Opportunity | Won        | Lost
      2024-04-01 | yes         |            |            // 1
      2024-04-01 | 2024-05-31  |            |            // 2: on the review day
      2024-04-01 | OPP-17      | 2024-05-01 |            // 3
      2024-04-01 | no          |            |
      2024-04-01 |             |            |
      2024-04-01 |             | 2024-05-01 |            // won and never an opportunity: unknown
      2024-04-01 |             |            | 2024-05-01 // lost before it became one: unknown
      2024-04-01 | 2024-06-01  |            |            // after the review: not yet
      2024-04-01 | maybe       |            |            // not understood
      2024-03-01 | yes         |            |            // March: 1 of 1
    `);
    const scorecard = review(grid, {
      asOf: '2024-05-31',
      settings: settings('target | lead_to_opportunity | 33%\nlimit | minimum_count | 9'),
    });
    expect(measureIn(scorecard, 'lead_to_opportunity')).toMatchObject({
      value: 3 / 9,
      numerator: 3,
      denominator: 9,
      unknown: 2,
      leftOut: 0,
      ...interval(0.1206, 0.6458),
      status: 'too early', // one dated opportunity tells nothing of how long it takes
      previous: { value: 1, numerator: 1, denominator: 1 },
      change: null,
    });
  });

  it('takes what was closed for an opportunity only where the sheet has no column for it', () => {
    const grid = sheet(`
      Created    | Outcome
      2024-04-01 | won
      2024-04-01 | lost
      2024-04-01 | open
    `);
    expect(measureIn(review(grid), 'lead_to_opportunity')).toMatchObject({
      numerator: 2,
      denominator: 3,
      unknown: 0,
    });
  });
});

describe('opportunity quality', () => {
  it('is what the sheet says, of the opportunities that are called strong or weak', () => {
    const grid = sheet(`
      Created    | Opportunity | Opportunity quality
      2024-04-01 | yes         | strong // 1
      2024-04-01 | yes         | Strong // 2
      2024-04-01 | yes         | weak
      2024-04-01 | yes         |        // unknown
      2024-04-01 | yes         | medium // unknown
      2024-04-01 | no          | strong // no opportunity
    `);
    // A rubric changes nothing where the sheet has the column.
    for (const asked of [rubric(''), FULL_RUBRIC]) {
      expect(measureIn(review(grid, { rubric: asked }), 'opportunity_quality')).toMatchObject({
        value: 2 / 3,
        numerator: 2,
        denominator: 3,
        unknown: 2,
        ...interval(0.2077, 0.9385),
      });
    }
  });

  it('without such a column is strong with at least half the points of each dimension', () => {
    const grid = sheet(`
      Created    | Opportunity | Industry | Employees | Pain | Timing
      2024-04-01 | yes         | Retail   | 5         | slow | Q3      // strong: 10 of 20 points of Fit
      2024-04-01 | yes         | Banking  | 5         | slow | Q3      // weak: no point of Fit
      2024-04-01 | yes         |          | 5         | slow | Q3      // unknown: the industry could lift it
      2024-04-01 | yes         | Retail   | 50        | slow | someday // weak: no point of Timing
      2024-04-01 | yes         | Retail   | 50        |      | someday // weak, whatever the pain
      2024-04-01 | yes         | Retail   | 50        |      | Q3      // unknown pain
      2024-04-01 | no          | Retail   | 50        | slow | Q3      // no opportunity
    `);
    const asked = rubric(`
      Fit    | Industry | Industry  | is one of        | Retail  | 10 |
      Fit    | Size     | Employees | at least         | 20      | 10 |
      Pain   | Pain     | Pain      | is filled        |         | 20 |
      Timing | Timing   | Timing    | contains none of | someday | 20 |
    `);
    const scorecard = review(grid, { rubric: asked });
    expect(measureIn(scorecard, 'opportunity_quality')).toMatchObject({
      value: 1 / 4,
      numerator: 1,
      denominator: 4,
      unknown: 2,
      ...interval(0.0456, 0.6994),
    });
    expect(scorecard.funnel.find(({ id }) => id === 'strong')?.count).toBe(1);
  });

  it('cannot be told from a rubric without points', () => {
    const grid = [
      ['Created', 'Opportunity'],
      ['2024-04-01', 'yes'],
    ];
    expect(measureIn(review(grid), 'opportunity_quality')).toMatchObject({
      value: null,
      unknown: 1,
      status: 'no data',
      why: 'no opportunity could be told strong or weak',
    });
  });
});

describe('win rate', () => {
  // The twelve months to the end of April: 1 May 2023 to 30 April 2024.
  const grid = sheet(`
    Created    | Sales decision | Opportunity | Won              | Lost       | Close date
    2022-01-01 | accepted       | yes         | 2023-05-01       |            |            // won: the first day
    2022-01-01 | accepted       | yes         | 2023-04-30       |            |            // before the window
    2023-06-01 | accepted       | yes         | 2024-04-30T23:59 |            |            // won: the last minute
    2023-06-01 | accepted       | yes         | 2024-05-01       |            |            // after it
    2023-06-01 | accepted       | yes         |                  | 2024-01-15 |            // lost
    2023-06-01 | accepted       | yes         |                  | yes        | 2024-02-01 // lost: dated by the close date
    2023-06-01 | accepted       | yes         | yes              |            |            // won, undated: unknown
    2023-06-01 |                | yes         | 2024-01-15       |            |            // never accepted: left out
    2023-06-01 | rejected       | yes         |                  | 2024-01-15 |            // never accepted: left out
    2023-06-01 | accepted       |             |                  | 2024-01-15 |            // lost before it was an opportunity
    2024-04-10 | accepted       | yes         | 2025-01-01       |            |            // after the review: still open
  `);
  const counts = (month: string, rows = '') => {
    const { numerator, denominator, unknown, leftOut } = measureIn(
      review(grid, { month, settings: settings(rows) }),
      'win_rate',
    );
    return [numerator, denominator, unknown, leftOut];
  };

  it('counts what was won of what was closed in the trailing window, never accepted ones left out', () => {
    expect(measureIn(review(grid), 'win_rate')).toMatchObject({
      value: 0.5,
      numerator: 2,
      denominator: 4,
      unknown: 1,
      leftOut: 2,
      ...interval(0.15, 0.85),
      basis: 'opportunities closed in the 12 months to the end of April 2024',
      // To the end of March: the wins of 30 April and 1 May 2023 and both losses.
      previous: { value: 0.5, numerator: 2, denominator: 4 },
      change: { difference: 0 },
    });
  });

  it.each([
    // period, first and last day of its window
    ['2024-04', '2023-05-01', '2024-04-30'],
    ['2024-02', '2023-03-01', '2024-02-29'],
    ['2024-Q1', '2023-04-01', '2024-03-31'],
    ['2024-W17', '2023-04-29', '2024-04-28'],
    ['2024-W09', '2023-03-04', '2024-03-03'],
  ])('of %s looks at closes from %s to %s', (month, first, last) => {
    const dayFrom = (day: string, days: number) =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    const closes = [
      ['Created', 'Won', 'Lost'],
      ['2022-01-01', `${first}T00:00`, ''],
      ['2022-01-01', `${last}T23:59:59`, ''],
      ['2022-01-01', '', `${dayFrom(first, -1)}T23:59:59`],
      ['2022-01-01', '', `${dayFrom(last, 1)}T00:00`],
    ];
    expect(measureIn(review(closes, { month }), 'win_rate')).toMatchObject({ numerator: 2, denominator: 2 });
  });

  it('has the window that the settings give it', () => {
    // April 2024 alone.
    expect(counts('2024-04', 'limit | win_window_months | 1')).toEqual([1, 1, 1, 0]);
    const one = review(grid, {
      settings: settings('limit | win_window_months | 1\nterm | opportunity | deal'),
    });
    expect(measureIn(one, 'win_rate').basis).toBe('deals closed in the 1 month to the end of April 2024');
  });

  it('of all leads takes in every close, undated ones too', () => {
    // Won: three in or around the window, the one before it, the undated one; lost: two.
    expect(counts('all')).toEqual([5, 7, 0, 2]);
    expect(measureIn(review(grid, { month: 'all' }), 'win_rate').basis).toBe('closed opportunities');
  });

  it('closes a month in the zone of the sheet', () => {
    const closes = sheet(`
      Created    | Won                  | Lost
      2024-01-01 | 2024-03-31T21:59:59Z |                      // 31 March in Berlin
      2024-01-01 | 2024-03-31T22:00:00Z |                      //  1 April
      2024-01-01 |                      | 2024-04-30T21:59:59Z // 30 April
      2024-01-01 |                      | 2024-04-30T22:00:00Z //  1 May
    `);
    const place = { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' } as const;
    const month = settings('limit | win_window_months | 1');
    expect(measureIn(review(closes, { place, settings: month }), 'win_rate')).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
    expect(measureIn(review(closes, { settings: month }), 'win_rate')).toMatchObject({
      numerator: 0,
      denominator: 2,
    });
  });

  it('is not told where only wins are', () => {
    const wins = [
      ['Created', 'Won'],
      ['2024-04-01', '2024-04-10'],
    ];
    expect(measureIn(review(wins), 'win_rate')).toMatchObject({
      value: null,
      status: 'no data',
      why: 'no column or status says what was lost, so every close would be a win',
    });
  });
});

describe('created win rate', () => {
  it('counts what has been won of the leads created', () => {
    const grid = sheet(`
      Created    | Won
      2024-04-01 | 2024-06-01 // won, however late
      2024-04-01 | yes        // won
      2024-04-01 | no
      2024-04-01 |
      2024-04-01 | 2025-01-05 // after the review: not yet
      2024-03-01 | 2024-04-02 // March: 1 of 2, though won in April
      2024-03-01 |
    `);
    expect(measureIn(review(grid), 'created_win_rate')).toMatchObject({
      value: 0.4,
      numerator: 2,
      denominator: 5,
      unknown: 0,
      leftOut: 0,
      ...interval(0.1176, 0.7693),
      basis: 'leads created in April 2024',
      previous: { value: 0.5, numerator: 1, denominator: 2 },
      change: null,
    });
  });
});

describe('a verdict', () => {
  const grid = [
    ['Created', 'Won'],
    ...Array.from({ length: 10 }, (_, i) => ['2024-04-01', i < 3 ? 'yes' : 'no']),
  ];
  const verdict = (rows: string, id: MeasureId = 'created_win_rate') => {
    const { status, why, target } = measureIn(review(grid, { settings: settings(rows) }), id);
    return [status, why, target];
  };

  it.each([
    ['target | created_win_rate | 30%', 'on target', null, 0.3],
    ['target | created_win_rate | 0.31', 'off target', null, 0.31],
    ['', 'no target set', null, null],
    [
      'target | created_win_rate | 30%\nlimit | minimum_count | 11',
      'too few',
      '10 are fewer than the 11 a verdict needs',
      0.3,
    ],
  ])('with the settings %j is "%s"', (rows, status, why, target) => {
    expect(verdict(rows)).toEqual([status, why, target]);
  });

  it('is never given without data', () => {
    expect(verdict('target | win_rate | 0\nlimit | minimum_count | 0', 'win_rate')[0]).toBe('no data');
  });
});

describe('a sheet that records only one side', () => {
  const wins = (lost: string) =>
    sheet(`
      Created    | Sales decision | Opportunity | Won date   | Lost date
      2024-04-01 | accepted       | yes         | 2024-04-09 |
      2024-04-01 | accepted       | yes         | 2024-04-09 |
      2024-04-01 | accepted       | yes         |            | ${lost}
    `);

  it('has no win rate without any loss, even where a column waits for one', () => {
    expect(measureIn(review(wins('')), 'win_rate')).toMatchObject({
      value: null,
      denominator: 0,
      status: 'no data',
      why: 'nothing in the sheet is marked lost, so every close would be a win',
    });
    expect(measureIn(review(wins('2024-04-09')), 'win_rate')).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it('has no acceptance rate without any rejection, in any month', () => {
    const grid = wins('');
    expect(measureIn(review(grid), 'sales_acceptance_rate')).toMatchObject({
      value: null,
      status: 'no data',
      why: 'nothing in the sheet is marked rejected, so every decision would be an acceptance',
    });
    const found = review([...grid, ['2024-02-01', 'rejected', '', '', '']]);
    expect(measureIn(found, 'sales_acceptance_rate')).toMatchObject({ numerator: 3, denominator: 3 });
  });

  it('says nothing of that where nothing was won or accepted either', () => {
    const none = review(
      sheet(`
        Created    | Sales decision | Won date | Lost date
        2024-04-01 |                |          |
      `),
    );
    expect(measureIn(none, 'win_rate').why).toBe('nothing was closed');
    expect(measureIn(none, 'sales_acceptance_rate').why).toBe('sales has not decided on any lead');
  });
});
