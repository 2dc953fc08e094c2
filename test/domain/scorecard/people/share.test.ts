import { expect, it } from 'vitest';
import { shareIn, shareOf, sharesBy } from '../../../../src/domain/scorecard/people/share.ts';

it('a share stands beside its counts and its Wilson interval', () => {
  // 0 of 20: 0 to 0.1611; 15 of 148: 0.0624 to 0.1605 (Newcombe 1998, Statistics in Medicine 17:857, table I, method 3).
  expect(shareOf(0, 20)).toMatchObject({ value: 0, numerator: 0, denominator: 20, lower: 0 });
  expect(shareOf(0, 20).upper).toBeCloseTo(0.1611, 4);
  expect(shareOf(15, 148).lower).toBeCloseTo(0.0624, 4);
  expect(shareOf(15, 148).upper).toBeCloseTo(0.1605, 4);
});

it('a share of nobody is null', () => {
  expect(shareOf(0, 0)).toEqual({ value: null, numerator: 0, denominator: 0, lower: null, upper: null });
});

it('only the leads asked about are counted, and only groups with an answer are shown, the most answers first', () => {
  const answers = Uint8Array.of(1, 2, 0, 1, 1, 2);
  const indices = Int32Array.of(0, 1, 2, 3, 5);
  const grouping = {
    by: 'source',
    label: 'Source',
    codes: Int32Array.of(1, 3, 2, 3, 3, 4),
    names: ['(unknown)', 'b', 'none', 'c', 'a'],
  };
  expect(shareIn(indices, answers)).toMatchObject({ numerator: 2, denominator: 4 });
  expect(
    sharesBy(grouping, indices, answers).map((own) => [own.group, own.numerator, own.denominator]),
  ).toEqual([
    ['c', 1, 2],
    ['a', 0, 1],
    ['b', 1, 1],
  ]);
});
