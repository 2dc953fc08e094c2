import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../src/domain/scorecard/interval.ts';
import { delayDistribution } from '../../../../src/domain/scorecard/maturity/delay.ts';
import { finalRate } from '../../../../src/domain/scorecard/maturity/final-rate.ts';
import { exponential, seeded } from './random.ts';

const certain = (share: number) => ({ share, lower: share, upper: share });

describe('the expected final rate', () => {
  it('is the rate so far over the share that has come: 6 of 100 with a half come make 12 %', () => {
    expect(finalRate({ numerator: 6, denominator: 100 }, certain(0.5)).value).toBe(0.12);
  });

  it("has the rate's own interval, scaled, where the share is certain", () => {
    const { lower, upper } = finalRate({ numerator: 30, denominator: 100 }, certain(0.5));
    expect(lower).toBeCloseTo(wilson(30, 100)!.lower / 0.5, 12);
    expect(upper).toBeCloseTo(wilson(30, 100)!.upper / 0.5, 12);
  });

  it('is never below what has come already', () => {
    // Wilson's lower bound of 6 of 100 is 2.8 %, twice that less than the 6 % that are there.
    expect(finalRate({ numerator: 6, denominator: 100 }, certain(0.5)).lower).toBe(0.06);
  });

  it('joins the two distances on the log scale as the sides of a right angle', () => {
    // MOVER: below, the rate's lower and the share's upper distance; above, the other two.
    const { lower, upper } = finalRate(
      { numerator: 20, denominator: 200 },
      { share: 0.5, lower: 0.4, upper: 0.6 },
    );
    const rate = wilson(20, 200)!;
    expect(Math.log(0.2 / lower) ** 2).toBeCloseTo(
      Math.log(0.1 / rate.lower) ** 2 + Math.log(0.6 / 0.5) ** 2,
      12,
    );
    expect(Math.log(upper / 0.2) ** 2).toBeCloseTo(
      Math.log(rate.upper / 0.1) ** 2 + Math.log(0.5 / 0.4) ** 2,
      12,
    );
  });

  it('of no conversions yet is 0, with an upper bound that allows for those to come', () => {
    const { value, lower, upper } = finalRate(
      { numerator: 0, denominator: 20 },
      { share: 0.5, lower: 0.4, upper: 0.6 },
    );
    // Wilson's upper bound of 0 of 20 is 0.1611 (Newcombe 1998, Table I).
    expect([value, lower]).toEqual([0, 0]);
    expect(upper).toBeCloseTo(0.1611 / 0.4, 3);
  });

  it('is a rate with its interval around it', () => {
    const shares = fc
      .tuple(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([share, down, up]) => ({ share, lower: share * (1 - down), upper: share + (1 - share) * up }));
    const rates = fc
      .integer({ min: 1, max: 500 })
      .chain((denominator) =>
        fc.record({ numerator: fc.nat(denominator), denominator: fc.constant(denominator) }),
      );
    fc.assert(
      fc.property(rates, shares, (soFar, share) => {
        const { value, lower, upper } = finalRate(soFar, share);
        expect(0 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true);
      }),
    );
  });

  it('holds the true final rate about 95 times in 100', () => {
    const random = seeded(3);
    const [rate, mean] = [0.2, 40];
    let [held, sum] = [0, 0];
    for (let run = 0; run < 600; run++) {
      const found = [];
      let converted = 0;
      for (let i = 0; i < 1200; i++) {
        const [age, delay] = [Math.floor(random() * 300), Math.floor(exponential(random, mean))];
        if (random() < rate && delay <= age) found.push({ age, delay, count: 1 });
      }
      // A cohort of its own, 150 leads that are all 30 days old.
      for (let i = 0; i < 150; i++) if (random() < rate && exponential(random, mean) < 31) converted += 1;
      const { value, lower, upper } = finalRate(
        { numerator: converted, denominator: 150 },
        delayDistribution(found)!.at(30),
      );
      sum += value;
      if (lower <= rate && rate <= upper) held += 1;
    }
    expect(sum / 600).toBeCloseTo(rate, 2);
    // Three standard errors of 600 runs are 2.7 %.
    expect(held / 600).toBeGreaterThan(0.923);
    expect(held / 600).toBeLessThan(0.985);
  });
});
