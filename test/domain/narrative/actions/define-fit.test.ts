import { describe, expect, it } from 'vitest';
import { review, rubric } from '../../sheets.ts';
import { leads, proposal } from './proposals.ts';

describe('defining fit', () => {
  it('comes where the rubric has no must-have of Fit, and rests on why the fit rate cannot be told', () => {
    const found = review(leads('Industry', [1, 'Retail']));
    expect(proposal(found, 'define fit')).toEqual({
      who: 'leadership',
      text: 'Say whom you serve: set industry, size or region as a must-have of Fit in the rubric, so that fit can be counted.',
      watch: null,
    });
    expect(found.actions.find(({ id }) => id === 'define fit')?.refs).toEqual(['/measures/icp_fit_rate/why']);
  });

  it('is not proposed once one is set', () => {
    const set = rubric('Fit | Industry we serve | Industry | is one of | Retail | | yes');
    expect(proposal(review(leads('Industry', [1, 'Retail']), { rubric: set }), 'define fit')).toBeUndefined();
  });

  it('is proposed while the only must-have of Fit waits for a value', () => {
    const unset = rubric('Fit | Industry we serve | Industry | is one of | | | yes');
    expect(proposal(review(leads('Industry', [1, 'Retail']), { rubric: unset }), 'define fit')).toBeDefined();
  });

  it('points at the draft that history gives', () => {
    const grid = leads(
      'Industry | Sales decision',
      [18, 'Retail | accepted'],
      [2, 'Retail | rejected'],
      [18, 'Banking | rejected'],
      [2, 'Banking | accepted'],
    );
    expect(proposal(review(grid), 'define fit')?.text).toMatch(
      /so that fit can be counted; the rubric check drafts it from your own history, by Industry\.$/,
    );
  });
});
