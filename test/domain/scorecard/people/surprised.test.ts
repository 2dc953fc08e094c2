import { describe, expect, it } from 'vitest';
import { settings } from '../../sheets.ts';
import { peopleIn } from './read-people.ts';

/** A sheet of one group a line: name, how many were surprised, of how many. */
const answers = (...groups: readonly (readonly [string, number, number])[]): string[][] => [
  ['Source', 'Surprised by the call', 'Name'],
  ...groups.flatMap(([group, yes, all]) =>
    Array.from({ length: all }, (_, n) => [group, n < yes ? 'Yes' : 'no', `${group} ${n}`]),
  ),
];
const verdicts = (grid: string[][], given = {}): string[] =>
  peopleIn(grid, given).surprised.groups.map(({ group, verdict }) => `${group}: ${verdict}`);

describe('the share of people surprised by the call', () => {
  it('is taken of those with an answer, in all, by group and by campaign', () => {
    const grid = [
      ['Source', 'Campaign', 'Surprised by the call', 'Name'],
      ['Ads', 'Spring', 'Yes', 'Ann'],
      ['Ads', 'Spring', 'no', 'Ben'],
      ['Ads', '', '', 'Cem'],
      ['Web', 'Autumn', 'TRUE', 'Dee'],
      ['Web', 'spring', 'perhaps', 'Eve'],
    ];
    const { surprised, checks } = peopleIn(grid);
    expect(surprised).toMatchObject({ told: true, numerator: 2, denominator: 3, unknown: 2 });
    expect(surprised.groups.map((own) => [own.group, own.numerator, own.denominator])).toEqual([
      ['Ads', 1, 2],
      ['Web', 1, 1],
    ]);
    expect(surprised.campaigns.map((own) => [own.group, own.numerator, own.denominator])).toEqual([
      ['Spring', 1, 2],
      ['Autumn', 1, 1],
    ]);
    expect(checks.map(({ id, cells }) => [id, cells])).toEqual([
      ['answer-unknown: Surprised by the call', ['C6']],
    ]);
  });

  // By hand, from the Wilson limits: 8 of 10 against 6 of 20 differs by 0.5, from 0.07 up at 97.5 %; 7 of 10 by 0.4, from -0.02
  // up at 97.5 %, though from 0.03 up at 95 %.
  it('is said to be apart from elsewhere only where the difference is, at the level that all groups pay for', () => {
    expect(verdicts(answers(['Web', 6, 20], ['Ads', 8, 10]))).toEqual([
      'Web: less often than elsewhere',
      'Ads: more often than elsewhere',
    ]);
    expect(verdicts(answers(['Web', 6, 20], ['Ads', 7, 10]))).toEqual([
      'Web: not separated',
      'Ads: not separated',
    ]);
  });

  it('has no verdict where the group or the rest is fewer than half the minimum', () => {
    expect(verdicts(answers(['Web', 0, 30], ['Ads', 4, 4]))).toEqual(['Web: too few', 'Ads: too few']);
    expect(verdicts(answers(['Web', 0, 30], ['Ads', 5, 5]))).toEqual([
      'Web: less often than elsewhere',
      'Ads: more often than elsewhere',
    ]);
    const few = { settings: settings('Limit | minimum_count | 0') };
    expect(verdicts(answers(['Web', 0, 30], ['Ads', 4, 4]), few)[1]).toBe('Ads: more often than elsewhere');
    expect(verdicts(answers(['Web', 30, 30]), few)).toEqual(['Web: not separated']);
  });

  it('is not told without its column', () => {
    expect(peopleIn([['Name'], ['Ann']]).surprised).toEqual({
      told: false,
      why: 'no column says whether people were surprised by the call',
      value: null,
      numerator: 0,
      denominator: 0,
      lower: null,
      upper: null,
      unknown: 1,
      groups: [],
      campaigns: [],
    });
  });
});
