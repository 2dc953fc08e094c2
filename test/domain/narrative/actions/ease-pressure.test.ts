import { describe, expect, it } from 'vitest';
import { review, settings } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const touched = (over: number, within: number): string[][] =>
  leads('Touches in first week', [over, '6'], [within, '5'], [3, '']);

describe('easing the pressure', () => {
  it('comes where one in ten, and two, got more touches than the team means to make', () => {
    expect(proposal(review(touched(2, 18)), 'ease pressure')).toEqual({
      who: 'sales',
      text: 'Reach out less often in the first week: 2 of 20 leads got more than 5 touches.',
      watch: '/people/pressure/numerator: 2 of 20, lower is better',
    });
  });

  it.each([
    ['fewer than one in ten', 2, 19],
    ['only one', 1, 5],
    ['none', 0, 20],
  ])('is not proposed where %s got more', (_, over, within) => {
    expect(ids(review(touched(over, within)), 'ease')).toEqual([]);
  });

  it("keeps the team's own limit and words", () => {
    const own = { ...OWN_WORDS, limits: settings('Limit | first_week_touches | 1').limits };
    expect(proposal(review(touched(2, 18), { settings: own }), 'ease pressure')?.text).toMatch(
      /: 20 of 20 enquiries got more than 1 touch\.$/,
    );
  });
});
