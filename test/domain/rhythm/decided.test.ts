import { describe, expect, it } from 'vitest';
import { againText, askText, carriedFrom, decidedOf, whoText } from '../../../src/domain/rhythm/decided.ts';
import type { CarriedAction, DecidedAction } from '../../../src/domain/rhythm/rhythm.ts';

const carried = (given: Partial<CarriedAction>): CarriedAction => ({
  id: 'agree',
  who: 'sales',
  owner: '',
  due: '',
  text: 'Agree.',
  asOf: '2024-04-02',
  since: '2024-03',
  monthsOpen: 1,
  proposedAgain: false,
  ...given,
});
const decided = (given: Partial<DecidedAction>): DecidedAction => ({
  id: 'agree',
  who: 'sales',
  owner: '',
  due: '',
  text: 'Agree.',
  asOf: '2024-04-02',
  month: '2024-03',
  done: false,
  proposedAgain: false,
  came: null,
  ...given,
});

describe('what an earlier review asked for', () => {
  it.each([
    ['Put more into Fair: 9 of 9 fit, against 17 of 41 elsewhere.', 'Put more into Fair'],
    ['Finish it, first with Ana (2 of 9): 16 of 27 leads were followed up.', 'Finish it, first with Ana'],
    ['Reach out sooner, first of all Ana (none of 9): 4 of 9 leads.', 'Reach out sooner, first of all Ana'],
    ['Say whom you serve: set industry or size.', 'Say whom you serve: set industry or size'],
    ['Cut back Fair 2024: 9 of 9 fit.', 'Cut back Fair 2024 (as of 2024-04-02)'],
  ])('is told without the counts that called for it then: %s', (text, told) => {
    expect(askText({ text, asOf: '2024-04-02' })).toBe(told);
  });

  it('stands as the team wrote it', () => {
    expect(askText({ text: 'Call 3 of them: by May 9.', asOf: '' })).toBe('Call 3 of them: by May 9.');
  });
});

describe('an open action', () => {
  it('stands once: not among the carried where it is proposed again or last month decided it', () => {
    const list = [carried({ id: 'a', proposedAgain: true }), carried({ id: 'b' }), carried({ id: 'c' })];
    expect(carriedFrom({ carried: list, decided: [decided({ id: 'b' })] }).map(({ id }) => id)).toEqual([
      'c',
    ]);
  });

  it('that is proposed again says whose it is and since when it is open', () => {
    const list = [carried({ owner: 'Ann', due: '3 May', proposedAgain: true }), carried({ id: 'b' })];
    const rhythm = { carried: list, decided: [] };
    expect(againText(rhythm, 'agree')).toBe('Ann, due 3 May, open since March 2024');
    expect([againText(rhythm, 'b'), againText(rhythm, 'new')]).toEqual(['', '']);
    expect(whoText(list[0]!)).toBe('sales, Ann, due 3 May');
  });

  it('that is proposed again is among the decided only for what came of it', () => {
    const came = { verdict: 'better' } as DecidedAction['came'];
    const list = [
      decided({ id: 'a', proposedAgain: true }),
      decided({ id: 'b', proposedAgain: true, came }),
      decided({ id: 'c' }),
      decided({ id: 'd', done: true }),
    ];
    expect(decidedOf({ carried: [], decided: list }).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });
});
