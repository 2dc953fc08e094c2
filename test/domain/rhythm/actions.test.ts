import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepActions, type PastAction } from '../../../src/domain/rhythm/actions.ts';
import { review } from '../sheets.ts';
import { APRIL, actionLists } from './memories.ts';

const april = review(APRIL, { asOf: '2024-05-02' });
const watch = {
  ref: '/measures/sales_acceptance_rate',
  numerator: 'numerator',
  denominator: 'denominator',
  higherIsBetter: true,
};
const proposed = { id: 'agree', who: 'sales', text: 'Agree on what to accept.', watch } as const;
const past = (given: Partial<PastAction>): PastAction => ({
  ...proposed,
  month: '2024-03',
  asOf: '2024-04-02',
  done: false,
  owner: 'Ann',
  due: 'soon',
  watch: null,
  ...given,
});

describe('keepActions', () => {
  it('adds what is proposed, with its rate as it stands', () => {
    expect(keepActions([], april, [proposed])).toEqual([
      {
        ...proposed,
        month: '2024-04',
        asOf: '2024-05-02',
        done: false,
        owner: '',
        due: '',
        watch: { ...watch, before: { numerator: 1, denominator: 3 } },
      },
    ]);
  });

  it('watches nothing where the review has no such rate', () => {
    const lost = { ...proposed, watch: { ...watch, ref: '/groups/Ads/measures/win_rate' } };
    expect(keepActions([], april, [lost])[0]!.watch).toBeNull();
  });

  it('does not add what is open since an earlier month', () => {
    expect(keepActions([past({})], april, [proposed])).toEqual([past({})]);
  });

  it('adds anew what was done in an earlier month', () => {
    const kept = keepActions([past({ done: true })], april, [proposed]);
    expect(kept.map(({ month, done }) => [month, done])).toEqual([
      ['2024-03', true],
      ['2024-04', false],
    ]);
  });

  it('does not open again what this month decided and has done since', () => {
    const done = past({ month: '2024-04', done: true });
    expect(keepActions([done], april, [proposed])).toEqual([done]);
  });

  it('keeps every past action as it is, and adds nothing the second time', () => {
    fc.assert(
      fc.property(actionLists, (actions) => {
        const once = keepActions(actions, april, [proposed]);
        expect(once.slice(0, actions.length)).toEqual(actions);
        expect(keepActions(once, april, [proposed])).toEqual(once);
      }),
    );
  });
});
