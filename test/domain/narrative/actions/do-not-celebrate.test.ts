import { describe, expect, it } from 'vitest';
import { review, rubric, settings, sheet } from '../../sheets.ts';
import { ids, proposal } from './proposals.ts';

const RETAIL = rubric('Fit | Industry we serve | Industry | is one of | Retail | | yes');

/** So many leads of March and of April, and how many of each are told good. */
const months = (header: string, good: string, bad: string, march: number[], april: number[]): string[][] =>
  sheet(
    [
      `Created | ${header}`,
      ...[['2024-03-02', ...march] as const, ['2024-04-02', ...april] as const].flatMap(([day, yes, all]) =>
        Array.from({ length: all! }, (_, i) => `${day} | ${i < yes! ? good : bad}`),
      ),
      '2024-02-01 | ',
    ].join('\n'),
  );
const reviewOf = (march: number[], april: number[]) =>
  review(months('Industry', 'Retail', 'Banking', march, april), { rubric: RETAIL });

describe('not celebrating volume', () => {
  it('comes where volume is up while fit surely fell', () => {
    expect(proposal(reviewOf([24, 30], [30, 90]), 'do not celebrate volume')).toEqual({
      who: 'leadership',
      text: 'Do not reward the growth in leads: 90 leads after 30, while 30 of 90 fit, after 24 of 30.',
      watch: '/measures/icp_fit_rate/numerator: 30 of 90, higher is better',
    });
  });

  it("comes where volume is up while acceptance surely fell, in the team's own words", () => {
    const grid = months('Sales decision', 'accepted', 'rejected', [24, 30], [30, 90]);
    expect(
      proposal(review(grid, { settings: settings('Term | lead | enquiry') }), 'do not celebrate volume'),
    ).toEqual({
      who: 'leadership',
      text: 'Do not reward the growth in enquiries: 90 enquiries after 30, while 30 of 90 were accepted, after 24 of 30.',
      watch: '/measures/sales_acceptance_rate/numerator: 30 of 90, higher is better',
    });
  });

  it('says one in the singular', () => {
    expect(proposal(reviewOf([24, 30], [1, 90]), 'do not celebrate volume')?.text).toMatch(
      /while 1 of 90 fits,/,
    );
  });

  it.each([
    ['fit held', [15, 30], [40, 90]],
    ['volume is not surely up', [24, 30], [10, 33]],
    ['the counts are too few', [9, 9], [10, 90]],
    ['both rose', [10, 30], [80, 90]],
  ])('is not proposed where %s', (_, march, april) => {
    expect(ids(reviewOf(march, april), 'do not celebrate')).toEqual([]);
  });

  it('comes once where both fit and acceptance fell', () => {
    const grid = months(
      'Industry | Sales decision',
      'Retail | accepted',
      'Banking | rejected',
      [24, 30],
      [30, 90],
    );
    expect(ids(review(grid, { rubric: RETAIL }), 'do not celebrate')).toEqual(['do not celebrate volume']);
  });
});
