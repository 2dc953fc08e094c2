import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, weightedQuantile } from '../../../src/domain/scorecard/median.ts';

const ascending = (values: Iterable<number>) => Float64Array.from(values).sort();
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const multisets = fc
  .array(fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(20)), { maxLength: 12 })
  .map((entries) => new Map(entries));

function expanded(counts: ReadonlyMap<number, number>): Float64Array {
  return ascending([...counts].flatMap(([value, count]) => new Array<number>(count).fill(value)));
}

describe('quantile', () => {
  // The mpg column of R's mtcars (Motor Trend 1974). A. de Vries and J. Meys, "How to Check Quantiles in R"
  // (dummies.com) print quantile(cars$mpg): 10.400 15.425 19.200 22.800 33.900.
  const mpg = ascending([
    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
    30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
  ]);
  it.each([
    [0, 10.4],
    [0.25, 15.425],
    [0.5, 19.2],
    [0.75, 22.8],
    [1, 33.9],
  ])("gives R's default quantile of the cars' mileage at %d", (p, expected) => {
    expect(quantile(mpg, p)).toBeCloseTo(expected, 12);
  });

  // Printed by summary(c(1, 12, 14, 3, 96, 111)) on the r-help list, 2012-01-13: 1.00 5.25 13.00 75.50 111.00.
  it.each([
    [0.25, 5.25],
    [0.5, 13],
    [0.75, 75.5],
  ])('interpolates between neighbours at %d', (p, expected) => {
    expect(quantile([1, 3, 12, 14, 96, 111], p)).toBe(expected);
  });

  // TIBCO Enterprise Runtime for R, Language Reference, quantile(1:9, probs = seq(0, 1, .1)).
  it('spreads the tenths of 1 to 9 evenly from 1 to 9', () => {
    const tenths = Array.from(
      { length: 11 },
      (_, tenth) => quantile([1, 2, 3, 4, 5, 6, 7, 8, 9], tenth / 10)!,
    );
    const printed = [1, 1.8, 2.6, 3.4, 4.2, 5, 5.8, 6.6, 7.4, 8.2, 9];
    expect(tenths.map((value) => Number(value.toFixed(12)))).toEqual(printed);
  });

  it('is null for no values, and the value itself for one', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([7], 0.3)).toBe(7);
  });

  it('leaves a value it lands on as it is, even beside an infinite one', () => {
    expect(quantile([1, 2, Number.POSITIVE_INFINITY], 0.5)).toBe(2);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses the share %d and quotes it', (p) => {
    expect(() => quantile([1, 2], p)).toThrow(RangeError);
    expect(() => quantile([1, 2], p)).toThrow(`quantile at ${p} `);
  });
});

describe('weightedQuantile', () => {
  it('equals the quantile of the multiset written out', () => {
    fc.assert(
      fc.property(multisets, shares, (counts, p) => {
        expect(weightedQuantile(counts, p)).toBe(quantile(expanded(counts), p));
      }),
    );
  });

  it('finds the median of 1 once, 2 twice and 10 three times half way from 2 to 10', () => {
    const counts = new Map([
      [10, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(weightedQuantile(counts, 0.5)).toBe(6);
  });

  it('is null for no values and for values that never occur', () => {
    expect(weightedQuantile(new Map(), 0.5)).toBeNull();
    expect(weightedQuantile(new Map([[3, 0]]), 0.5)).toBeNull();
  });

  it('handles more occurrences than could be written out', () => {
    const counts = new Map([
      [1, 4e12],
      [5, 4e12],
    ]);
    expect(weightedQuantile(counts, 0.5)).toBe(3);
  });

  it.each([-1, 0.5, Number.NaN])('refuses a count of %d and quotes it with its value', (count) => {
    expect(() => weightedQuantile(new Map([[3, count]]), 0.5)).toThrow(RangeError);
    expect(() => weightedQuantile(new Map([[3, count]]), 0.5)).toThrow(`3 cannot occur ${count} times`);
  });

  it('refuses a share outside 0 to 1 and quotes it', () => {
    expect(() => weightedQuantile(new Map([[3, 1]]), 2)).toThrow('quantile at 2 ');
  });
});
