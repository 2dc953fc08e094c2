import { describe, expect, it } from 'vitest';
import { review, settings } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

/** Twenty leads of one source of which sales accepts so many, and twenty of another of which it accepts fifteen. */
const against = (source: string, accepted = 3, of = 20): string[][] =>
  leads(
    'Source | Owner | Sales decision',
    [accepted, `${source} | Ana | accepted`],
    [of - accepted, `${source} | Ana | rejected`],
    [15, 'Fair | Bo | accepted'],
    [5, 'Fair | Bo | rejected'],
  );

describe('cutting weak sources', () => {
  it.each([
    ['Google Ads', 'agency', 'Cut or retarget what is spent on Google Ads'],
    ['Website', 'marketing', 'Ask more of a lead from Website, on its form, before it counts'],
    ['Partner', 'marketing', 'Tell those who refer through Partner whom you serve'],
    ['Cold call', 'sales', 'Narrow the list behind Cold call'],
    ['Carrier pigeon', 'marketing', 'Cut Carrier pigeon back, or ask more of a lead before it counts'],
  ])('says of %s, by how it brings demand, to %s what to do', (source, who, what) => {
    expect(proposal(review(against(source)), `cut: ${source}`)).toEqual({
      who,
      text: `${what}: 3 of 20 were accepted by sales, against 15 of 20 elsewhere.`,
      watch: `/groups/${source}/measures/sales_acceptance_rate/numerator: 3 of 20, higher is better`,
    });
  });

  it('takes the demand type from the settings before it guesses', () => {
    const said = settings('Demand type | Carrier pigeon | paid');
    expect(proposal(review(against('Carrier pigeon'), { settings: said }), 'cut: Carrier pigeon')?.who).toBe(
      'agency',
    );
  });

  it("speaks in the team's own words", () => {
    const said = review(against('Website'), { settings: OWN_WORDS });
    expect(proposal(said, 'cut: Website')?.text).toMatch(/^Ask more of an enquiry from Website/);
  });

  it('is not proposed where the difference can be chance', () => {
    expect(ids(review(against('Google Ads', 11)), 'cut')).toEqual([]);
  });

  it('is not proposed for a source with less than an equal share of the leads', () => {
    // With two sources an equal share is one half: 19 of 39, and 20 of 40.
    expect(ids(review(against('Google Ads', 3, 19)), 'cut')).toEqual([]);
    expect(ids(review(against('Google Ads', 3, 20)), 'cut')).toEqual(['cut: Google Ads']);
  });

  it('is not proposed on fewer than half the leads that a verdict needs', () => {
    const small = (of: number) =>
      leads('Source | Sales decision', [of, 'Google Ads | rejected'], [of, 'Fair | accepted']);
    expect(ids(review(small(4)), 'cut')).toEqual([]);
    expect(ids(review(small(5)), 'cut')).toEqual(['cut: Google Ads']);
  });

  it('is not proposed for leads without a source', () => {
    expect(ids(review(against('')), 'cut')).toEqual([]);
  });

  it('names two at a time, the biggest first', () => {
    const grid = leads(
      'Source | Sales decision',
      [40, 'Google Ads | rejected'],
      [60, 'Bing Ads | rejected'],
      [50, 'Display | rejected'],
      [40, 'Fair | accepted'],
    );
    expect(ids(review(grid), 'cut')).toEqual(['cut: Bing Ads', 'cut: Display']);
  });

  it('is about sources and the like: no owner is cut', () => {
    expect(ids(review(against('Google Ads'), { by: 'owner' }), 'cut')).toEqual([]);
    expect(proposal(review(against('Google Ads'), { by: 'demand type' }), 'cut: paid')).toMatchObject({
      who: 'agency',
      text: expect.stringMatching(/^Cut or retarget what is spent on paid demand: 3 of 20/),
    });
  });
});
