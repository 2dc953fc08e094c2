import { describe, expect, it } from 'vitest';
import { rubric, settings } from '../../sheets.ts';
import { check, crowd } from './check.ts';

const RETAIL = rubric('Fit | Industry we serve | Industry | is one of | Retail; Wholesale | 10 | yes');

describe('a criterion', () => {
  it('is compared among the leads that sales decided on and among those that were closed, unknowns left out', () => {
    const grid = crowd(
      'Industry | Sales decision | Outcome',
      [12, 'Retail', 'accepted', 'won'],
      [3, 'Wholesale', 'accepted', ''],
      [3, 'Banking', 'accepted', 'lost'],
      [2, '', 'accepted', 'lost'],
      [6, 'retail', 'rejected', ''],
      [12, 'Banking', 'rejected', ''],
      [1, '', 'rejected', ''],
      [40, 'Banking', '', ''],
    );
    const [one] = check(grid, RETAIL).criteria;
    expect(one).toMatchObject({
      id: 'Industry we serve',
      dimension: 'fit',
      name: 'Industry we serve',
      asks: 'Industry is one of Retail; Wholesale',
      points: 10,
      mustHave: true,
    });
    expect(one!.decided).toMatchObject({
      met: { value: 15 / 18, numerator: 15, denominator: 18 },
      other: { value: 6 / 18, numerator: 6, denominator: 18 },
      unknown: 3,
      difference: 0.5,
      verdict: 'separates',
    });
    // By method 10 of Newcombe 1998, worked out apart from this project.
    expect(one!.decided.lower).toBeCloseTo(0.17845, 5);
    expect(one!.decided.upper).toBeCloseTo(0.702027, 5);
    expect(one!.closed).toMatchObject({
      met: { value: 1, numerator: 12, denominator: 12 },
      other: { value: 0, numerator: 0, denominator: 3 },
      unknown: 2,
      verdict: 'too few',
    });
  });

  it('is held against the blanks where nobody is known not to meet it: a blank is what costs the points', () => {
    const filled = rubric('Pain | A problem is named | Pain | is filled | | 20 |');
    const grid = crowd(
      'Pain | Sales decision',
      [18, 'slow', 'accepted'],
      [2, '', 'accepted'],
      [1, 'slow', 'rejected'],
      [19, '', 'rejected'],
    );
    expect(check(grid, filled).criteria[0]!.decided).toMatchObject({
      met: { numerator: 18, denominator: 20 },
      other: { numerator: 1, denominator: 20 },
      unknown: 0,
      verdict: 'separates',
    });
    expect(check(grid, filled).suggestions).toEqual([]);
  });

  it('has to separate at a level that pays for every other criterion', () => {
    // 10 of 20 against 4 of 20 differ at 95 %, by (0.005, 0.534), but not at 97.5 %, by (-0.035, 0.558).
    const grid = crowd(
      'Industry | Region | Sales decision',
      [10, 'Retail', 'EU', 'accepted'],
      [10, 'Banking', 'EU', 'accepted'],
      [4, 'Retail', 'EU', 'rejected'],
      [16, 'Banking', 'EU', 'rejected'],
    );
    const region = 'Fit | Region we serve | Region | is one of | EU | 10 |';
    const industry = 'Fit | Industry we serve | Industry | is one of | Retail | 10 |';
    expect(check(grid, rubric(industry)).criteria[0]!.decided.verdict).toBe('separates');
    const two = check(grid, rubric(`${industry}\n${region}`)).criteria[0]!.decided;
    expect(two.lower).toBeCloseTo(-0.035177, 5);
    expect(two.verdict).toBe('does not separate');
  });

  it('points the wrong way where it is met less often among the accepted', () => {
    const grid = crowd(
      'Industry | Sales decision',
      [2, 'Retail', 'accepted'],
      [18, 'Banking', 'accepted'],
      [15, 'Retail', 'rejected'],
      [5, 'Banking', 'rejected'],
    );
    expect(check(grid, RETAIL).criteria[0]!.decided.verdict).toBe('points the wrong way');
  });

  it.each(['Retail', 'Banking'])('that everyone or nobody meets does not separate (%s)', (industry) => {
    const grid = crowd('Industry | Sales decision', [500, industry, 'accepted'], [500, industry, 'rejected']);
    expect(check(grid, RETAIL).criteria[0]!.decided).toMatchObject({
      difference: 0,
      verdict: 'does not separate',
    });
  });

  it.each([
    [10, 'separates'],
    [9, 'too few'],
  ])('with %d rejected leads known says "%s"', (known, verdict) => {
    const grid = crowd(
      'Industry | Sales decision',
      [30, 'Retail', 'accepted'],
      [known, 'Banking', 'rejected'],
      [30, '', 'rejected'],
    );
    expect(check(grid, RETAIL).criteria[0]!.decided.verdict).toBe(verdict);
  });

  it('is too few, not an error, where the sheet tells of no decision, whatever the minimum', () => {
    const separation = {
      met: { value: null, numerator: 0, denominator: 0 },
      other: { value: null, numerator: 0, denominator: 0 },
      unknown: 0,
      difference: null,
      lower: null,
      upper: null,
      verdict: 'too few',
    };
    const given = settings('Limit | minimum_count | 1');
    expect(check(crowd('Industry', [20, 'Retail']), RETAIL, given).criteria[0]).toMatchObject({
      decided: separation,
      closed: separation,
    });
  });

  it('keeps an id of its own where criteria share a name', () => {
    const names = ['Size', 'Size', 'Size (2)', 'Size'].map(
      (name) => `Fit | ${name} | Industry | is filled | | 1 |`,
    );
    const { criteria } = check(crowd('Industry', [1, 'Retail']), rubric(names.join('\n')));
    expect(criteria.map(({ id }) => id)).toEqual(['Size', 'Size (3)', 'Size (2)', 'Size (4)']);
  });
});

