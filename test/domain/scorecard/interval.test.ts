import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe, type Proportion, wilson } from '../../../src/domain/scorecard/interval.ts';

const proportions: fc.Arbitrary<Proportion> = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((denominator) =>
    fc.record({ numerator: fc.nat(denominator), denominator: fc.constant(denominator) }),
  );
const levels = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
const twoLevels = fc
  .tuple(levels, levels)
  .filter(([one, other]) => Math.abs(one - other) > 1e-4)
  .map((pair) => pair.sort((one, other) => one - other));
const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;

describe('wilson', () => {
  // R. G. Newcombe 1998, Statistics in Medicine 17:857-872, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval for %d of %d', (successes, total, lower, upper) => {
    const interval = wilson(successes, total)!;
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('has a lower bound of exactly 0 for none of n and an upper bound of exactly 1 for n of n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), levels, (total, level) => {
        expect(wilson(0, total, level)!.lower).toBe(0);
        expect(wilson(total, total, level)!.upper).toBe(1);
      }),
    );
  });

  it('is null when there is nothing to take a share of', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it.each([
    [5, 3],
    [-1, 3],
    [1, 0],
    [Number.NaN, 3],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d of %d and quotes both', (successes, total) => {
    expect(() => wilson(successes, total)).toThrow(RangeError);
    expect(() => wilson(successes, total)).toThrow(`${successes} out of ${total}`);
  });

  it.each([0, 1, 95, Number.NaN])('refuses a level of %d and quotes it', (level) => {
    expect(() => wilson(1, 2, level)).toThrow(RangeError);
    expect(() => wilson(1, 2, level)).toThrow(`level of ${level} `);
  });

  it('bounds the shares that a score test at the level does not reject', () => {
    // z of the two-sided 90 % test, 1.6448536, from mpmath's erfinv as in normal.test.ts.
    fc.assert(
      fc.property(proportions, ({ numerator, denominator }) => {
        const share = numerator / denominator;
        const { lower, upper } = wilson(numerator, denominator, 0.9)!;
        for (const bound of [lower, upper].filter((bound) => bound > 0 && bound < 1)) {
          const score = Math.abs(share - bound) / Math.sqrt((bound * (1 - bound)) / denominator);
          expect(score).toBeCloseTo(1.6448536, 6);
        }
      }),
    );
  });

  it('lies within [0, 1] and contains the share', () => {
    fc.assert(
      fc.property(proportions, levels, ({ numerator, denominator }, level) => {
        const { lower, upper } = wilson(numerator, denominator, level)!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(numerator / denominator);
        expect(upper).toBeGreaterThanOrEqual(numerator / denominator);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('contains the share even where the interval is narrower than a rounding error', () => {
    for (const level of [1e-300, 1e-16, 1e-12]) {
      for (let successes = 0; successes <= 49; successes++) {
        const { lower, upper } = wilson(successes, 49, level)!;
        expect(lower).toBeLessThanOrEqual(successes / 49);
        expect(upper).toBeGreaterThanOrEqual(successes / 49);
      }
    }
  });

  it('narrows as more leads show the same share', () => {
    fc.assert(
      fc.property(proportions, fc.integer({ min: 2, max: 50 }), ({ numerator, denominator }, times) => {
        const few = wilson(numerator, denominator)!;
        const many = wilson(numerator * times, denominator * times)!;
        expect(width(many)).toBeLessThan(width(few));
      }),
    );
  });

  it('widens with the level', () => {
    fc.assert(
      fc.property(proportions, twoLevels, ({ numerator, denominator }, [low, high]) => {
        const narrow = wilson(numerator, denominator, low)!;
        const wide = wilson(numerator, denominator, high)!;
        expect(width(wide)).toBeGreaterThan(width(narrow));
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  it('uses 95 % when no level is given', () => {
    expect(wilson(3, 11)).toEqual(wilson(3, 11, 0.95));
  });
});

describe('newcombe', () => {
  // R. G. Newcombe 1998, Statistics in Medicine 17:873-890, Table II, method 10, contrasts (a) to (h).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published interval for %d/%d - %d/%d', (x, m, y, n, lower, upper) => {
    const result = newcombe({ numerator: x, denominator: m }, { numerator: y, denominator: n })!;
    expect(result.difference).toBe(x / m - y / n);
    expect(result.lower).toBeCloseTo(lower, 4);
    expect(result.upper).toBeCloseTo(upper, 4);
  });

  it('is null when either group is empty', () => {
    const some = { numerator: 1, denominator: 2 };
    const none = { numerator: 0, denominator: 0 };
    expect(newcombe(some, none)).toBeNull();
    expect(newcombe(none, some)).toBeNull();
  });

  it('refuses an impossible share on either side, even beside an empty group', () => {
    const impossible = { numerator: 5, denominator: 3 };
    const none = { numerator: 0, denominator: 0 };
    expect(() => newcombe(impossible, none)).toThrow('5 out of 3');
    expect(() => newcombe(none, impossible)).toThrow('5 out of 3');
  });

  it('mirrors to the last digit when the groups change places', () => {
    fc.assert(
      fc.property(proportions, proportions, levels, (a, b, level) => {
        const forth = newcombe(a, b, level)!;
        const back = newcombe(b, a, level)!;
        expect(forth.difference + back.difference).toBe(0);
        expect(forth.lower + back.upper).toBe(0);
        expect(forth.upper + back.lower).toBe(0);
      }),
    );
  });

  it('lies within [-1, 1] and contains the difference', () => {
    fc.assert(
      fc.property(proportions, proportions, levels, (a, b, level) => {
        const { difference, lower, upper } = newcombe(a, b, level)!;
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('narrows as more leads show the same shares', () => {
    fc.assert(
      fc.property(proportions, proportions, fc.integer({ min: 2, max: 50 }), (a, b, times) => {
        const more = ({ numerator, denominator }: Proportion) => ({
          numerator: numerator * times,
          denominator: denominator * times,
        });
        expect(width(newcombe(more(a), more(b))!)).toBeLessThan(width(newcombe(a, b)!));
      }),
    );
  });

  it('widens with the level', () => {
    fc.assert(
      fc.property(proportions, proportions, twoLevels, (a, b, [low, high]) => {
        expect(width(newcombe(a, b, high)!)).toBeGreaterThan(width(newcombe(a, b, low)!));
      }),
    );
  });
});
