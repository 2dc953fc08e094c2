import { describe, expect, it } from 'vitest';
import { review } from '../../sheets.ts';
import { ids, leads, proposal } from './proposals.ts';

const asked = (ads: number): string[][] =>
  leads(
    'Source | Owner | Surprised',
    [ads, 'Google Ads | Ana | yes'],
    [12 - ads, 'Google Ads | Ana | no'],
    [4, 'Referral | Bo | yes'],
    [16, 'Referral | Bo | no'],
  );

describe('asking later', () => {
  it('warms up the people of a source who are surprised more often than elsewhere', () => {
    expect(proposal(review(asked(9)), 'ask later: Google Ads')).toEqual({
      who: 'marketing',
      text: 'Say on Google Ads that somebody will call, or call later: 9 of 12 of its people were surprised by the call.',
      watch: '/people/surprised/groups/Google Ads/numerator: 9 of 12, lower is better',
    });
  });

  it('is not proposed where the difference can be chance, nor for the sources with fewer', () => {
    expect(ids(review(asked(6)), 'ask later')).toEqual([]);
    expect(ids(review(asked(9)), 'ask later')).toEqual(['ask later: Google Ads']);
  });

  it('is not proposed for leads without a source', () => {
    const grid = asked(9).map((row) => row.map((cell) => (cell === 'Google Ads' ? '' : cell)));
    expect(ids(review(grid), 'ask later')).toEqual([]);
  });

  it('is about sources and the like: a review by owner proposes none', () => {
    expect(ids(review(asked(9), { by: 'owner' }), 'ask later')).toEqual([]);
    expect(proposal(review(asked(9), { by: 'demand type' }), 'ask later: paid')?.text).toMatch(
      /^Say on paid demand that/,
    );
  });
});
