import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastAction } from '../../../src/domain/rhythm/actions.ts';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm.ts';
import { actionLists } from './memories.ts';

/** A review of May 2024 that has so many accepted of so many decided; ten are enough for a verdict. */
function may(numerator = 0, denominator = 0, month = '2024-05') {
  const limits = {
    follow_up_days: 14,
    first_touch_hours: 24,
    agreed_touches: 3,
    win_window_months: 12,
    minimum_count: 10,
  };
  const rates = ['sales_acceptance_rate', 'win_rate'].map((id) => ({ id, numerator, denominator }));
  return { month, asOf: '2024-06-03', limits, measures: rates } as unknown as Parameters<typeof rhythmOf>[1];
}

const watched = (numerator: number, denominator: number, given: object = {}) => ({
  ref: '/measures/sales_acceptance_rate',
  numerator: 'numerator',
  denominator: 'denominator',
  higherIsBetter: true,
  before: { numerator, denominator },
  ...given,
});
const past = (given: Partial<PastAction>): PastAction => ({
  id: 'agree',
  who: 'sales',
  text: 'Agree on what to accept.',
  month: '2024-04',
  asOf: '2024-05-02',
  done: false,
  owner: '',
  due: '',
  watch: null,
  ...given,
});
const again = { id: 'agree', who: 'sales', text: 'Agree again.' } as const;

describe('carried actions', () => {
  it('are those of earlier months that are not done, the oldest first', () => {
    const list = [
      past({ id: 'a' }),
      past({ id: 'b', done: true }),
      past({ id: 'c', month: '2023-12', owner: 'Ann', due: 'soon' }),
      past({ id: 'd', month: '2024-05' }),
      past({ id: 'e', month: '2024-06' }),
    ];
    expect(rhythmOf(list, may(), []).carried).toEqual([
      {
        id: 'c',
        who: 'sales',
        owner: 'Ann',
        due: 'soon',
        text: 'Agree on what to accept.',
        asOf: '2024-05-02',
        since: '2023-12',
        monthsOpen: 5,
        proposedAgain: false,
      },
      expect.objectContaining({ id: 'a', since: '2024-04', monthsOpen: 1 }),
    ]);
  });

  it('are one entry since the first month, in the words of now, when proposed again', () => {
    const list = [past({ month: '2024-03' }), past({ month: '2024-04' })];
    expect(rhythmOf(list, may(), [again]).carried).toEqual([
      expect.objectContaining({
        since: '2024-03',
        monthsOpen: 2,
        proposedAgain: true,
        text: 'Agree again.',
        asOf: '2024-06-03',
      }),
    ]);
  });

  it('leave to this month what was done and is proposed again', () => {
    expect(rhythmOf([past({ done: true })], may(), [again]).carried).toEqual([]);
  });

  it('lose no action of an earlier month that is not done, and have none twice', () => {
    fc.assert(
      fc.property(actionLists, fc.boolean(), (actions, isAgain) => {
        const { carried } = rhythmOf(actions, may(), isAgain ? [again] : []);
        const open = actions.filter(({ month, done }) => month < '2024-05' && !done);
        expect(carried.map(({ id }) => id).sort()).toEqual([...new Set(open.map(({ id }) => id))].sort());
        for (const { id, since } of carried) {
          expect(since).toBe(
            open
              .filter((action) => action.id === id)
              .map(({ month }) => month)
              .sort()[0],
          );
        }
      }),
    );
  });

  it('tell one review of all leads from the next by its day', () => {
    const all = may(0, 0, 'all');
    const list = [
      past({ month: 'all', asOf: '2024-04-30' }),
      past({ id: 'b', month: 'all', asOf: '2024-06-03' }),
    ];
    expect(rhythmOf(list, all, []).carried.map(({ id, monthsOpen }) => [id, monthsOpen])).toEqual([
      ['agree', 2],
    ]);
  });
});

