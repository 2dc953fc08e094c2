import { describe, expect, it } from 'vitest';
import { review } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const early = (count: number): string[][] =>
  leads('Sales decision | Decided on | Reason', [count, 'rejected | 2024-04-03 | too early']);

describe('asking again', () => {
  it("comes once the time of a lead has come, in the team's own words", () => {
    expect(proposal(review(early(1)), 're-engage')).toEqual({
      who: 'marketing',
      text: 'Contact again, once: 1 lead that was too early or to be nurtured, as its time has come.',
      watch: null,
    });
    expect(proposal(review(early(2), { settings: OWN_WORDS }), 're-engage')?.text).toBe(
      'Contact again, once: 2 enquiries that were too early or to be nurtured, as their time has come.',
    );
  });

  it('is not proposed while they are to be left in peace, 90 days from the decision', () => {
    expect(ids(review(early(2), { asOf: '2024-07-01' }), 're-engage')).toEqual([]);
    expect(ids(review(early(2), { asOf: '2024-07-02' }), 're-engage')).toEqual(['re-engage']);
  });

  it('never asks whoever asked to be left alone', () => {
    const grid = leads('Sales decision | Reason | Do not contact', [2, 'rejected | too early | yes']);
    expect(ids(review(grid), 're-engage')).toEqual([]);
  });
});
