import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/domain/input-error.ts';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { intlZone, UTC } from '../../src/domain/lead/zone.ts';
import { explain } from '../../src/domain/rubric/explain.ts';
import { LISTED } from '../../src/domain/scorecard/listed.ts';
import type { Measure, Review } from '../../src/domain/scorecard/review.ts';
import {
  FULL_RUBRIC,
  groupings,
  HOSTILE,
  measureIn,
  messySheets,
  periodIds,
  placeless,
  review,
  reviewed,
  rubrics,
} from './sheets.ts';

const BERLIN = { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' } as const;
const places = fc.constantFrom({ zone: UTC, dateOrder: 'month-day' } as const, BERLIN);
const asked = fc.record({ month: periodIds, by: groupings, place: places, rubric: fc.constant(FULL_RUBRIC) });
const days = fc.constantFrom('2024-06-10', '2024-06-15', '2024-06-30', '2024-12-31');

const sum = (list: readonly { readonly count?: number; readonly leads?: number }[]): number =>
  list.reduce((all, { count, leads }) => all + (count ?? leads ?? 0), 0);

/** What is wrong with a rate; '' where nothing is. */
function flaw({ id, value, numerator, denominator, lower, upper }: Measure): string {
  if (!(numerator >= 0 && numerator <= denominator)) return `${id}: ${numerator} of ${denominator}`;
  if (id === 'lead_volume') return value === numerator && lower === null ? '' : `${id}: ${value}`;
  if (value === null) return denominator === 0 && lower === null && upper === null ? '' : `${id}: no value`;
  if (value !== numerator / denominator) return `${id}: ${value} is not ${numerator}/${denominator}`;
  return 0 <= lower! && lower! <= value && value <= upper! && upper! <= 1
    ? ''
    : `${id}: ${lower} ${value} ${upper}`;
}

/** The data checks without their cells, in an order that rows do not decide. */
const checksOf = ({ dataChecks }: Review) =>
  dataChecks
    .map(({ id, count, message }) => ({ id, count, message }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const attempt = (
  grid: readonly (readonly Cell[])[],
  given: Parameters<typeof review>[1],
): Review | undefined => {
  try {
    return review(grid, given);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
};

describe('a review of any sheet', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(messySheets, asked, days, (grid, request, asOf) => {
        const scorecard = review(grid, { ...request, asOf });
        const { raw, duplicates, tests, leads } = scorecard.counts;
        const { disqualified, incomplete, qualified, nurture } = scorecard.tiers;
        const opportunities = scorecard.funnel.find(({ id }) => id === 'opportunity')!.count;
        expect(duplicates + tests + leads).toBe(raw);
        expect(disqualified + incomplete + qualified + nurture).toBe(leads);
        expect(sum(scorecard.groups)).toBe(leads);
        const groups = scorecard.failureGroups.map(({ count }) => ({ count }));
        expect(sum(groups)).toBe(leads - opportunities);
        for (const group of scorecard.failureGroups)
          expect(group.leads).toHaveLength(Math.min(group.count, LISTED));
        expect(sum(scorecard.demandTypes)).toBe(leads);
        for (const list of [scorecard.campaigns, scorecard.owners]) expect([0, leads]).toContain(sum(list));
        for (const row of scorecard.reasons) expect(sum(row.groups)).toBe(row.count);
        expect(sum(scorecard.failures.codes)).toBe(scorecard.failures.count);
        expect(scorecard.failures.owed).toBeLessThanOrEqual(scorecard.failures.count);
        expect(scorecard.failures.unexplained).toBeLessThanOrEqual(scorecard.failures.owed);
        for (const { count } of scorecard.funnel) expect(count).toBeLessThanOrEqual(leads);
        for (const measure of scorecard.measures) {
          const own = scorecard.groups.map((group) => measureIn(group, measure.id));
          expect(own.reduce((all, { numerator }) => all + numerator, 0)).toBe(measure.numerator);
          expect(own.reduce((all, { leftOut }) => all + leftOut, 0)).toBeLessThanOrEqual(measure.leftOut);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('gives rates between 0 and 1 within their intervals, of no more than there are', () => {
    fc.assert(
      fc.property(messySheets, asked, days, (grid, request, asOf) => {
        const { measures, groups, trend } = review(grid, { ...request, asOf });
        for (const measure of [...measures, ...groups.flatMap((group) => group.measures)]) {
          expect(flaw(measure)).toBe('');
          expect(measure.previous === null || measure.previous.denominator > 0).toBe(true);
          expect(measure.change === null || (measure.value !== null && measure.previous !== null)).toBe(true);
          const { difference, lower, upper } = measure.change ?? { difference: 0, lower: null, upper: null };
          if (lower !== null && upper !== null) expect(lower <= difference && difference <= upper).toBe(true);
        }
        for (const month of trend) {
          for (const rate of month.measures) expect(flaw({ ...measures[0]!, ...rate })).toBe('');
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is the same in whatever order the rows stand', () => {
    const shuffled = messySheets.chain(([header, ...rows]) =>
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }).map(
        (others) =>
          [
            [header!, ...rows],
            [header!, ...others],
          ] as const,
      ),
    );
    fc.assert(
      fc.property(shuffled, asked, days, ([grid, other], request, asOf) => {
        const one = review(grid, { ...request, asOf });
        const two = review(other, { ...request, asOf });
        expect(placeless({ ...two, dataChecks: checksOf(two) })).toEqual(
          placeless({ ...one, dataChecks: checksOf(one) }),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('leaves the grid as it was', () => {
    fc.assert(
      fc.property(messySheets, asked, (grid, request) => {
        const before = structuredClone(grid);
        for (const row of grid) Object.freeze(row);
        review(Object.freeze(grid) as typeof grid, request);
        expect(grid).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('explains every lead in one line', () => {
    fc.assert(
      fc.property(messySheets, (grid) => {
        const { qualified } = reviewed(grid, { rubric: FULL_RUBRIC, month: 'all' });
        for (let i = 0; i < qualified.leads.count; i++) {
          expect(explain(qualified, i)).toMatch(
            /^(Qualified|Incomplete|Nurture|Disqualified), \d{1,3}: [^\n]+$/,
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('takes the months of a quarter for the quarter', () => {
    fc.assert(
      fc.property(messySheets, (grid) => {
        const counts = (month: string) => review(grid, { month }).counts;
        const months = ['2024-01', '2024-02', '2024-03'].map(counts);
        for (const key of ['raw', 'duplicates', 'tests', 'leads'] as const) {
          expect(months.reduce((all, month) => all + month[key], 0)).toBe(counts('2024-Q1')[key]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a review of anything at all', () => {
  const cells: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(...HOSTILE),
    fc.constantFrom<Cell>(
      'Created',
      'Date',
      'Source',
      'Won',
      'Lost',
      'Email',
      'Status',
      'Result',
      'Converted',
      'Reason',
    ),
    fc.constantFrom<Cell>(
      '2024-04-01',
      'yes',
      'won',
      '',
      null,
      undefined,
      true,
      45_000,
      Number.NaN,
      1e300,
      -1,
      new Date(0),
    ),
    fc.constantFrom<Cell>(
      Number.POSITIVE_INFINITY,
      new Date(Number.NaN),
      new Date(8.64e15),
      new Date(-8.64e15),
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
  );
  const grids = fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 12 });

  it('answers, or says what to mend', () => {
    const request = fc.record({
      month: fc.oneof(periodIds, fc.constant(undefined), fc.constantFrom('', '2024-13', 'next', ...HOSTILE)),
      by: fc.oneof(groupings, fc.constantFrom('Created', 'Result', ...HOSTILE)),
      place: places,
      rubric: rubrics,
    });
    fc.assert(
      fc.property(grids, request, (grid, given) => {
        const scorecard = attempt(grid, given);
        expect(scorecard === undefined || scorecard.counts.raw >= 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps hostile texts apart as the groups they are', () => {
    const grid = [
      ['Created', 'Source', 'Reason', 'Lead status'],
      ...HOSTILE.map((text) => ['2024-04-01', text, text, text]),
    ];
    const scorecard = review(grid);
    expect(sum(scorecard.groups)).toBe(HOSTILE.length);
    for (const text of [
      '__proto__',
      'constructor',
      'toString',
      '👩‍💻🔥',
      '\ud800',
      'İstanbul',
      '=HYPERLINK("https://example.com","x")',
    ]) {
      expect(scorecard.groups.map(({ group }) => group)).toContain(text);
    }
    expect(scorecard.groups.every(({ leads }) => leads >= 1)).toBe(true);
  });

  it('of a header with nothing below it has no leads, and no rate is 0', () => {
    const empty = review([['Created', 'Source', 'Sales decision', 'Won', 'Lost']]);
    expect(empty.counts).toEqual({ raw: 0, duplicates: 0, tests: 0, leads: 0 });
    expect(empty.measures.slice(1).every(({ value, why }) => value === null && why !== null)).toBe(true);
    expect([empty.groups, empty.reasons, empty.trend, empty.demandTypes]).toEqual([[], [], [], []]);
  });

  it.each([
    [[], 'there is nothing to read: every cell is empty'],
    [[['', null]], 'there is nothing to read'],
    [
      [
        ['7', '8'],
        ['9', '10'],
      ],
      'no header row was found',
    ],
  ])('says of %j that %s', (grid, message) => {
    expect(() => review(grid as Cell[][])).toThrow(message);
  });

  it('quotes a period that is none', () => {
    expect(() => review([['Created', 'Source']], { month: '2024-13' })).toThrow('"2024-13" is not a period');
  });
});
