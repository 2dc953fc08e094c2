import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../../src/domain/lead/cell.ts';
import type { Rubric } from '../../../../src/domain/rubric/criterion.ts';
import { readRubric, writeRubric } from '../../../../src/domain/rubric/sheet.ts';
import {
  type DraftCriterion,
  draftedCriterion,
} from '../../../../src/domain/scorecard/rubric-check/draft.ts';
import type { Settings } from '../../../../src/domain/settings/settings.ts';
import { HOSTILE, measureIn, review, rubric, settings } from '../../sheets.ts';
import { check, crowd } from './check.ts';

const NONE = rubric('');
const draft = (grid: Grid, given?: Settings): readonly DraftCriterion[] => check(grid, NONE, given).draft;
/** The draft as a team would get it: written to a tab and read from there. */
const written = (drafted: readonly DraftCriterion[]): Rubric =>
  readRubric(writeRubric({ criteria: drafted.map(draftedCriterion), threshold: 60 }), 'Lead rubric');

describe('the draft from history', () => {
  const GRID = crowd(
    'Industry | Company size | Sales decision',
    [10, 'Retail', 80, 'accepted'],
    [5, 'retail', 80, 'accepted'],
    [5, 'Banking', 80, 'accepted'],
    [2, 'Retail', 10, 'rejected'],
    [16, 'Banking', 10, 'rejected'],
    [2, '', '', 'rejected'],
  );

  it('takes the values and the cut that accepted leads have more often, with their counts', () => {
    const [industry, employees, ...others] = draft(GRID);
    expect(others).toEqual([]);
    // Two industries and the cut at 80 have ten leads with and without them; at 10 nobody is below.
    expect(industry).toMatchObject({
      id: 'industry',
      dimension: 'fit',
      column: 'Industry',
      test: 'is one of',
      value: 'Retail',
      basis: 'accepted against rejected',
      candidates: 3,
      isDraft: true,
    });
    expect(industry!.values).toMatchObject([
      { id: 'Retail', met: { numerator: 15, denominator: 20 }, other: { numerator: 2, denominator: 18 } },
    ]);
    expect(industry!.values[0]!.lower).toBeGreaterThan(0);
    expect(employees).toMatchObject({
      id: 'employees',
      column: 'Company size',
      test: 'at least',
      value: '80',
      values: [
        { id: '80', met: { numerator: 20, denominator: 20 }, other: { numerator: 0, denominator: 18 } },
      ],
    });
  });

  it('is wanted while the rubric has no must-have of Fit, exclusions aside', () => {
    const wanted = (line: string) => check(GRID, rubric(line)).wanted;
    expect(wanted('')).toBe(true);
    expect(wanted('Fit | Not banks | Industry | is none of | Banking | | yes')).toBe(true);
    expect(wanted('Fit | Industry | Industry | is one of | Retail | 10 |')).toBe(true);
    expect(wanted('Fit | Industry | Industry | is one of | Retail | 10 | yes')).toBe(false);
  });

  it('gives the ICP fit rate a value once it is written into the rubric', () => {
    const before = measureIn(review(GRID, { rubric: NONE }), 'icp_fit_rate');
    expect(before.value).toBeNull();
    const after = measureIn(review(GRID, { rubric: written(draft(GRID)) }), 'icp_fit_rate');
    // Fit: retail with 80 people. Not fit: any other that says either. Unknown: the two that say nothing.
    expect(after).toMatchObject({ value: 15 / 38, numerator: 15, denominator: 38, unknown: 2 });
  });

  it('pays for every value it tries', () => {
    // 10 of 20 against 4 of 20 differ at 95 %, but with a second value tried, at 97.5 %, they do not.
    const one = crowd(
      'Industry | Sales decision',
      [10, 'Retail', 'accepted'],
      ...Array.from({ length: 10 }, (_, n): [number, ...Cell[]] => [1, `Trade ${n}`, 'accepted']),
      [4, 'Retail', 'rejected'],
      ...Array.from({ length: 16 }, (_, n): [number, ...Cell[]] => [1, `Trade ${n}`, 'rejected']),
    );
    expect(draft(one)).toMatchObject([{ value: 'Retail', candidates: 1 }]);
    const two = crowd(
      'Industry | Sales decision',
      [10, 'Retail', 'accepted'],
      [10, 'Banking', 'accepted'],
      [4, 'Retail', 'rejected'],
      [16, 'Banking', 'rejected'],
    );
    expect(draft(two)).toEqual([]);
  });

  it.each([
    [10, 1],
    [9, 0],
  ])('tries a value that %d leads have %d times', (count, drafted) => {
    const grid = crowd(
      'Industry | Sales decision',
      [count, 'Retail', 'accepted'],
      [20, '', 'accepted'],
      ...Array.from({ length: 3 }, (_, n): [number, ...Cell[]] => [1, `Kind ${n}`, 'accepted']),
      [30, 'Banking', 'rejected'],
    );
    expect(draft(grid)).toHaveLength(drafted);
  });

  it('turns to what was won where sales decided on too few', () => {
    const closed = (rejected: number) =>
      draft(
        crowd(
          'Industry | Sales decision | Outcome',
          [20, 'Retail', 'accepted', 'won'],
          [20, 'Banking', 'accepted', 'lost'],
          [rejected, 'Banking', 'rejected', ''],
        ),
      );
    expect(closed(9)).toMatchObject([{ value: 'Retail', basis: 'won against lost' }]);
    expect(closed(10)).toMatchObject([{ value: 'Retail', basis: 'accepted against rejected' }]);
  });

  it('is empty where nothing was decided or closed, or nothing separates', () => {
    expect(draft(crowd('Industry', [50, 'Retail']))).toEqual([]);
    const alike = crowd(
      'Industry | Sales decision',
      [30, 'Retail', 'accepted'],
      [30, 'Banking', 'accepted'],
      [30, 'Retail', 'rejected'],
      [30, 'Banking', 'rejected'],
    );
    expect(draft(alike)).toEqual([]);
  });

  it('takes ranges by their low end and leaves out those a cut goes through', () => {
    const grid = crowd(
      'Employees | Sales decision',
      [20, '51-200', 'accepted'],
      [3, '1-100', 'accepted'],
      [20, '1-10', 'rejected'],
      [2, '1,000+', 'rejected'],
    );
    // "1-100" may be over or under 51.
    expect(draft(grid)).toMatchObject([
      {
        value: '51',
        values: [{ met: { numerator: 20, denominator: 20 }, other: { numerator: 2, denominator: 22 } }],
      },
    ]);
  });

  it('reads numbers as numbers and writes them so that they are read back', () => {
    const grid = crowd('Revenue | Sales decision', [20, 1.125, 'accepted'], [20, 0.5, 'rejected']);
    const drafted = draft(grid);
    expect(drafted).toMatchObject([{ id: 'revenue', value: '1.1250' }]);
    expect(check(grid, written(drafted)).criteria[0]!.decided).toMatchObject({
      met: { value: 1, denominator: 20 },
      other: { value: 0, denominator: 20 },
    });
  });

  it('tries twenty cuts of a column with more numbers, each of them a number that occurs', () => {
    const grid = crowd(
      'Revenue | Sales decision',
      ...Array.from({ length: 400 }, (_, n): [number, ...Cell[]] => [
        1,
        `$${1000 + n}`,
        n >= 200 ? 'accepted' : 'rejected',
      ]),
    );
    const [cut] = draft(grid);
    expect(cut!.candidates).toBe(20);
    // Ranks 400 k / 21; the tenth and eleventh lie either side of 1200.
    expect(['1190', '1209']).toContain(cut!.value);
  });

  it('drafts titles as a matter of Authority, worth points and no must-have', () => {
    const grid = crowd(
      'Title | Sales decision',
      [20, 'Head of Sales, EMEA', 'accepted'],
      [20, 'Intern', 'rejected'],
    );
    const [title] = draft(grid);
    expect(title).toMatchObject({ id: 'title', dimension: 'authority', value: 'Head of Sales, EMEA;' });
    expect(written([title!]).criteria).toMatchObject([{ points: 20, mustHave: false }]);
    expect(check(grid, written([title!])).criteria[0]!.decided.met.value).toBe(1);
  });

  it('lists values that separate alike, and names spellings used alike, in one order whatever that of the rows', () => {
    const [header, ...leads] = crowd(
      'Industry | Sales decision',
      [10, 'Retail', 'accepted'],
      [10, 'RETAIL', 'accepted'],
      [10, 'banking', 'accepted'],
      [10, 'Banking', 'accepted'],
      [40, 'Farming', 'rejected'],
    );
    for (const rows of [leads, [...leads].reverse()]) {
      expect(draft([header!, ...rows])).toMatchObject([{ value: 'Banking; RETAIL' }]);
    }
  });

  it('asks the first of two columns with the same header, as the rubric will', () => {
    const grid = crowd(
      'Industry | Industry | Sales decision',
      [20, 'Retail', 'x', 'accepted'],
      [20, 'Banking', 'x', 'rejected'],
    );
    const drafted = draft(grid);
    expect(drafted).toMatchObject([{ column: 'Industry', value: 'Retail' }]);
    expect(check(grid, written(drafted)).criteria[0]!.decided.met.value).toBe(1);
  });

  const cells = fc.constantFrom<Cell>(
    ...['Retail', 'retail ', 'RÉTAIL', 'Food, drinks', 'a; b', 'one|two', ';', ',', '', 'n/a'],
    ...['51-200', '1-10', '1,000+', '< 5', '< -5', '1.5k', '1.125', '12 %', '9'.repeat(30)],
    ...[5, 20, 1.125, 0.1 + 0.2, 1e21, 1e-7, -3, true],
    ...HOSTILE,
  );
  const row = fc.tuple(
    fc.constant<Cell>('2024-04-03'),
    cells,
    cells,
    cells,
    cells,
    fc.constantFrom<Cell>('accepted', 'rejected', ''),
    fc.constantFrom<Cell>('won', 'lost', ''),
  );
  const HEADER = ['Created', 'Industry', 'Employees', 'Revenue', 'Title', 'Sales decision', 'Outcome'];
  // Rows are repeated, and one decision prevails among them, so that something separates.
  const loaded = fc
    .array(fc.tuple(row, fc.integer({ min: 1, max: 16 })), { minLength: 1, maxLength: 8 })
    .map((list) => [HEADER, ...list.flatMap(([own, times]) => Array<Cell[]>(times).fill(own))]);

  it('answers, once written and read back, what it counted', () => {
    fc.assert(
      fc.property(loaded, (grid) => {
        const given = settings('Limit | minimum_count | 3');
        const drafted = draft(grid, given);
        fc.pre(drafted.length > 0);
        const { criteria } = check(grid, written(drafted), given);
        drafted.forEach(({ values, basis, test }, k) => {
          const { met, other } = criteria[k]![basis === 'won against lost' ? 'closed' : 'decided'];
          const sum = (side: 'met' | 'other') =>
            values.reduce((total, value) => total + value[side].numerator, 0);
          expect([met.numerator, other.numerator]).toEqual([sum('met'), sum('other')]);
          expect([met.denominator, other.denominator]).toEqual([
            values[0]!.met.denominator,
            values[0]!.other.denominator,
          ]);
          expect(values.every(({ lower }) => lower > 0)).toBe(true);
          if (test === 'at least') expect(values).toHaveLength(1);
        });
      }),
      { numRuns: 60 },
    );
  });
});
