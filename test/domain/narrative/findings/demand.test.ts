import { describe, expect, it } from 'vitest';
import { demand } from '../../../../src/domain/narrative/findings/demand.ts';
import { decided, leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../leads-of.ts';

const said = saidBy(demand);

describe('paid demand beside the rest', () => {
  // Newcombe at 97.5 %: 15 of 20 less 8 of 20 is 0.003 to 0.600, 14 of 20 less 8 of 20 from -0.046.
  it('is said to be weaker or better where the difference is sure, and not one lead before', () => {
    expect(said(decided({ 'Google Ads': [4, 11], 'Paid social': [4, 10], Website: [15, 20] }))).toEqual([
      'By demand type, 21 leads came from paid demand and 20 from organic demand; paid demand brought weaker leads than the rest (8 of 21 were accepted by sales, against 15 of 20 elsewhere).',
    ]);
    expect(said(decided({ 'Google Ads': [4, 10], 'Paid social': [4, 10], Website: [14, 20] }))).toEqual([
      'By demand type, 20 leads came from organic demand and 20 from paid demand.',
    ]);
  });

  it('is only counted where the counts are too few', () => {
    expect(said(decided({ 'Google Ads': [0, 2], 'Paid social': [0, 2], Website: [20, 20] }))).toEqual([
      'By demand type, 20 leads came from organic demand and 4 from paid demand.',
    ]);
    expect(said(decided({ 'Google Ads': [0, 3], 'Paid social': [0, 2], Website: [20, 20] }))[0]).toMatch(
      /paid demand brought weaker/,
    );
  });

  it('puts the sources of a type together and names every type', () => {
    const grid = leadsOf(
      'Source',
      [3, 'Google Ads'],
      [2, 'Paid social'],
      [2, 'Referral'],
      [1, 'Cold call'],
      [1, 'Fair'],
      [1, ''],
    );
    expect(said(grid)).toEqual([
      'By demand type, 5 leads came from paid demand, 2 from referrals, 1 from other demand and 1 from outbound demand.',
    ]);
  });

  it('does not repeat what a source says that is all of its type, nor a split that is the sources', () => {
    expect(said(decided({ 'Google Ads': [0, 20], Website: [20, 20] }))).toEqual([]);
    expect(
      said(decided({ 'Google Ads': [0, 20], Website: [10, 10], Newsletter: [10, 10], Referral: [9, 9] })),
    ).toEqual([
      'By demand type, 20 leads came from organic demand, 20 from paid demand and 9 from referrals; organic demand brought better leads than the rest (20 of 20 were accepted by sales, against 9 of 29 elsewhere).',
    ]);
  });

  it("uses the team's own words", () => {
    expect(
      said(decided({ 'Google Ads': [0, 10], 'Paid social': [0, 10], Website: [20, 20] }), {
        settings: OWN_WORDS,
      })[0],
    ).toMatch(/paid demand brought weaker enquiries than the rest/);
  });

  it('says nothing of one type alone, without sources, without leads, or where the table is by type already', () => {
    const grid = decided({ 'Google Ads': [8, 20], Website: [15, 20] });
    expect(said(grid, { by: 'demand type' })).toEqual([]);
    expect(said(decided({ 'Google Ads': [8, 20], 'Paid social': [15, 20] }))).toEqual([]);
    expect(said(leadsOf('Won', [2, 'yes']))).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
