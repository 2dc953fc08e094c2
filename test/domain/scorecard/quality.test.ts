import { describe, expect, it } from 'vitest';
import { qualityOf, signalOf } from '../../../src/domain/scorecard/quality.ts';
import { review } from '../sheets.ts';

/** A sheet with as many leads a source as given, so many of them accepted and the others rejected. */
function decided(sources: Record<string, readonly [accepted: number, all: number]>): string[][] {
  return [
    ['Created', 'Source', 'Sales decision'],
    ...Object.entries(sources).flatMap(([source, [accepted, all]]) =>
      Array.from({ length: all }, (_, i) => ['2024-04-05', source, i < accepted ? 'accepted' : 'rejected']),
    ),
  ];
}

const signals = (grid: string[][]) =>
  Object.fromEntries(review(grid).groups.map(({ group, signal }) => [group, signal]));

describe('the signal of a group', () => {
  it('sets volume, at least an equal share, against quality, better or worse than the rest', () => {
    expect(signals(decided({ Ads: [10, 100], Web: [90, 100], Fair: [1, 30], Friends: [29, 30] }))).toEqual({
      Ads: 'volume without quality',
      Web: 'volume and quality',
      Fair: 'neither',
      Friends: 'quality without volume',
    });
  });

  it('is no clear difference while the difference could be chance', () => {
    expect(signals(decided({ Ads: [2, 4], Web: [3, 4] }))).toEqual({
      Ads: 'no clear difference',
      Web: 'no clear difference',
    });
  });

  it('of the only group is no clear difference, as there is nothing to compare with', () => {
    const [only] = review(decided({ Ads: [50, 100] })).groups;
    expect(only).toMatchObject({ signal: 'no clear difference', quality: null });
  });

  it('of a sheet that tells no quality is no clear difference', () => {
    const bare = [
      ['Created', 'Source'],
      ['2024-04-01', 'Ads'],
      ['2024-04-01', 'Web'],
    ];
    expect(review(bare).groups).toMatchObject([
      { signal: 'no clear difference', quality: null },
      { signal: 'no clear difference', quality: null },
    ]);
  });

  it.each([
    [50, 100, 2, 'volume'],
    [49, 100, 2, ''],
    [34, 100, 3, 'volume'],
    [33, 100, 3, ''],
  ])('finds %i of %i leads among %i groups %j', (leads, all, groups, volume) => {
    const better = qualityOf(
      'sales_acceptance_rate',
      { value: 1, numerator: 99, denominator: 100 },
      { value: 0.5, numerator: 100, denominator: 200 },
      groups,
      10,
    );
    expect(signalOf(leads, all, groups, better)).toBe(
      volume ? 'volume and quality' : 'quality without volume',
    );
  });
});

describe('the quality of a group', () => {
  it('is compared with the others, by the level that as many groups ask for', () => {
    const [first] = review(decided({ Ads: [56, 70], Web: [48, 80] })).groups.filter(
      ({ group }) => group === 'Ads',
    );
    expect(first?.quality).toMatchObject({
      measure: 'sales_acceptance_rate',
      numerator: 56,
      denominator: 70,
      restNumerator: 48,
      restDenominator: 80,
      difference: expect.closeTo(0.2, 12),
      level: 0.975,
      verdict: 'better',
    });
  });

  // Newcombe 1998, table II (a), method 10: 56/70 against 48/80 is 0.0524 to 0.3339 at 95 %.
  it('has the Newcombe interval of the difference', () => {
    const own = { value: 0.8, numerator: 56, denominator: 70 };
    const quality = qualityOf(
      'sales_acceptance_rate',
      own,
      { value: 0, numerator: 104, denominator: 150 },
      1,
      10,
    );
    expect([quality?.lower, quality?.upper]).toEqual([expect.closeTo(0.0524, 4), expect.closeTo(0.3339, 4)]);
  });

  it('is not separated where twenty groups make a difference of 95 % one of chance', () => {
    const own = { value: 0.8, numerator: 56, denominator: 70 };
    const all = { value: 0, numerator: 104, denominator: 150 };
    expect([1, 2, 20].map((groups) => qualityOf('created_win_rate', own, all, groups, 10)?.verdict)).toEqual([
      'better',
      'better',
      'not separated',
    ]);
  });

  it('is too few while either side has less than half of what a verdict on a rate needs', () => {
    const verdict = (ads: number, web: number, minimum = 10) =>
      qualityOf(
        'sales_acceptance_rate',
        { value: 1, numerator: ads, denominator: ads },
        { value: null, numerator: ads, denominator: ads + web },
        2,
        minimum,
      )?.verdict;
    expect([verdict(4, 90), verdict(5, 90), verdict(90, 4), verdict(90, 5)]).toEqual([
      'too few',
      'better',
      'too few',
      'better',
    ]);
    expect(verdict(4, 90, 8)).toBe('better');
  });

  it('is not judged by what its leads are too young for', () => {
    const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
    // Every other lead is won 30 days on; on 30 April those of April have had no time.
    const grid = [
      ['Created', 'Source', 'Won'],
      ...Array.from({ length: 120 }, (_, i) => [
        day(i),
        i % 3 === 0 ? 'Ads' : 'Web',
        i % 2 === 0 ? day(i + 30) : '',
      ]),
    ];
    const judged = (month: string) =>
      review(grid, { month, asOf: '2024-04-30' }).groups.map(({ quality }) => quality);
    expect(judged('2024-04')).toEqual([null, null]);
    expect(judged('2024-02').every((quality) => quality?.measure === 'created_win_rate')).toBe(true);
  });

  it('is that of the first measure the sheet tells', () => {
    const grid = [
      ['Created', 'Source', 'Opportunity', 'Won'],
      ['2024-04-01', 'Ads', 'yes', 'yes'],
      ['2024-04-01', 'Web', 'no', ''],
    ];
    expect(review(grid).groups[0]?.quality?.measure).toBe('lead_to_opportunity');
  });
});
