import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/domain/scorecard/normal.ts';

/** The share below z, by Simpson's rule on the density: a second way to the same relation. */
function normalShareBelow(z: number): number {
  if (z > 0) return 1 - normalShareBelow(-z);
  // Beyond, the density is less than 1e-17 of that at z.
  const reach = Math.min(12, -40 / z);
  const steps = 12_000;
  const width = reach / steps;
  let sum = 0;
  for (let step = 0; step <= steps; step++) {
    const x = z - step * width;
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

describe('normalQuantile', () => {
  // The inverse error function in 50-digit arithmetic (mpmath 1.3, erfinv; findroot on erfc in the tails),
  // at the double nearest to each p.
  it.each([
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.995, 2.5758293035489004],
    [0.25, -0.6744897501960817],
    [0.001, -3.0902323061678136],
    [1e-20, -9.262340089798407],
    [1e-300, -37.0470962993612],
  ])('finds the deviate below which a share of %d lies, to fifteen digits', (p, deviate) => {
    expect(Math.abs(normalQuantile(p) / deviate - 1)).toBeLessThan(1e-15);
  });

  it('answers 0 at one half, -Infinity at 0 and Infinity at 1', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([-1e-9, 1.000001, Number.NaN, Number.POSITIVE_INFINITY])(
    'answers NaN for %d, which is no share',
    (p) => {
      expect(normalQuantile(p)).toBeNaN();
    },
  );

  it('inverts the integrated density, in the middle and in the tails', () => {
    const share = fc.oneof(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: -300, max: -3, noNaN: true }).map((exponent) => 10 ** exponent),
    );
    fc.assert(
      fc.property(share, (p) => {
        expect(Math.abs(normalShareBelow(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
      }),
    );
  });

  it('mirrors around one half', () => {
    // Multiples of 2^-30, so that 1 - p is exact.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 - 1 }), (parts) => {
        const p = parts / 2 ** 30;
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 14);
      }),
    );
  });
});
