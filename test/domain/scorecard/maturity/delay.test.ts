import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delayed, delayDistribution } from '../../../../src/domain/scorecard/maturity/delay.ts';
import { exponential, seeded } from './random.ts';

/** Conversions seen among leads that came in evenly over `history` days, each delayed by `delay()` days. */
function seen(leads: number, history: number, delay: () => number, random: () => number): Delayed[] {
  return Array.from({ length: leads }, () => ({
    delay: Math.floor(delay()),
    age: Math.floor(random() * history),
    count: 1,
  })).filter((one) => one.delay <= one.age);
}

const naive = (found: readonly Delayed[], days: number): number =>
  found.filter(({ delay }) => delay <= days).length / found.length;

const delayed: fc.Arbitrary<Delayed[]> = fc.array(
  fc
    .record({ age: fc.nat(60), part: fc.nat(60), count: fc.integer({ min: 1, max: 9 }) })
    .map(({ age, part, count }) => ({ age, delay: part % (age + 1), count })),
  { minLength: 1, maxLength: 60 },
);

describe('the distribution of delays', () => {
  // The cumulative payments of G. C. Taylor and F. R. Ashe 1983, "Second moments of estimates of outstanding
  // claims", Journal of Econometrics 23:37-61, and the share developed to date by chain ladder that R's ChainLadder prints
  // for them (MackChainLadder(GenIns)), which agrees with tables 2 and 3 of T. Mack 1993, ASTIN Bulletin 23:213-225.
  it('is the chain ladder of a published triangle', () => {
    const triangle = [
      [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
      [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
      [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
      [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
      [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
      [396132, 1333217, 2180715, 2985752, 3691712],
      [440832, 1288463, 2419861, 3483130],
      [359480, 1421128, 2864498],
      [376686, 1363294],
      [344014],
    ];
    const developed = [0.0692, 0.2416, 0.4222, 0.6153, 0.7223, 0.7973, 0.8661, 0.9127, 0.9826, 1];
    const { at } = delayDistribution(
      triangle.flatMap((paid) =>
        paid.map((sum, delay) => ({ delay, age: paid.length - 1, count: sum - (paid[delay - 1] ?? 0) })),
      ),
    )!;
    developed.forEach((share, year) => {
      expect(at(year).share).toBeCloseTo(share, 4);
    });
    expect(triangle[8]![1]! / at(1).share).toBeCloseTo(5_642_266, 0);
    expect(triangle[9]![0]! / at(0).share).toBeCloseTo(4_969_825, 0);
  });

  it('is counted by hand where it can be', () => {
    // Delay 9: 1 of the 4 aged 9 or more. Delay 3: 2 of the 5 aged 3 or more with a delay of 3 or less. Delay 1: the first.
    const { points, at, daysBy } = delayDistribution([
      { delay: 1, age: 2, count: 4 },
      { delay: 1, age: 9, count: 1 },
      { delay: 1, age: 4, count: 2 },
      { delay: 3, age: 20, count: 2 },
      { delay: 9, age: 9, count: 1 },
    ])!;
    expect(points.map(({ days, share }) => [days, share])).toEqual([
      [1, 0.45],
      [3, 0.75],
      [9, 1],
    ]);
    // The normal quantile 1.959964 and variances 1 / (4 x 3) and 2 / (5 x 3) more.
    expect(points[1]!.lower).toBeCloseTo(0.75 * Math.exp(-1.959964 * Math.sqrt(1 / 12)), 6);
    expect(points[0]!.lower).toBeCloseTo(0.45 * Math.exp(-1.959964 * Math.sqrt(1 / 12 + 2 / 15)), 6);
    expect(points.map(({ upper }) => upper)).toEqual([1, 1, 1]);
    expect([at(0).share, at(2).share, at(3).share, at(8).share, at(100).share]).toEqual([
      0, 0.45, 0.75, 0.75, 1,
    ]);
    expect([daysBy(0.45), daysBy(0.5), daysBy(0.75), daysBy(0.9)]).toEqual([1, 3, 3, 9]);
  });

  it('is what was seen where every lead is old enough', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1 }), fc.nat(40), (delays, days) => {
        const { at } = delayDistribution(delays.map((delay) => ({ delay, age: 40, count: 1 })))!;
        expect(at(days).share).toBeCloseTo(
          delays.filter((delay) => delay <= days).length / delays.length,
          10,
        );
      }),
    );
  });

  it('reaches one half where exactly one half has come, whatever the rounding', () => {
    for (let half = 1; half <= 60; half++) {
      const all = Array.from({ length: 2 * half }, (_, delay) => ({ delay, age: 200, count: 1 }));
      expect(delayDistribution(all)!.daysBy(0.5)).toBe(half - 1);
    }
  });

  it('leaves out a delay that nothing ties to the shorter ones, instead of taking these for none', () => {
    const { points } = delayDistribution([
      { delay: 0, age: 3, count: 30 },
      { delay: 2, age: 3, count: 10 },
      { delay: 80, age: 90, count: 1 },
    ])!;
    expect(points.map(({ days, share }) => [days, share])).toEqual([
      [0, 0.75],
      [2, 1],
      [80, 1],
    ]);
  });

  it('has an upper bound that never rises towards shorter delays, where few were at risk', () => {
    const found = [
      [0, 0, 13],
      [1, 2, 1],
      [2, 2, 1],
      [3, 4, 6],
      [4, 11, 21],
      [7, 8, 1],
    ].map(([delay, age, count]) => ({ delay: delay!, age: age!, count: count! }));
    const { points, at } = delayDistribution(found)!;
    const uppers = points.map(({ upper }) => upper);
    expect(uppers).toEqual([...uppers].sort((a, b) => a - b));
    expect(uppers[0]).toBeLessThan(0.5);
    expect(at(-1)).toEqual({ share: 0, lower: 0, upper: uppers[0] });
  });

  it('is null without conversions', () => {
    expect(delayDistribution([])).toBeNull();
  });

  it.each([
    ['exponential delays of 60 days', () => 60, 1, [15, 30, 60, 120]],
    ['gamma delays of twice 40 days', () => 40, 2, [30, 60, 90, 150]],
  ])('finds the truth behind a review that cuts off the long delays: %s', (_, mean, shape, days) => {
    const random = seeded(7);
    const draw = (): number => {
      let sum = 0;
      for (let k = 0; k < shape; k++) sum += exponential(random, mean());
      return sum;
    };
    const found = seen(12_000, 365, draw, random);
    const { at } = delayDistribution(found)!;
    for (const t of days) {
      // A delay of t whole days lasted less than t + 1. Erlang's distribution for shapes 1 and 2.
      const x = (t + 1) / mean();
      const truth = 1 - Math.exp(-x) * (shape === 1 ? 1 : 1 + x);
      expect(Math.abs(at(t).share - truth)).toBeLessThan(0.025);
      expect(naive(found, t) - truth).toBeGreaterThan(0.03);
    }
  });

  it('has an interval that holds the truth about 95 times in 100', () => {
    const random = seeded(11);
    const truth = 1 - Math.exp(-31 / 30);
    let held = 0;
    for (let run = 0; run < 1000; run++) {
      const { at } = delayDistribution(seen(250, 240, () => exponential(random, 30), random))!;
      const { lower, upper } = at(30);
      if (lower <= truth && truth <= upper) held += 1;
    }
    // Three standard errors of 1,000 runs are 2 %.
    expect(held).toBeGreaterThan(930);
    expect(held).toBeLessThan(980);
  });

  it('rises from 0 to 1 with its interval around it, and is 1 at the longest delay', () => {
    fc.assert(
      fc.property(delayed, (found) => {
        const { points, at, daysBy } = delayDistribution(found)!;
        const longest = Math.max(...found.map(({ delay }) => delay));
        expect(points.at(-1)).toEqual({ days: longest, share: 1, lower: 1, upper: 1 });
        let last = { share: 0, lower: 0, upper: 0 };
        for (let t = -1; t <= 61; t++) {
          const { share, lower, upper } = at(t);
          expect(0 <= lower && lower <= share && share <= upper && upper <= 1).toBe(true);
          expect(share >= last.share && lower >= last.lower && upper >= last.upper).toBe(true);
          last = { share, lower, upper };
        }
        for (const wanted of [0.1, 0.5, 0.9, 1]) {
          expect(at(daysBy(wanted)).share).toBeGreaterThanOrEqual(wanted);
          expect(at(daysBy(wanted) - 1).share).toBeLessThan(wanted);
        }
      }),
    );
  });

  it('agrees with a count of every risk set, in any order', () => {
    fc.assert(
      fc.property(delayed, fc.nat(60), (found, t) => {
        const total = (of: (one: Delayed) => boolean): number =>
          found.filter(of).reduce((sum, { count }) => sum + count, 0);
        let share = found.some(({ delay }) => delay <= t) ? 1 : 0;
        for (const s of new Set(found.map(({ delay }) => delay).filter((delay) => delay > t))) {
          const d = total(({ delay }) => delay === s);
          const n = total(({ delay, age }) => delay <= s && s <= age);
          if (d < n) share *= 1 - d / n;
        }
        expect(delayDistribution(found)!.at(t).share).toBeCloseTo(share, 9);
        expect(delayDistribution([...found].reverse())).toMatchObject({
          points: delayDistribution(found)!.points,
        });
      }),
    );
  });
});
