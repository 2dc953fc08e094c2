import { describe, expect, it } from 'vitest';
import { reEngage } from '../../../../src/domain/narrative/findings/re-engage.ts';
import { settings } from '../../sheets.ts';
import { leadsOf, saidBy } from '../leads-of.ts';

const said = saidBy(reEngage);
const waiting = (due: number, stop = 0) =>
  leadsOf('Lead status | Do not contact', [due, 'Nurture', ''], [stop, 'Nurture', 'yes']);

describe('leads to ask again', () => {
  it('are told once their days are over, and not a day before', () => {
    // 90 days after 2 April 2024 is 1 July.
    expect(said(waiting(2), { asOf: '2024-07-01' })).toEqual([
      'The time has come for 2 earlier leads that were too early or to be nurtured.',
    ]);
    expect(said(waiting(2), { asOf: '2024-06-30' })).toEqual([]);
    const week = settings('Limit | re_engage_days | 7');
    expect(said(waiting(1), { asOf: '2024-04-09', settings: week })).toHaveLength(1);
    expect(said(waiting(1), { asOf: '2024-04-08', settings: week })).toEqual([]);
  });

  it('leave alone who asked for it', () => {
    expect(said(waiting(1, 1))).toEqual([
      'The time has come for 1 earlier lead that was too early or to be nurtured; 1 who asked not to be contacted is left alone.',
    ]);
    expect(said(waiting(3, 2))[0]).toMatch(/; 2 who asked not to be contacted are left alone\.$/);
    expect(said(waiting(0, 2))).toEqual([]);
  });

  it("are told in the team's own words, of any month", () => {
    const grid = leadsOf('Created | Lead status', [2, '2024-01-02', 'Nurture']);
    expect(said(grid, { settings: settings('Term | lead | enquiry') })).toEqual([
      'The time has come for 2 earlier enquiries that were too early or to be nurtured.',
    ]);
  });

  it('are none where nothing says so', () => {
    expect(said(leadsOf('Lead status', [2, 'New']))).toEqual([]);
    expect(said([['Created', 'Lead status']])).toEqual([]);
  });
});
