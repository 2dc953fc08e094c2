import { describe, expect, it } from 'vitest';
import { failures } from '../../../../src/domain/narrative/findings/failures.ts';
import { decided, leadsOf, NO_LEADS, OWN_WORDS, RETAIL, saidBy } from '../leads-of.ts';

const said = saidBy(failures);

/** Leads that sales rejected, so many for each reason. */
const rejected = (...reasons: readonly (readonly [number, string])[]) =>
  leadsOf(
    'Source | Sales decision | Reason',
    ...reasons.map(([n, why]) => [n, 'Ads', 'rejected', why] as const),
  );

describe('where leads failed', () => {
  it('is told by place, the furthest first', () => {
    const grid = leadsOf(
      'Industry | Sales decision | Opportunity | Lost | Reason',
      [2, 'Retail', 'accepted', 'yes', 'yes', 'no budget'],
      [1, 'Retail', 'accepted', 'no', 'yes', 'no budget'],
      [3, 'Retail', 'rejected', 'no', '', 'no budget'],
      [1, 'Banking', '', 'no', '', ''],
      [4, 'Retail', 'accepted', 'yes', '', ''],
    );
    expect(said(grid, { rubric: RETAIL })[0]).toBe(
      '7 leads went no further: 2 lost as opportunities, 1 lost before becoming an opportunity, 3 rejected by sales and 1 ruled out by the rubric.',
    );
  });

  it('is told in one place for one, two and more', () => {
    expect(said(rejected([1, '']))[0]).toBe('1 lead went no further: it was rejected by sales.');
    expect(said(rejected([2, '']))[0]).toBe('2 leads went no further: both were rejected by sales.');
    expect(said(rejected([3, '']))[0]).toBe('3 leads went no further: all were rejected by sales.');
    const lost = leadsOf('Opportunity | Lost', [1, 'yes', 'yes']);
    expect(said(lost)[0]).toBe('1 lead went no further: it was lost as an opportunity.');
  });

  it('is none only where the sheet could tell, and nothing without leads', () => {
    expect(said(leadsOf('Won', [1, 'yes']))).toEqual([
      'The sheet does not say which leads were rejected or lost, so nobody can tell why they fail.',
    ]);
    expect(said(decided({ Ads: [3, 3] }))).toEqual([
      'The sheet shows no lead that was rejected, ruled out or lost.',
    ]);
    expect(said(NO_LEADS)).toEqual([]);
  });

  it("is told in the team's own words", () => {
    const settings = OWN_WORDS;
    expect(said(leadsOf('Opportunity | Lost', [1, 'yes', 'yes']), { settings })).toEqual([
      '1 enquiry went no further: it was lost as an appointment.',
      'No column is known to hold the reasons.',
    ]);
    expect(said(decided({ Ads: [3, 3] }), { settings })).toEqual([
      'The sheet shows no enquiry that was rejected, ruled out or lost.',
    ]);
    expect(said(leadsOf('Won', [1, 'yes']), { settings })[0]).toMatch(/which enquiries were rejected/);
  });
});

