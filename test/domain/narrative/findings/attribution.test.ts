import { describe, expect, it } from 'vitest';
import { attribution } from '../../../../src/domain/narrative/findings/attribution.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../leads-of.ts';

const said = saidBy(attribution);

/** Leads that became opportunities: so many first from Blog and last from Ads, so many the other way round, so many from Ads alone. */
const moves = (there: number, back: number, stayed = 0, column = 'Opportunity', value = 'yes') =>
  leadsOf(
    `First source | Latest source | ${column}`,
    [there, 'Blog', 'Ads', value],
    [back, 'Ads', 'Blog', value],
    [stayed, 'Ads', 'Ads', value],
  );

describe('first against latest source', () => {
  // McNemar by Wilson at 97.5 %, of two sources: 9 of 10 from 55 %, 8 of 10 from 45 %.
  it('says that a source brings more, or less, than the latest shows where it is sure, and not one lead before', () => {
    expect(said(moves(9, 1, 5))).toEqual([
      '10 of the 15 leads with both sources known came first from one source and last from another.',
      'Ads brings less than the latest source shows: 1 opportunity came through it first and another source last, 9 the other way round.',
      'Blog brings more than the latest source shows: 9 opportunities came through it first and another source last, 1 the other way round.',
    ]);
    expect(said(moves(8, 2, 5))).toEqual([]);
  });

  it('says so of none the other way round', () => {
    expect(said(moves(10, 0)).slice(1)).toEqual([
      'Ads brings less than the latest source shows: no opportunity came through it first and another source last, 10 the other way round.',
      'Blog brings more than the latest source shows: 10 opportunities came through it first and another source last, none the other way round.',
    ]);
  });

  it('is silent where fewer than ten moved', () => {
    expect(said(moves(9, 0))).toEqual([]);
    expect(said(moves(1, 0))).toEqual([]);
  });

  it("judges by accepted leads where no opportunities are told, in the team's own words", () => {
    expect(said(moves(9, 1, 0, 'Sales decision', 'accepted'), { settings: OWN_WORDS })).toEqual([
      '10 of the 10 enquiries with both sources known came first from one source and last from another.',
      'Ads brings less than the latest source shows: 1 accepted enquiry came through it first and another source last, 9 the other way round.',
      'Blog brings more than the latest source shows: 9 accepted enquiries came through it first and another source last, 1 the other way round.',
    ]);
    expect(said(moves(9, 1), { settings: OWN_WORDS })[1]).toMatch(/: 1 appointment came/);
  });

  it('says nothing where none moved, the sheet has one source only, or no lead came in', () => {
    expect(said(moves(0, 0, 9))).toEqual([]);
    expect(said(leadsOf('Source | Opportunity', [9, 'Ads', 'yes']))).toEqual([]);
    expect(said(leadsOf('First source | Latest source', [9, 'Ads', '']))).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
