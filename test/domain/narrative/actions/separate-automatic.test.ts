import { describe, expect, it } from 'vitest';
import { review } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const opportunities = (never: number, accepted: number): string[][] =>
  leads(
    'Sales decision | Opportunity',
    [never, ' | yes'],
    [accepted, 'accepted | yes'],
    [5, 'accepted | no'],
  );

describe('separating automatic opportunities', () => {
  it('comes where one opportunity in ten, and two, were never accepted', () => {
    expect(proposal(review(opportunities(2, 18)), 'separate automatic')).toEqual({
      who: 'leadership',
      text: 'Make no opportunity before sales has accepted the lead: 2 of 20 opportunities were never accepted.',
      watch: '/automatic/count: 2 of 20, lower is better',
    });
  });

  it("speaks in the team's own words", () => {
    expect(proposal(review(opportunities(2, 18), { settings: OWN_WORDS }), 'separate automatic')?.text).toBe(
      'Make no appointment before sales has accepted the enquiry: 2 of 20 appointments were never accepted.',
    );
  });

  it.each([
    ['fewer than one in ten', 2, 19],
    ['only one', 1, 4],
    ['none', 0, 20],
  ])('is not proposed where %s was never accepted', (_, never, accepted) => {
    expect(ids(review(opportunities(never, accepted)), 'separate')).toEqual([]);
  });

  it('is not proposed where the sheet does not say what sales accepted', () => {
    expect(ids(review(leads('Opportunity', [20, 'yes'])), 'separate')).toEqual([]);
  });
});
