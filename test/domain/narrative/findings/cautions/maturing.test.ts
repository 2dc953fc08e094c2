import { describe, expect, it } from 'vitest';
import { maturing } from '../../../../../src/domain/narrative/findings/cautions/maturing.ts';
import { leadsOf, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(maturing);

/**
 * Twenty opportunities of January, half of them after 10 days and half after 60, and some leads of 20 April, so many of which
 * became opportunities after 10 days. Seen on 10 May by default, when those of April are 20 days old.
 */
const young = (leads: number, converted: number, request = {}, column = 'Opportunity') =>
  said(
    leadsOf(
      `Created | ${column}`,
      [10, '2024-01-01', '2024-01-11'],
      [10, '2024-01-01', '2024-03-01'],
      [converted, '2024-04-20', '2024-04-30'],
      [leads - converted, '2024-04-20', ''],
    ),
    { asOf: '2024-05-10', ...request },
  );

describe('a month that has not had its time', () => {
  // By 20 days: 1 - 10 / 20 by the leads of January, the only ones that are 60 days old.
  it('is too early to judge, with how much of it has come as a rule and how many leads are open', () => {
    expect(young(9, 2)).toEqual([
      'It is too early to judge the opportunities of April 2024: its youngest lead is 20 days old, by which age about 50% of opportunities have come (going by 22 dated ones), and 7 leads are still open.',
    ]);
    expect(young(9, 8)[0]).toMatch(/, and 1 lead is still open\.$/);
    expect(young(9, 9)[0]).toMatch(/, and no lead is still open\.$/);
  });

  it('has an estimate of what may come in the end where ten leads carry it', () => {
    expect(young(10, 2)[0]).toMatch(
      /8 leads are still open; by an estimate, \d+(?:\.\d)?% to \d+(?:\.\d)?% will have come in the end\.$/,
    );
    expect(young(9, 2)[0]).not.toMatch(/expected/);
  });

  it('is told until the last delay that is known is over, and not a day longer', () => {
    expect(young(9, 2, { asOf: '2024-06-18' })).toHaveLength(1);
    expect(young(9, 2, { asOf: '2024-06-19' })).toEqual([]); // 60 days
  });

  it("is told of wins, and in the team's own words", () => {
    expect(young(9, 2, {}, 'Won')[0]).toMatch(
      /^It is too early to judge the wins of April 2024: its youngest lead is 20 days old/,
    );
    expect(young(9, 2, { settings: OWN_WORDS })[0]).toMatch(
      /^It is too early to judge the appointments of April 2024: its youngest enquiry is 20 days old, .* and 7 enquiries are still open\.$/,
    );
  });

  it('is not told where nothing says how long it takes, nor without leads', () => {
    expect(said(leadsOf('Opportunity', [20, 'yes']))).toEqual([]);
    expect(young(0, 0)).toEqual([]);
  });
});
