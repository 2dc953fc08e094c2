import { describe, expect, it } from 'vitest';
import { review } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const sources = (blank: number, named: number): string[][] =>
  leads('Source', [blank, ''], [named, 'Google Ads']);

describe('finding unknown sources', () => {
  it('comes where one in ten, and three, have none', () => {
    expect(proposal(review(sources(3, 27)), 'unknown source')).toEqual({
      who: 'marketing',
      text: 'Make every form and import carry its source: 3 of 30 leads have none.',
      watch: '/sourceless/numerator: 3 of 30, lower is better',
    });
  });

  it.each([
    ['fewer than one in ten have none', 3, 28],
    ['only two have none', 2, 5],
    ['all have one', 0, 30],
  ])('is not proposed where %s', (_, blank, named) => {
    expect(ids(review(sources(blank, named)), 'unknown')).toEqual([]);
  });

  it("says that no lead has a source, in the team's own words", () => {
    expect(proposal(review(sources(4, 0), { settings: OWN_WORDS }), 'unknown source')).toEqual({
      who: 'marketing',
      text: 'Write down where every enquiry comes from: none of 4 enquiries has a source.',
      watch: '/sourceless/numerator: 4 of 4, lower is better',
    });
  });

  it('counts sources, whatever the leads are grouped by', () => {
    const grid = leads('Source | Owner', [3, ' | Ana'], [27, 'Google Ads | Ana']);
    expect(proposal(review(grid, { by: 'owner' }), 'unknown source')?.text).toMatch(/: 3 of 30 leads have/);
  });
});
