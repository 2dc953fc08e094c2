import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UTC } from '../../../../src/domain/lead/zone.ts';
import { frameOf } from '../../../../src/domain/scorecard/frame.ts';
import {
  type Maturity,
  maturityOf,
  type OutcomeMaturity,
} from '../../../../src/domain/scorecard/maturity/maturity.ts';
import { dayBounds, parsePeriod } from '../../../../src/domain/scorecard/period.ts';
import type { Settings } from '../../../../src/domain/settings/settings.ts';
import { FULL_RUBRIC, messySheets, periodIds, reviewed, rubric, settings, sheet } from '../../sheets.ts';

const DAY = 86_400_000;
const date = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * DAY).toISOString().slice(0, 10);

interface Asked {
  readonly month?: string;
  readonly asOf?: string;
  readonly settings?: Settings;
  readonly rubric?: typeof FULL_RUBRIC;
}

function maturity(grid: Parameters<typeof reviewed>[0], asked: Asked = {}): Maturity {
  const { month = '2024-04', asOf = '2024-12-31' } = asked;
  const { qualified } = reviewed(grid, { month, asOf, ...asked });
  const instants = qualified.facts.created.filter((at) => !Number.isNaN(at) && at < dayBounds(asOf, UTC).end);
  const span = { start: Math.min(...instants), end: Math.max(...instants) };
  return maturityOf(qualified, frameOf(parsePeriod(month, UTC), 12, span, UTC), dayBounds(asOf, UTC).end);
}

const of = (parts: Maturity, id: OutcomeMaturity['id']): OutcomeMaturity =>
  parts.find((part) => part.id === id)!;

/** Leads as [day of 2024 created, days until won or NaN]. */
const wins = (leads: readonly (readonly [number, number])[]): string[][] => [
  ['Created', 'Won'],
  ...leads.map(([day, delay]) => [date(day), Number.isNaN(delay) ? '' : date(day + delay)]),
];

/** Ten leads won after 1 to 10 days and ten that were not, all created on one day. */
const evenly = (day: number): [number, number][] => [
  ...Array.from({ length: 10 }, (_, i): [number, number] => [day, i + 1]),
  ...Array.from({ length: 10 }, (): [number, number] => [day, Number.NaN]),
];