describe('why leads failed', () => {
  // Wilson at 95 %: 14 of 17 from 59 % up, 9 of 11 from 52 %, 8 of 10 from 49.02 %.
  it('is said of most of them where the interval lies above one half', () => {
    const most = (few: number, all: number) =>
      said(rejected([few, 'too small'], [all - few, 'no budget']))[1];
    expect(most(14, 17)).toBe('Most of them, 14 of the 17, were too small.');
    expect(most(9, 11)).toBe('Most of them, 9 of the 11, were too small.');
    expect(most(8, 10)).toBe(
      'The reasons told: too small (8) and put off by price or budget (2); none stands out.',
    );
  });

  it('takes together as few reasons as explain most of them', () => {
    expect(said(rejected([11, 'outside our area'], [9, 'too small'], [3, 'no budget'], [2, '']))[1]).toBe(
      'Most of them, 20 of the 25, were outside the service area (11) or too small (9).',
    );
  });

  it('is said of all of them where one reason, or two, explain all', () => {
    expect(said(rejected([12, 'too small']))[1]).toBe('All of them were too small.');
    expect(said(rejected([6, 'too small'], [6, 'no budget']))[1]).toBe(
      'All of them were put off by price or budget (6) or too small (6).',
    );
  });

  it('ranks no reason where the counts are too few or the reasons even', () => {
    // 3 of 5 is more than half, but its Wilson interval reaches down to 23 %.
    expect(said(rejected([3, 'too small'], [2, 'no budget']))[1]).toBe(
      'The reasons told: too small (3) and put off by price or budget (2); none stands out.',
    );
    expect(said(rejected([1, 'too small']))[1]).toBe('The reason told: too small (1).');
    expect(said(rejected([3, 'because']))[1]).toBe('The reason told: something else (3).');
    const even = ['too small', 'no budget', 'too early', 'competitor', 'no response'];
    expect(said(rejected(...even.map((why) => [9, why] as const)))[1]).toMatch(
      /^The reasons told: (?:[^,(]+ \(9\)(?:, | and )?){4}; none stands out\.$/,
    );
  });

  it('names the group that brought more than half of a leading reason, three at least', () => {
    const from = (ads: number, web: number) =>
      said(
        leadsOf(
          'Source | Sales decision | Reason',
          [ads, 'Ads', 'rejected', 'too small'],
          [web, 'Web', 'rejected', 'too small'],
        ),
      ).slice(2);
    expect(from(9, 2)).toEqual(['Ads brought 9 of the 11 that were too small.']);
    expect(from(3, 2)).toEqual(['Ads brought 3 of the 5 that were too small.']);
    expect(from(2, 1)).toEqual([]);
    expect(from(6, 6)).toEqual([]);
    expect(from(12, 0)).toEqual([]);
  });

  it('says in one sentence what one group brought of several reasons', () => {
    const grid = leadsOf(
      'Source | Sales decision | Reason',
      [6, 'Ads', 'rejected', 'too small'],
      [5, 'Ads', 'rejected', 'no budget'],
      [3, 'Web', 'rejected', 'too small'],
      [4, 'Web', 'rejected', 'no budget'],
    );
    expect(said(grid).slice(2)).toEqual([
      'Ads brought 5 of the 9 that were put off by price or budget and 6 of the 9 that were too small.',
    ]);
  });

  it('counts the reasons that are missing', () => {
    const blank = (given: number, missing: number) =>
      said(rejected([given, 'too small'], [missing, ''])).at(-1);
    expect(blank(14, 3)).toBe('3 of the 17 rejected leads have no reason.');
    expect(blank(16, 1)).toBe('1 of the 17 rejected leads has no reason.');
    expect(blank(0, 4)).toBe('None of the 4 rejected leads has a reason.');
    expect(blank(0, 1)).toBe('The rejected lead has no reason.');
    expect(blank(4, 0)).toBe('All of them were too small.');
    expect(said(decided({ Ads: [0, 3] })).at(-1)).toBe('No column is known to hold the reasons.');
  });

  it('says whether those without a reason were rejected, lost or either', () => {
    const last = (...rows: readonly [number, string, string][]) =>
      said(
        leadsOf('Sales decision | Lost | Reason', ...rows.map(([n, ...cells]) => [n, ...cells, ''] as const)),
      ).at(-1);
    expect(last([2, 'rejected', ''], [2, 'accepted', 'yes'])).toBe(
      'None of the 4 rejected or lost leads has a reason.',
    );
    expect(last([2, 'accepted', 'yes'])).toBe('None of the 2 lost leads has a reason.');
  });

  it('owes no reason for what only the rubric ruled out', () => {
    const grid = leadsOf('Industry | Sales decision | Reason', [3, 'Banking', '', '']);
    expect(said(grid, { rubric: RETAIL })).toEqual([
      '3 leads went no further: all were ruled out by the rubric.',
      'The reason told: a poor fit (3).',
    ]);
  });
});
