import { describe, expect, it } from 'vitest';
import { review } from '../../sheets.ts';
import { ids, leads, proposal } from './proposals.ts';

const rejected = (blank: number, told: number): string[][] =>
  leads(
    'Sales decision | Reason',
    [blank, 'rejected | '],
    [told, 'rejected | too small'],
    [30, 'accepted | '],
  );

describe('requiring reasons', () => {
  it('comes where one in ten rejected or lost, and two, have none', () => {
    expect(proposal(review(rejected(2, 18)), 'require reasons')).toEqual({
      who: 'sales',
      text: 'Ask for a reason with every rejection and loss: 2 of 20 have none.',
      watch: '/failures/unexplained: 2 of 20, lower is better',
    });
  });

  it.each([
    ['fewer than one in ten have none', 2, 19],
    ['only one has none', 1, 4],
    ['each has one', 0, 20],
  ])('is not proposed where %s', (_, blank, told) => {
    expect(ids(review(rejected(blank, told)), 'require')).toEqual([]);
  });

  it('counts leads that were lost too', () => {
    const grid = leads('Lost | Reason', [2, 'yes | '], [10, 'no | ']);
    expect(proposal(review(grid), 'require reasons')?.text).toMatch(/: 2 of 2 have none\.$/);
  });
});