describe('the maturity of a review', () => {
  it('tells by which day half and nine tenths of the conversions have come', () => {
    const won = of(maturity(wins(evenly(100))), 'won');
    expect(won).toMatchObject({
      told: true,
      why: null,
      conversions: 10,
      medianDays: 5,
      ninetyPercentDays: 9,
    });
    expect(won).toMatchObject({ measure: 'created_win_rate', label: 'Won', undated: 0, late: null });
    expect(won.curve.map(({ days, share }) => [days, share])).toEqual(
      Array.from({ length: 10 }, (_, i) => [i + 1, (i + 1) / 10]),
    );
  });

  it('tells of each cohort how old it is, what has come, what is still open and what is to be expected', () => {
    // March shows how long it takes; of 20 leads created on 28 April, 4 were won by 1 May, when they were 3 days old.
    const april: [number, number][] = [
      ...Array.from({ length: 4 }, (_, i): [number, number] => [118, (i % 3) + 1]),
      ...evenly(118).slice(10),
      ...evenly(118).slice(4, 10),
    ];
    const won = of(maturity(wins([...evenly(70), ...evenly(71), ...april]), { asOf: '2024-05-01' }), 'won');
    // Of 24 conversions 4 are of leads aged 3 days: of delays over 3 each n counts only March, so F(3) = 6 / 20.
    expect(won.period).toMatchObject({
      month: '2024-04',
      label: 'April 2024',
      leads: 20,
      converted: 4,
      ageDays: 3,
      maturing: true,
      open: 16,
    });
    expect(won.period.share).toBeCloseTo(0.3, 10);
    expect(won.period.expected!.value).toBeCloseTo(4 / 20 / 0.3, 10);
    expect(won.previous).toMatchObject({
      month: '2024-03',
      leads: 40,
      converted: 20,
      share: 1,
      maturing: false,
      expected: null,
      open: 20,
    });
    expect(won.months.map(({ month }) => month)).toEqual(['2024-03', '2024-04']);
  });

  it('has matured when exactly nine tenths have come by the age of the youngest lead', () => {
    const at = (asOf: string) =>
      of(maturity(wins([...evenly(70), ...evenly(71), [99, Number.NaN]]), { asOf }), 'won').period;
    expect([date(99), at('2024-04-18')]).toMatchObject([
      '2024-04-09',
      { ageDays: 9, share: 0.9, maturing: false },
    ]);
    expect(at('2024-04-17')).toMatchObject({ ageDays: 8, share: 0.8, maturing: true });
  });

  it('expects nothing of fewer leads than a verdict needs, or where less than a tenth has come', () => {
    const expected = (leads: [number, number][], asOf: string) =>
      of(maturity(wins([...evenly(70), ...evenly(71), ...leads]), { asOf }), 'won').period;
    const open = (day: number, count: number) =>
      Array.from({ length: count }, (): [number, number] => [day, Number.NaN]);
    expect(expected(open(118, 9), '2024-05-01')).toMatchObject({ maturing: true, leads: 9, expected: null });
    expect(expected(open(118, 10), '2024-05-01').expected).toMatchObject({ value: 0, lower: 0 });
    expect(expected(open(118, 10), '2024-04-28')).toMatchObject({ share: 0, maturing: true, expected: null });
  });

  it('counts what converted within 30, 60 and 90 days once every lead of the month is that old', () => {
    const { within } = of(
      maturity(
        wins([
          [91, 30], // 1 April
          [91, 31],
          [91, Number.NaN],
          [120, 5], // 30 April
          [120, 40],
        ]),
        { asOf: '2024-06-29' }, // the ages are 89 and 60 days
      ),
      'won',
    ).period;
    expect(
      within.map(({ days, numerator, denominator, value }) => [days, numerator, denominator, value]),
    ).toEqual([
      [30, 2, 5, 0.4],
      [60, 4, 5, 0.8],
      [90, 0, 0, null],
    ]);
    // Wilson's interval of 2 of 5, from its formula by hand: (0.4 + z2 / 10 -+ z sqrt(0.048 + z2 / 100)) / (1 + z2 / 5).
    expect(within[0]!.lower).toBeCloseTo(0.1176, 4);
    expect(within[0]!.upper).toBeCloseTo(0.7693, 4);
  });

  it('says nothing of a limit that some leads of the month have not reached', () => {
    const { within } = of(
      maturity(
        wins([
          [91, 20], // 1 April: 88 days old
          [120, 40], // 30 April: 59 days old
        ]),
        { asOf: '2024-06-28' },
      ),
      'won',
    ).period;
    expect(within.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [1, 2],
      [0, 0],
      [0, 0],
    ]);
  });

  it('keeps a conversion without a date in the rate, and out of what came within so many days', () => {
    const grid = wins([...evenly(100), [100, Number.NaN]]);
    grid.at(-1)![1] = 'yes';
    const won = of(maturity(grid), 'won');
    expect(won).toMatchObject({ conversions: 10, undated: 1, period: { leads: 21, converted: 11 } });
    expect(won.period.within[0]).toMatchObject({ numerator: 10, denominator: 20 });
  });

  it('compares two periods at the age of the youngest lead of the later one', () => {
    // April's youngest lead is 5 days old; of March's 20 leads a day, 5 were won within 5 days.
    const won = of(maturity(wins([...evenly(70), ...evenly(120)]), { asOf: '2024-05-05' }), 'won');
    expect(won.equalAge).toMatchObject({
      days: 5,
      now: { value: 0.25, numerator: 5, denominator: 20 },
      before: { value: 0.25, numerator: 5, denominator: 20 },
      difference: 0,
    });
    expect(won.equalAge!.lower).toBeCloseTo(-won.equalAge!.upper, 12);
  });

  it('compares nothing where a period has no leads, or there is none before', () => {
    expect(of(maturity(wins(evenly(100))), 'won').equalAge).toBeNull();
    expect(of(maturity(wins(evenly(70)), { month: '2024-04' }), 'won')).toMatchObject({
      equalAge: null,
      period: { leads: 0, ageDays: null, share: null, maturing: false, expected: null },
    });
    expect(of(maturity(wins(evenly(100)), { month: 'all' }), 'won')).toMatchObject({
      previous: null,
      equalAge: null,
      period: { month: 'all', leads: 20, converted: 10 },
    });
  });

  it('leaves leads without a day of creation out, even of all leads', () => {
    expect(
      of(maturity([...wins(evenly(100)), ['', '2024-05-01'], ['', '']], { month: 'all' }), 'won'),
    ).toMatchObject({
      conversions: 10,
      undated: 0,
      period: { leads: 20, converted: 10 },
    });
  });

  it("has no open lead that was lost, rejected or disqualified, and says won leads in the team's words", () => {
    const grid = sheet(`
      Created    | Name | Title   | Sales decision | Opportunity | Outcome
      2024-04-01 | Ann  | CEO     |                |             |          // open
      2024-04-01 | Ben  | CEO     | rejected       |             |
      2024-04-01 | Cem  | CEO     |                |             | lost
      2024-04-01 | Dee  | Student |                |             |
      2024-04-01 | Eve  | CEO     |                | 2024-04-09  | open     // open for a win
    `);
    const parts = maturity(grid, {
      rubric: rubric('Authority | No students | Title | contains none of | student | | yes'),
      settings: settings('Term | opportunity | deal'),
    });
    expect(parts.map(({ id, label, period }) => [id, label, period.open])).toEqual([
      ['opportunity', 'Deal', 1],
      ['won', 'Won', 2],
    ]);
    expect(of(parts, 'opportunity').why).toBe('only 1 dated deal; 10 are needed to tell how long it takes');
  });

  it.each([
    [
      'no column or status says what was won',
      [
        ['Created', 'Name'],
        ['2024-04-01', 'Ann'],
      ],
      'won',
    ],
    [
      'no lead was won yet',
      [
        ['Created', 'Won'],
        ['2024-04-01', ''],
      ],
      'won',
    ],
    [
      'no column dates when a lead was won',
      [
        ['Created', 'Outcome'],
        ['2024-04-01', 'won'],
      ],
      'won',
    ],
    [
      'no dated wins; 10 are needed to tell how long it takes',
      [
        ['Created', 'Won'],
        ['2024-04-01', 'yes'],
      ],
      'won',
    ],
    ['only 6 dated wins; 10 are needed to tell how long it takes', wins(evenly(100).slice(0, 6)), 'won'],
    [
      'no column dates when a lead became an opportunity',
      [
        ['Created', 'Status'],
        ['2024-04-01', 'Opportunity'],
      ],
      'opportunity',
    ],
    [
      'no lead has a day on which it came in',
      [
        ['Created', 'Won'],
        ['', '2024-04-01'],
      ],
      'won',
    ],
  ] as const)('says why it cannot tell: %s', (why, grid, id) => {
    expect(of(maturity(grid, { month: 'all' }), id)).toMatchObject({
      told: false,
      why,
      medianDays: null,
      ninetyPercentDays: null,
      curve: [],
      period: { share: null, maturing: false, expected: null },
      late: null,
    });
  });

  it('says so where no column holds the day a lead came in', () => {
    const { qualified } = reviewed(
      [
        ['Name', 'Won'],
        ['Ann', '2024-04-01'],
      ],
      { month: 'all' },
    );
    const span = { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
    const [, won] = maturityOf(
      qualified,
      frameOf(parsePeriod('all', UTC), 12, span, UTC),
      Date.UTC(2025, 0, 1),
    );
    expect(won).toMatchObject({ told: false, why: 'no column holds the day a lead came in', months: [] });
  });

  it.each([
    [
      'nobody dated',
      1,
      [
        ['Created', 'Outcome'],
        ['2024-04-01', 'won'],
        ['2024-04-01', ''],
      ],
    ],
    [
      'the sheet does not tell',
      0,
      [
        ['Created', 'Name'],
        ['2024-04-01', 'Ann'],
        ['2024-04-01', 'Ben'],
      ],
    ],
  ])('makes no rate of conversions that %s', (_, converted, grid) => {
    const won = of(maturity(grid), 'won');
    expect(won.period).toMatchObject({ leads: 2, converted });
    expect(won.period.within.map(({ value }) => value)).toEqual([null, null, null]);
  });

  it.each([
    [
      'an opportunity that is only implied',
      'opportunity',
      'opportunity',
      [
        ['Created', 'Lost'],
        ['2024-04-01', '2024-05-01'],
      ],
    ],
    [
      'a win without a date of its own',
      'won',
      'win',
      [
        ['Created', 'Outcome', 'Close date'],
        ['2024-04-01', 'won', '2024-05-01'],
      ],
    ],
  ] as const)('dates %s by its close', (_, id, noun, grid) => {
    const part = of(maturity(grid), id);
    expect([part.conversions, part.why]).toEqual([
      1,
      `only 1 dated ${noun}; 10 are needed to tell how long it takes`,
    ]);
  });

  it('draws a curve of at most 60 points from the first to the last', () => {
    const { curve } = of(
      maturity(wins(Array.from({ length: 200 }, (_, i) => [1, i + 1])), { month: '2024-01' }),
      'won',
    );
    expect([curve.length, curve[0]!.days, curve.at(-1)!.days]).toEqual([60, 1, 200]);
  });

  it('is the same whatever the order of the rows', () => {
    const leads = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 120 }),
        fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -3, max: 90 })),
      ),
      { minLength: 12, maxLength: 60 },
    );
    fc.assert(
      fc.property(
        leads.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const asked = { asOf: '2024-05-15' };
          expect(maturity(wins(shuffled), asked)).toEqual(maturity(wins(rows), asked));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is plain data within its bounds on every sheet and period, however messy', () => {
    fc.assert(
      fc.property(messySheets, periodIds, (grid, month) => {
        const parts = maturity(grid, {
          month,
          rubric: FULL_RUBRIC,
          asOf: '2024-06-30',
          settings: settings('Limit | minimum_count | 2'),
        });
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
        for (const { told, why, curve, period, previous, months, equalAge } of parts) {
          expect(why === null).toBe(told);
          expect(curve.length > 0).toBe(told);
          for (const cohort of [period, ...(previous === null ? [] : [previous]), ...months]) {
            expect(cohort.converted + cohort.open).toBeLessThanOrEqual(cohort.leads);
            expect(cohort.within.map(({ days }) => days)).toEqual([30, 60, 90]);
            for (const rate of [...cohort.within, ...(cohort.expected === null ? [] : [cohort.expected])]) {
              const { lower, value, upper } = rate;
              if (value === null) expect([lower, upper]).toEqual([null, null]);
              else expect(0 <= lower! && lower! <= value && value <= upper! && upper! <= 1).toBe(true);
            }
            const values = cohort.within.flatMap(({ value }) => value ?? []);
            expect(values).toEqual([...values].sort((a, b) => a - b));
            for (const { numerator, denominator } of cohort.within) {
              expect(0 <= numerator && numerator <= denominator && denominator <= cohort.leads).toBe(true);
            }
          }
          if (equalAge !== null) {
            expect(-1 <= equalAge.lower && equalAge.lower <= equalAge.difference).toBe(true);
            expect(equalAge.difference <= equalAge.upper && equalAge.upper <= 1).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
