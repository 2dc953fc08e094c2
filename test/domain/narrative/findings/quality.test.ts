import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quality } from '../../../../src/domain/narrative/findings/quality.ts';
import { settings } from '../../sheets.ts';
import { decided, leadsOf, NO_LEADS, OWN_WORDS, RETAIL, saidBy } from '../leads-of.ts';
import { apart, Z } from '../newcombe.ts';

const said = saidBy(quality);
const NONE = 'No source stands out in quality: there is no clear difference between them.';
const all = (grid: Parameters<typeof said>[0], request = {}) => said(grid, request).join(' ');

describe('where quality came from', () => {
  // Newcombe at 97.5 %: 15 of 20 less 8 of 20 is 0.003 to 0.600, 14 of 20 less 8 of 20 from -0.046.
  it('names a source better or weaker than the rest where the difference is sure, and not one lead before', () => {
    expect(said(decided({ Ads: [8, 20], Web: [15, 20] }))).toEqual([
      'Web (15 of 20 were accepted by sales, against 8 of 20 elsewhere) brought better leads than the rest.',
      'Weaker than the rest: Ads (8 of 20 were accepted by sales, against 15 of 20 elsewhere).',
    ]);
    expect(said(decided({ Ads: [8, 20], Web: [14, 20] }))).toEqual([NONE]);
  });

  it('says so exactly where the interval, worked out apart, leaves out 0 and both have five leads', () => {
    const side = fc.nat(30).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(side, side, (ads, web) => {
        const isEnough = Math.min(ads[1], web[1]) >= 5;
        const sides = isEnough ? apart(ads, web, Z.of975) : { lower: 0, upper: 0 };
        const text = all(decided({ Ads: ads, Web: web }));
        expect(/Ads \([^)]+\) brought better leads than the rest/.test(text)).toBe(sides.lower > 0);
        expect(/Web \([^)]+\) brought better leads than the rest/.test(text)).toBe(sides.upper < 0);
        expect(/better|weak|volume did not cost/i.test(text)).toBe(sides.lower > 0 || sides.upper < 0);
      }),
      { numRuns: 100 },
    );
  });

  it('claims nothing of fewer leads than half of what a verdict on one rate needs', () => {
    expect(said(decided({ Ads: [0, 4], Web: [4, 4] }))).toEqual([NONE]);
    expect(all(decided({ Ads: [0, 5], Web: [5, 5] }))).toMatch(/^Web .* brought better leads/);
    const least = { settings: settings('Limit | minimum_count | 8') };
    expect(all(decided({ Ads: [0, 4], Web: [4, 4] }), least)).toMatch(/^Web .* brought better leads/);
  });

  it('calls the biggest source the weakest where no other is as weak', () => {
    expect(said(decided({ 'Google Ads': [3, 20], Referral: [9, 9], Fair: [10, 16] }))).toEqual([
      'Referral (9 of 9 were accepted by sales, against 13 of 36 elsewhere) brought better leads than the rest.',
      'The most leads came from Google Ads: 20 of 45, and their acceptance was the weakest: 3 of 20 were accepted by sales, against 19 of 25 elsewhere.',
    ]);
  });

  it('calls it only weaker than elsewhere where another is as weak or weaker', () => {
    const text = (fair: readonly [number, number]) =>
      said(decided({ Ads: [10, 61], Web: [50, 60], Fair: fair }))[1];
    expect(text([0, 3])).toBe(
      'The most leads came from Ads: 61 of 124, and their acceptance was weaker than elsewhere: 10 of 61 were accepted by sales, against 50 of 63 elsewhere.',
    );
    expect(text([3, 3])).toMatch(/their acceptance was the weakest: 10 of 61/);
    // A sixth of either.
    expect(all(decided({ Ads: [10, 60], Web: [50, 55], Fair: [1, 6] }))).toMatch(
      /was weaker than elsewhere: 10 of 60/,
    );
  });

  it('says that volume did not cost quality where the biggest is better', () => {
    expect(said(decided({ Ads: [18, 21], Web: [4, 20] }))[1]).toBe(
      'The most leads came from Ads: 21 of 41, and volume did not cost quality: 18 of 21 were accepted by sales, against 4 of 20 elsewhere.',
    );
  });

  it('says that the biggest cannot be told from the others, and not even that of fewer than ten', () => {
    expect(said(decided({ Ads: [8, 21], Web: [10, 20] }))).toEqual([
      'The most leads came from Ads: 21 of 41, with no clear difference in acceptance: 8 of 21 were accepted by sales, against 10 of 20 elsewhere.',
      NONE,
    ]);
    expect(said(decided({ Ads: [4, 10], Web: [5, 9] }))).toEqual([
      'The most leads came from Ads: 10 of 19.',
      NONE,
    ]);
  });

  it('calls none the biggest where two share the first place or there is but one', () => {
    expect(all(decided({ Ads: [4, 10], Web: [5, 10] }))).not.toMatch(/most leads/);
    expect(all(decided({ Ads: [4, 11], Web: [5, 10] }))).toMatch(/The most leads came from Ads: 11 of 21/);
    expect(said(decided({ Ads: [4, 10] }))).toEqual([]);
    const closedSince = leadsOf(
      'Created | Source | Opportunity | Won | Lost',
      [1, '2024-03-02', 'Fair', 'yes', '2024-04-20', ''],
      [2, '2024-04-02', 'Ads', 'no', '', ''],
    );
    expect(said(closedSince)).toEqual([]);
  });

  it('calls one the biggest of all only where those without a source could not make another bigger', () => {
    const most = (unknown: number) => all(decided({ Ads: [3, 6], Web: [2, 4], '': [0, unknown] }));
    expect(most(1)).toMatch(/The most leads came from Ads: 6 of 11\. .*1 lead has no source\.$/);
    expect(most(2)).toMatch(
      /The most leads with a known source came from Ads: 6 of 12\. .*2 leads have no source\.$/,
    );
  });

  it('says of leads without a source whether they are surely better or worse', () => {
    expect(said(decided({ Ads: [19, 20], '': [1, 20] }))).toEqual([
      'Ads (19 of 20 were accepted by sales, against 1 of 20 elsewhere) brought better leads than the rest.',
      '20 leads have no source, and they are worse than the rest: 1 of 20 was accepted by sales, against 19 of 20 elsewhere.',
    ]);
    expect(said(decided({ Ads: [10, 20], '': [8, 20] }))).toEqual(['20 leads have no source.']);
    expect(said(decided({ Ads: [0, 90], '': [4, 4] }))).toEqual(['4 leads have no source.']);
  });

  it('tells the opportunities that the better sources brought', () => {
    const grid = (opportunities: number) =>
      leadsOf(
        'Source | Sales decision | Opportunity',
        [opportunities, 'Web', 'accepted', 'yes'],
        [20 - opportunities, 'Web', 'accepted', 'no'],
        [1, 'Ads', 'rejected', 'yes'],
        [19, 'Ads', 'rejected', 'no'],
      );
    expect(said(grid(3))[1]).toBe('Of the 4 opportunities, Web brought 3.');
    expect(all(grid(0))).not.toMatch(/opportunit/);
  });

  it('says by what it judges, for one and for several', () => {
    const by = (column: string, good: string, bad: string, request = {}) =>
      said(
        leadsOf(`Source | ${column}`, [1, 'Ads', good], [19, 'Ads', bad], [19, 'Web', good], [1, 'Web', bad]),
        request,
      )[0];
    expect(by('Industry', 'Retail', 'Banking', { rubric: RETAIL })).toBe(
      'Web (19 of 20 fit, against 1 of 20 elsewhere) brought better leads than the rest.',
    );
    expect(by('Opportunity', 'yes', 'no')).toMatch(/^Web \(19 of 20 became opportunities, against 1 of 20/);
    expect(by('Won', 'yes', 'no')).toMatch(/^Web \(19 of 20 were won, against 1 of 20/);
    const weak = (column: string, good: string, bad: string, request = {}) =>
      said(
        leadsOf(`Source | ${column}`, [1, 'Ads', good], [20, 'Ads', bad], [19, 'Web', good], [1, 'Web', bad]),
        request,
      )[1];
    expect(weak('Industry', 'Retail', 'Banking', { rubric: RETAIL })).toMatch(
      /their fit was the weakest: 1 of 21 fits,/,
    );
    expect(weak('Opportunity', 'yes', 'no')).toMatch(/Of the 20 opportunities, Web brought 19\.|conversion/);
    expect(weak('Won', 'yes', 'no')).toMatch(/their rate of wins was the weakest: 1 of 21 was won,/);
  });

  it("uses the team's own words", () => {
    const grid = leadsOf(
      'Source | Opportunity',
      [1, 'Ads', 'yes'],
      [20, 'Ads', 'no'],
      [20, 'Web', 'yes'],
      [1, '', 'no'],
    );
    expect(said(grid, { settings: OWN_WORDS })).toEqual([
      'Web (20 of 20 became appointments, against 1 of 22 elsewhere) brought better enquiries than the rest.',
      'Of the 21 appointments, Web brought 20.',
      'The most enquiries with a known source came from Ads: 21 of 42, and their conversion was the weakest: 1 of 21 became an appointment, against 20 of 21 elsewhere.',
      '1 enquiry has no source.',
    ]);
  });

  it('names what the leads are grouped by', () => {
    const grid = decided({ P1: [5, 10], P2: [5, 10], '': [1, 1] }, 'Partner code');
    expect(said(grid, { by: 'Partner code' })).toEqual([
      'No Partner code stands out in quality: there is no clear difference between them.',
      '1 lead has no Partner code.',
    ]);
  });

  it('cannot tell without a source, and says nothing without leads or a measure of quality', () => {
    expect(said(leadsOf('Won', [2, 'yes']))).toEqual([
      'No column is known to hold the source, so nobody can tell where quality came from.',
    ]);
    expect(said(leadsOf('Lead source', [2, '']))).toEqual([
      'The column Lead source is empty, so nobody can tell where quality came from.',
    ]);
    expect(said(NO_LEADS)).toEqual([]);
    expect(said(leadsOf('Source', [2, 'Ads'], [2, 'Web']))).toEqual([]);
  });
});
