import { describe, expect, it } from 'vitest';
import { acceptedLeads } from '../../../../src/domain/narrative/questions/accepted.ts';
import { review } from '../../sheets.ts';
import { answeredBy, decided, leadsOf, NO_LEADS, OWN_WORDS } from '../leads-of.ts';

const answered = answeredBy(acceptedLeads);

describe('which leads sales accepted', () => {
  it('is answered with how many and from where, the most first', () => {
    const grid = leadsOf(
      'Source | Sales decision',
      [3, 'Ads', 'accepted'],
      [5, 'Web', 'accepted'],
      [2, 'Ads', 'rejected'],
      [1, 'Fair', ''],
    );
    expect(answered(grid)).toEqual([
      true,
      'Sales accepted 8 of 10 that it decided on; 1 is undecided.',
      'They came from Web (5) and Ads (3).',
    ]);
  });

  it('names four sources and the rest as others, and leads of no source for what they are', () => {
    const many = { A: [6, 6], B: [5, 5], C: [4, 4], '': [3, 3], E: [2, 3] } as const;
    expect(answered(decided(many))[2]).toBe(
      'They came from A (6), B (5), C (4), no known source (3) and others.',
    );
  });

  it('is answered for one and for none', () => {
    expect(answered(decided({ Ads: [1, 2] }))).toEqual([
      true,
      'Sales accepted 1 of 2 that it decided on.',
      'It came from Ads (1).',
    ]);
    expect(answered(leadsOf('Source | Sales decision', [3, 'Ads', 'rejected'], [2, 'Ads', '']))).toEqual([
      true,
      'Sales accepted none of 3 that it decided on; 2 are undecided.',
    ]);
  });

  it('is a count and no share where the sheet never records a rejection', () => {
    expect(answered(decided({ Ads: [3, 3] }))).toEqual([
      true,
      'Sales accepted 3; nothing in the sheet is marked rejected, so every decision would be an acceptance.',
    ]);
  });

  it('cannot be told without decisions, without a column of them, or without leads', () => {
    expect(answered(leadsOf('Source', [3, 'Ads']))).toEqual([
      false,
      'Cannot be told, because no column or status says what sales accepted or rejected.',
    ]);
    const undecided = [false, 'Cannot be told, because sales has not decided on any lead.'];
    expect(answered(leadsOf('Sales decision', [3, '']))).toEqual(undecided);
    expect(answered(NO_LEADS)).toEqual(undecided);
  });

  it("is asked in the team's own word", () => {
    const { question } = acceptedLeads(review(NO_LEADS, { settings: OWN_WORDS }));
    expect(question).toBe('Which enquiries did sales accept?');
  });
});