describe('decided actions', () => {
  it('are those of the latest earlier month, done or not', () => {
    const list = [
      past({ id: 'a', month: '2024-02' }),
      past({ id: 'b', month: '2024-03', done: true }),
      past({ id: 'c', month: '2024-03' }),
      past({ id: 'd', month: '2024-05' }),
    ];
    expect(rhythmOf(list, may(), []).decided.map(({ id, done, came }) => [id, done, came])).toEqual([
      ['b', true, null],
      ['c', false, null],
    ]);
  });

  it('are those of one review, where a month and a quarter end together', () => {
    const list = [past({ month: '2024-03' }), past({ month: '2024-Q1', text: 'Of the quarter.' })];
    expect(rhythmOf(list, may(), []).decided.map(({ month }) => month)).toEqual(['2024-Q1']);
  });

  it('are none for a first review', () => {
    expect(rhythmOf([], may(), [again])).toEqual({ carried: [], decided: [] });
  });
});

describe('what came of an action', () => {
  const cameOf = (watch: PastAction['watch'], review = may(56, 70)) =>
    rhythmOf([past({ watch })], review, []).decided[0]!.came!;

  it('is the difference now less before with its interval', () => {
    // Newcombe 1998, Table II, method 10, example (a): 56/70 against 48/80 gives 0.0524 to 0.3339.
    const came = cameOf(watched(48, 80));
    expect(came).toMatchObject({
      ref: '/measures/sales_acceptance_rate',
      before: { value: 0.6, numerator: 48, denominator: 80 },
      now: { value: 0.8, numerator: 56, denominator: 70 },
      verdict: 'better',
      why: null,
      level: 0.95,
    });
    expect(came.difference).toBeCloseTo(0.2, 12);
    expect(came.lower).toBeCloseTo(0.0524, 4);
    expect(came.upper).toBeCloseTo(0.3339, 4);
  });

  it('is not told of a rate that another limit counts now, and is of one whose limit stayed', () => {
    const touch = (hours: number) => ({
      ...may(3, 50),
      limits: { ...may(3, 50).limits, first_touch_hours: hours },
      measures: [{ id: 'first_touch_in_time', numerator: 3, denominator: 50 }],
    });
    const before = watched(40, 50, { ref: '/measures/first_touch_in_time', limits: 'first_touch_hours 24' });
    expect(cameOf(before, touch(1) as never)).toMatchObject({
      now: { numerator: 3, denominator: 50 },
      difference: null,
      verdict: 'cannot be told',
      why: 'the limit it is counted by was changed since',
    });
    expect(cameOf(before, touch(24) as never).verdict).toBe('worse');
  });

  it('is worse where the rate fell, or rose and lower is better', () => {
    expect(cameOf(watched(48, 80), may(20, 70)).verdict).toBe('worse');
    expect(cameOf(watched(48, 80, { higherIsBetter: false })).verdict).toBe('worse');
    expect(cameOf(watched(48, 80, { higherIsBetter: false }), may(20, 70)).verdict).toBe('better');
  });

  it('is not separated where the interval holds 0', () => {
    expect(cameOf(watched(48, 80), may(45, 70)).verdict).toBe('not separated');
  });

  it('has to pass the level of all rates that are judged together', () => {
    const one = past({ watch: watched(48, 80) });
    const others = Array.from({ length: 9 }, (_, i) =>
      past({ id: `other ${i}`, watch: watched(5, 80, { ref: `/groups/${i}` }) }),
    );
    const same = past({ id: 'same rate', watch: watched(48, 80) });
    const { decided } = rhythmOf([one, ...others, same], may(56, 70), []);
    expect(decided[0]!.came).toMatchObject({ level: 0.995, verdict: 'not separated' });
  });

  it.each([
    ['the review has no such rate', watched(48, 80, { ref: '/groups/Ads/measures/win_rate' }), may(56, 70)],
    ['there were too few then', watched(3, 9), may(56, 70)],
    ['there are too few now', watched(3, 80), may(9, 9)],
    ['nobody is counted', watched(0, 0), may(0, 0)],
    ['the trailing windows overlap', watched(8, 80, { ref: '/measures/win_rate' }), may(56, 70)],
    ['the period now holds the period then', watched(8, 80), may(56, 70, 'all')],
  ] as const)('cannot be told where %s', (_, watch, review) => {
    const came = cameOf(watch, review);
    expect(came.verdict).toBe('cannot be told');
    expect(came.why).not.toBeNull();
  });
});
