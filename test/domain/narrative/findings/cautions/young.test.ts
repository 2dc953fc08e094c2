import { describe, expect, it } from 'vitest';
import { young } from '../../../../../src/domain/narrative/findings/cautions/young.ts';
import { settings } from '../../../sheets.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(young);
const grid = leadsOf('Source', [2, 'Ads']);

describe('a period that ended lately', () => {
  // Fourteen days after 30 April are over with 14 May.
  it('is young until the follow-up window of its last day is over', () => {
    const text =
      'April 2024 is young: leads of its last days are still being worked, so its figures can change.';
    expect(said(grid, { asOf: '2024-05-13' })).toEqual([text]);
    expect(said(grid, { asOf: '2024-05-14' })).toEqual([]);
    const week = settings('Limit | follow_up_days | 7');
    expect(said(grid, { asOf: '2024-05-06', settings: week })).toEqual([text]);
    expect(said(grid, { asOf: '2024-05-07', settings: week })).toEqual([]);
  });

  it("is told in the team's own word, and not without leads or of all leads as one", () => {
    expect(said(grid, { asOf: '2024-05-01', settings: OWN_WORDS })[0]).toMatch(
      /young: enquiries of its last days/,
    );
    expect(said(NO_LEADS, { asOf: '2024-05-01' })).toEqual([]);
    expect(said(grid, { asOf: '2024-05-01', month: 'all' })).toEqual([]);
  });
});
