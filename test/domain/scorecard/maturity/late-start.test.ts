import { describe, expect, it } from 'vitest';
import { UTC } from '../../../../src/domain/lead/zone.ts';
import { frameOf } from '../../../../src/domain/scorecard/frame.ts';
import type { CreatedDay } from '../../../../src/domain/scorecard/maturity/conversions.ts';
import { lateRecord } from '../../../../src/domain/scorecard/maturity/late-start.ts';
import { maturityOf, type OutcomeMaturity } from '../../../../src/domain/scorecard/maturity/maturity.ts';
import { parsePeriod } from '../../../../src/domain/scorecard/period.ts';
import { reviewed } from '../../sheets.ts';
import { exponential, seeded } from './random.ts';

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
const date = (day: number): string => new Date(START + day * DAY).toISOString().slice(0, 10);

/** The wins of leads [day created, days until won or NaN], with those won before day `recorded` left blank; reviewed on 31 July. */
function won(
  leads: readonly (readonly [number, number])[],
  recorded = Number.NEGATIVE_INFINITY,
): OutcomeMaturity {
  const isKept = ([day, delay]: readonly [number, number]): boolean => day + delay >= recorded;
  const rows = leads.map((lead) => [date(lead[0]), isKept(lead) ? date(lead[0] + lead[1]) : '']);
  const { qualified } = reviewed([['Created', 'Won'], ...rows], { month: '2024-06', asOf: '2024-07-31' });
  const frame = frameOf(parsePeriod('2024-06', UTC), 12, { start: START, end: START + 180 * DAY }, UTC);
  return maturityOf(qualified, frame, START + 213 * DAY).find(({ id }) => id === 'won')!;
}

/** Four leads a day for half a year, of which one is won after 2 days and one after 8, always. */
const STEADY = Array.from({ length: 182 }, (_, day) =>
  [2, 8, Number.NaN, Number.NaN].map((delay) => [day, delay] as const),
).flat();

/** The leads by the day they were created; of those whose delay is a number, the wins from day `recorded` to 212. */
function daysOf(leads: readonly { day: number; delay: number }[], recorded: number): CreatedDay[] {
  return Array.from({ length: 182 }, (_, day) => {
    const own = leads.filter((lead) => lead.day === day);
    const byDelay = new Map<number, number>();
    for (const { delay } of own) {
      if (day + delay >= recorded && day + delay <= 212) byDelay.set(delay, (byDelay.get(delay) ?? 0) + 1);
    }
    return { day, leads: own.length, open: 0, undated: 0, byDelay };
  });
}

describe('a record of outcomes that starts late', () => {
  it('is told where at least three outcomes were to be expected before the first', () => {
    // Won from day 60, 1 March, on. Of the leads since, half are won: of two leads' worth a day, half come by day 2 and all by
    // day 8. Before 1 March those of days 0 to 57 were due after 2 days and those of 0 to 51 after 8: 58 + 52 wins.
    const { late, ...rest } = won(STEADY, 60);
    expect(late).toMatchObject({
      firstLead: '2024-01-01',
      firstOutcome: '2024-03-01',
      months: ['2024-01', '2024-02'],
    });
    expect(late!.expected).toBeCloseTo(110, 6);
    expect(late!.message).toBe(
      'leads came in from 2024-01-01 on, and the first win is dated 2024-03-01, when about 110 wins were to be expected already: earlier ones seem not to have been recorded. How long a win takes is told from leads created since',
    );
    expect(rest.curve.map(({ days, share }) => [days, share])).toEqual([
      [2, 0.5],
      [8, 1],
    ]);
  });

  it('leaves leads created before it out of what converted within so many days', () => {
    const { months } = won(STEADY, 60);
    expect(
      months.map(({ month, leads, within }) => [month, leads, within[0]!.numerator, within[0]!.denominator]),
    ).toEqual([
      ['2024-01', 124, 0, 0],
      ['2024-02', 116, 0, 0],
      ['2024-03', 124, 62, 124],
      ['2024-04', 120, 60, 120],
      ['2024-05', 124, 62, 124],
      ['2024-06', 120, 60, 120],
    ]);
  });

  it('leaves a young month that it touches without an expected rate', () => {
    const slow = STEADY.map(([day, delay]) => [day, delay === 8 ? 40 : delay] as const);
    expect(won(slow).period).toMatchObject({ ageDays: 31, maturing: true, expected: { value: 0.5 } });
    expect(won(slow, 160).period).toMatchObject({ ageDays: 31, maturing: true, expected: null });
  });

  it('is not told of a history that was recorded from the first lead on', () => {
    expect(won(STEADY).late).toBeNull();
  });

  it('is not told where the leads before the first outcome converted as often as the others', () => {
    // Everything closes on the 28th of its month: the leads of the first 27 days wait for the first outcome, and all have one.
    const closing = Array.from({ length: 180 }, (_, day) => {
      const created = new Date(START + day * DAY);
      const until = (28 - created.getUTCDate() + 31) % 31;
      return [day, until] as const;
    });
    expect(won(closing).late).toBeNull();
  });

  it('is not told where too few leads since have converted to tell a rate', () => {
    const few = STEADY.filter(([day, delay]) => day + delay < 66 || Number.isNaN(delay));
    const found = won(few, 60);
    expect([found.conversions > 10, found.late]).toEqual([true, null]);
  });

  it('is told falsely of about 5 in 100 complete histories, and of nearly all that are cut off', () => {
    const random = seeded(5);
    let [falsely, truly] = [0, 0];
    for (let run = 0; run < 1000; run++) {
      const leads = Array.from({ length: 400 }, () => {
        const delay = random() < 0.2 ? Math.floor(exponential(random, 25)) : Number.NaN;
        return { day: Math.floor(random() * 182), delay };
      });
      if (lateRecord(daysOf(leads, 0), 212, 10) !== null) falsely += 1;
      if (lateRecord(daysOf(leads, 60), 212, 10) !== null) truly += 1;
    }
    // Three standard errors of 1,000 runs are 2 %, and the rate is itself an estimate.
    expect(falsely).toBeLessThan(80);
    expect(truly).toBeGreaterThan(990);
  });

  it('is apart from outcomes dated before the first lead, which are counted', () => {
    const found = won([...STEADY, [10, -12], [20, -5], [3, -4]]);
    expect(found).toMatchObject({ late: null, outcomesBeforeFirstLead: 2, undated: 3 });
  });
});
