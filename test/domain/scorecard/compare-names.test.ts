import { describe, expect, it } from 'vitest';
import { defaultComparison, namesFrom } from '../../../src/domain/scorecard/compare-names.ts';
import { review } from '../sheets.ts';

const KNOWN = [
  'Google Ads',
  'Referral',
  'Fair: Berlin',
  'Tom, Dick',
  'Harry',
  '2024-03',
  '2024-04',
  'A vs B',
];
const names = (...asked: string[]) => namesFrom(asked, (name) => KNOWN.includes(name));

describe('the two names of a comparison', () => {
  it('are the two values that were given, known or not', () => {
    expect(names('Google Ads', 'Referral')).toEqual(['Google Ads', 'Referral']);
    expect(names(' Bing ', 'Tom, Dick')).toEqual(['Bing', 'Tom, Dick']);
  });

  it.each([
    'Google Ads,Referral',
    'Google Ads, Referral',
    'Google Ads vs Referral',
    'Google Ads VS. Referral',
    'Google Ads versus Referral',
    'Google Ads:Referral',
    'Google Ads : Referral',
    'Google Ads..Referral',
    'Google Ads|Referral',
    ' Google Ads | Referral ',
  ])('are the two sides of %j', (asked) => {
    expect(names(asked)).toEqual(['Google Ads', 'Referral']);
  });

  it.each([
    ['Tom, Dick, Harry', 'Tom, Dick', 'Harry'],
    ['Harry, Tom, Dick', 'Harry', 'Tom, Dick'],
    ['Fair: Berlin : Referral', 'Fair: Berlin', 'Referral'],
    ['Referral: Fair: Berlin', 'Referral', 'Fair: Berlin'],
    ['A vs B vs Harry', 'A vs B', 'Harry'],
    ['2024-03..2024-04', '2024-03', '2024-04'],
  ])('of %j are the two that are known, though a name holds a separator itself', (asked, a, b) => {
    expect(names(asked)).toEqual([a, b]);
  });

  it('keep a known one whole where the other is not known, so that the other can be asked about', () => {
    expect(names('Tom, Dick, Bing')).toEqual(['Tom, Dick', 'Bing']);
    expect(names('Bing, Yahoo')).toEqual(['Bing', 'Yahoo']);
  });

  it.each([
    [[], 'comparing takes two names, and 0 were given; name two'],
    [['A', 'B', 'C'], 'comparing takes two names, and 3 were given: "A", "B", "C"; name two'],
    [['Google Ads'], '"Google Ads" is one name, and comparing takes two'],
    [['Google Ads,'], '"Google Ads," is one name, and comparing takes two'],
  ])('cannot be told from %j', (asked, message) => {
    expect(() => names(...asked)).toThrow(message);
  });
});

describe('the comparison where nobody named one', () => {
  /** A sheet with as many leads a source as given, so many of them accepted and the others rejected. */
  const groups = (sources: Record<string, readonly [accepted: number, all: number]>) =>
    review([
      ['Created', 'Source', 'Sales decision'],
      ...Object.entries(sources).flatMap(([source, [accepted, all]]) =>
        Array.from({ length: all }, (_, i) => ['2024-04-05', source, i < accepted ? 'accepted' : 'rejected']),
      ),
    ]).groups;

  it('is the biggest source against the one with the most leads of those surely better', () => {
    expect(defaultComparison(groups({ Ads: [10, 200], Web: [90, 100], Friends: [30, 30] }))).toEqual([
      'Ads',
      'Web',
    ]);
  });

  it('is the biggest against one surely worse where the biggest itself is the better one', () => {
    expect(defaultComparison(groups({ Web: [180, 200], Ads: [5, 60], Fair: [1, 40] }))).toEqual([
      'Web',
      'Ads',
    ]);
  });

  it('is the biggest against one surely worse where none is surely better', () => {
    expect(
      defaultComparison(groups({ Web: [60, 100], Shop: [54, 90], Post: [48, 80], Ads: [0, 30] })),
    ).toEqual(['Web', 'Ads']);
  });

  it('is none where no difference is sure, nor of a single source', () => {
    expect(defaultComparison(groups({ Ads: [2, 4], Web: [3, 4] }))).toBeNull();
    expect(defaultComparison(groups({ Ads: [50, 100] }))).toBeNull();
    expect(defaultComparison([])).toBeNull();
  });

  it('leaves out the leads without a source, however many and however good', () => {
    expect(defaultComparison(groups({ '': [190, 200], Ads: [5, 60] }))).toBeNull();
  });
});
