import { describe, expect, it } from 'vitest';
import { lateStart } from '../../../../../src/domain/narrative/findings/cautions/late-start.ts';
import { leadsOf, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(lateStart);

/** So many leads of January of which nothing is recorded, and twenty of March of which half converted on the day. */
const recorded = (january: number, column = 'Won') =>
  leadsOf(
    `Created | ${column}`,
    [january, '2024-01-05', ''],
    [10, '2024-03-05', '2024-03-05'],
    [10, '2024-03-05', ''],
  );

describe('a record of outcomes that starts late', () => {
  // Half of the leads of January were to be won by then: 6 leads for 3 wins, which is the least that tells.
  it('is said where three outcomes were to be expected before the first, and not for one lead less', () => {
    expect(said(recorded(6))).toEqual([
      'Wins seem not to have been recorded at first: leads came in from 2024-01-05 on, and the first win is dated 2024-03-05. Months before that cannot be compared.',
    ]);
    expect(said(recorded(5))).toEqual([]);
  });

  it("is said of opportunities in the team's own words", () => {
    expect(said(recorded(60, 'Opportunity'), { settings: OWN_WORDS })).toEqual([
      'Appointments seem not to have been recorded at first: enquiries came in from 2024-01-05 on, and the first appointment is dated 2024-03-05. Months before that cannot be compared.',
    ]);
  });

  it('is not said of fewer than ten outcomes', () => {
    expect(said(leadsOf('Created | Won', [60, '2024-01-05', ''], [9, '2024-03-05', '2024-03-05']))).toEqual(
      [],
    );
  });

  it('counts outcomes that are dated before the first lead', () => {
    const early = (count: number) =>
      said(leadsOf('Created | Won', [count, '2024-04-02', '2024-03-01'], [1, '2024-04-02', '']));
    expect(early(1)).toEqual(['1 win is dated before the first lead of the sheet.']);
    expect(early(2)).toEqual(['2 wins are dated before the first lead of the sheet.']);
    expect(early(0)).toEqual([]);
  });

  it('says nothing of a sheet without leads', () => {
    expect(said([['Created', 'Won']])).toEqual([]);
  });
});
