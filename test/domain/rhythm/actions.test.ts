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

  it('notes the limits by which a rate is counted', () => {
    const touch = { ...proposed, watch: { ...watch, ref: '/groups/Ads/measures/first_touch_in_time' } };
    const counted = {
      ...april,
      groups: [{ group: 'Ads', measures: [{ id: 'first_touch_in_time', numerator: 1, denominator: 3 }] }],
    };
    expect(keepActions([], counted as never, [touch])[0]!.watch).toMatchObject({
      limits: 'first_touch_hours 24',
    });
  });

  it('watches nothing where the review has no such rate', () => {
    const lost = { ...proposed, watch: { ...watch, ref: '/groups/Ads/measures/win_rate' } };
    expect(keepActions([], april, [lost])[0]!.watch).toBeNull();
  });

  it('words what is open and proposed again as it is now, and keeps what the team wrote, when it was decided and what it watches from', () => {
    const before = { ...watch, before: { numerator: 1, denominator: 9 } };
    const open = past({ text: 'Agree: 1 of 9.', watch: before });
    expect(keepActions([open], april, [proposed])).toEqual([
      { ...open, text: 'Agree on what to accept.', asOf: '2024-05-02' },
    ]);
    expect(open).toMatchObject({ month: '2024-03', owner: 'Ann', due: 'soon', watch: before });
  });

  it.each([
    ['is not proposed again', past({ id: 'other', text: 'Other: 1 of 9.' })],
    ['is done', past({ text: 'Agree: 1 of 9.', done: true })],
    ['the team wrote itself', past({ text: 'Agree at last.', asOf: '' })],
    ['a later review decided', past({ text: 'Agree: 1 of 9.', month: '2024-05', asOf: '2024-06-02' })],
    ['a later day worded', past({ text: 'Agree: 1 of 9.', asOf: '2024-06-02' })],
    ['a review of all leads decided', past({ text: 'Agree: 1 of 9.', month: 'all' })],
  ])('leaves as it stands what %s', (_, one) => {
    expect(keepActions([one], april, [proposed])[0]).toEqual(one);
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

  it('keeps every past action in its place, but for its words, and changes nothing the second time', () => {
    const unworded = (actions: readonly PastAction[]) =>
      actions.map(({ text: _, asOf: __, ...rest }) => rest);
    fc.assert(
      fc.property(actionLists, (actions) => {
        const again = [proposed, ...actions.slice(0, 2).map(({ id }) => ({ ...proposed, id }))];
        const once = keepActions(actions, april, again);
        expect(unworded(once.slice(0, actions.length))).toEqual(unworded(actions));
        expect(keepActions(once, april, again)).toEqual(once);
      }),
    );
  });
});
