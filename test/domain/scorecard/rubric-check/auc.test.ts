import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucInterval, aucOf } from '../../../../src/domain/scorecard/rubric-check/auc.ts';

/** The AUC of two lists of scores. */
function auc(positives: readonly number[], negatives: readonly number[], minimum = 1) {
  return aucOf(
    Float64Array.from([...positives, ...negatives]),
    {
      id: 'accepted against rejected',
      met: Int32Array.from(positives, (_, i) => i),
      other: Int32Array.from(negatives, (_, i) => positives.length + i),
    },
    minimum,
  );
}

const repeated = (counts: readonly number[]): number[] =>
  counts.flatMap((count, rating) => Array<number>(count).fill(rating + 1));
const scores = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
const sizes = fc.integer({ min: 1, max: 100_000 });
const areas = fc.double({ min: 0, max: 1, noNaN: true });

describe('aucOf', () => {
  it('gives the published area for the ratings of 51 abnormal and 58 normal images', () => {
    // J. A. Hanley and B. J. McNeil 1982, Radiology 143:29-36, Table I: an area of 0.893.
    const { value, positives, negatives } = auc(repeated([3, 2, 2, 11, 33]), repeated([33, 6, 6, 11, 2]));
    expect(value).toBe(2642 / 2958);
    expect(value).toBeCloseTo(0.893, 3);
    expect([positives, negatives]).toEqual([51, 58]);
  });

  // Reference page of NAP in the R package SingleCaseES 0.7.0, which solves the same equation to 1e-4;
  // the second are the data of R. I. Parker and K. Vannest 2009, Behavior Therapy 40:357-367.
  it.each([
    [[28, 25, 24, 27, 30, 30, 29], [20, 20, 26, 25, 22, 23], 0.9166667, 0.5973406, 0.9860176],
    [[5, 9, 7, 9, 7, 5, 9, 11, 11, 10, 9], [4, 3, 4, 3, 4, 7, 5, 2, 3, 2], 0.9636364, 0.7499741, 0.9950729],
  ])('gives the published interval for %j against %j', (positives, negatives, value, lower, upper) => {
    const found = auc(positives, negatives);
    expect(found.value).toBeCloseTo(value, 7);
    expect(Math.abs(found.lower! - lower)).toBeLessThan(1e-4);
    expect(Math.abs(found.upper! - upper)).toBeLessThan(1e-4);
  });

  it('is the share of pairs won, ties counting half, as counted pair by pair', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let won = 0;
        for (const a of positives) for (const b of negatives) won += a > b ? 1 : a === b ? 0.5 : 0;
        expect(auc(positives, negatives).value).toBe(won / (positives.length * negatives.length));
      }),
    );
  });

  it('leaves out leads without a score and is null where a side is empty', () => {
    expect(auc([3, Number.NaN, 5], [4, Number.NaN])).toMatchObject({
      value: 0.5,
      positives: 2,
      negatives: 1,
    });
    expect(auc([Number.NaN], [1, 2])).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      positives: 0,
      negatives: 2,
      verdict: 'too few',
    });
    expect(auc([], []).verdict).toBe('too few');
  });

  it('says what the interval carries, and nothing while a side is under the minimum', () => {
    const [low, high] = [Array<number>(10).fill(20), Array<number>(10).fill(80)];
    expect(auc(high, low, 10)).toMatchObject({ value: 1, verdict: 'tells them apart' });
    expect(auc(low, high, 10)).toMatchObject({ value: 0, verdict: 'the wrong way round' });
    expect(auc(low, low, 10)).toMatchObject({ value: 0.5, verdict: 'cannot tell them apart' });
    expect(auc(high, low.slice(1), 10)).toMatchObject({ value: 1, verdict: 'too few' });
  });
});

describe('aucInterval', () => {
  it('bounds the areas that lie within 1.96 standard errors, in the form Hanley and McNeil write them', () => {
    fc.assert(
      fc.property(areas, sizes, sizes, (area, m, n) => {
        const { lower, upper } = aucInterval(area, m, n);
        for (const bound of [lower, upper].filter((one) => one > 1e-6 && one < 1 - 1e-6)) {
          const [q1, q2] = [bound / (2 - bound), (2 * bound * bound) / (1 + bound)];
          const mean = (m + n) / 2;
          const variance =
            (bound * (1 - bound) + (mean - 1) * (q1 - bound * bound) + (mean - 1) * (q2 - bound * bound)) /
            (m * n);
          expect(Math.abs(area - bound) / Math.sqrt(variance)).toBeCloseTo(1.959964, 4);
        }
      }),
    );
  });

  it('lies within [0, 1], contains the area, and mirrors when the sides change places', () => {
    fc.assert(
      fc.property(areas, sizes, sizes, (area, m, n) => {
        const { lower, upper } = aucInterval(area, m, n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(area);
        expect(upper).toBeGreaterThanOrEqual(area);
        expect(upper).toBeLessThanOrEqual(1);
        const mirrored = aucInterval(1 - area, n, m);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 9);
        expect(mirrored.upper).toBeCloseTo(1 - lower, 9);
      }),
    );
  });

  it('has a width even where every pair was won or lost', () => {
    expect(aucInterval(1, 12, 9)).toMatchObject({ upper: 1 });
    expect(aucInterval(1, 12, 9).lower).toBeLessThan(0.95);
    expect(aucInterval(0, 12, 9)).toMatchObject({ lower: 0 });
    expect(aucInterval(0, 12, 9).upper).toBeGreaterThan(0.05);
  });
});