describe('a suggestion', () => {
  const kinds = (grid: ReturnType<typeof crowd>, line: string) =>
    check(grid, rubric(line)).suggestions.map(({ kind, criterion, basis }) => [kind, criterion, basis]);
  const separating = crowd(
    'Pain | Sales decision | Outcome',
    [15, 'Slow quotes', 'accepted', ''],
    [5, 'none yet', 'accepted', ''],
    [5, 'Slow quotes', 'rejected', ''],
    [15, 'none yet', 'rejected', ''],
  );

  it('to look again carries the counts that point the wrong way', () => {
    const [found, ...others] = check(
      separating,
      rubric('Pain | No pain | Pain | contains any of | none yet | 20 |'),
    ).suggestions;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: 'No pain',
      kind: 'look again',
      criterion: 'No pain',
      points: 20,
      basis: 'accepted against rejected',
      met: { numerator: 5, denominator: 20 },
      other: { numerator: 15, denominator: 20 },
      difference: -0.5,
    });
    expect(found!.upper).toBeLessThan(0);
  });

  it('to reward goes to what separates without points and without being a must-have', () => {
    const line = 'Pain | Quotes | Pain | contains any of | quotes';
    expect(kinds(separating, `${line} | 0 |`)).toEqual([['reward', 'Quotes', 'accepted against rejected']]);
    expect(kinds(separating, `${line} | 20 |`)).toEqual([]);
    expect(kinds(separating, `${line} | 0 | yes`)).toEqual([]);
  });

  it('heeds what was won before what sales decided', () => {
    // Sales prefers the leads with a pain; those without are the ones that are won.
    const grid = crowd(
      'Pain | Sales decision | Outcome',
      [40, 'quotes', 'accepted', 'lost'],
      [15, '-', 'accepted', 'won'],
      [15, 'other', 'accepted', 'won'],
      [5, 'quotes', 'rejected', ''],
      [40, 'other', 'rejected', ''],
    );
    const line = 'Pain | Quotes | Pain | contains any of | quotes | 0 |';
    expect(check(grid, rubric(line)).criteria[0]).toMatchObject({
      decided: { verdict: 'separates' },
      closed: { verdict: 'points the wrong way' },
    });
    expect(kinds(grid, line)).toEqual([['look again', 'Quotes', 'won against lost']]);
  });

  it.each([
    // 250 of 500 on either side: within 6.2 points of no difference; 50 of 100: within 13.6.
    [250, [['drop the points', 'Quotes', 'accepted against rejected']]],
    [50, []],
  ])('to drop the points needs counts that rule a difference out (%d a cell)', (each, expected) => {
    const grid = crowd(
      'Pain | Sales decision',
      [each, 'quotes', 'accepted'],
      [each, 'other', 'accepted'],
      [each, 'quotes', 'rejected'],
      [each, 'other', 'rejected'],
    );
    expect(kinds(grid, 'Pain | Quotes | Pain | contains any of | quotes | 20 |')).toEqual(expected);
    expect(kinds(grid, 'Pain | Quotes | Pain | contains any of | quotes | 20 | yes')).toEqual([]);
    expect(kinds(grid, 'Pain | Quotes | Pain | contains any of | quotes | 0 |')).toEqual([]);
  });

  it('is made of nothing where the counts are few', () => {
    const grid = crowd('Pain | Sales decision', [9, 'quotes', 'rejected'], [9, 'other', 'accepted']);
    expect(kinds(grid, 'Pain | Quotes | Pain | contains any of | quotes | 20 |')).toEqual([]);
  });
});
