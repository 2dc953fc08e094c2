import { describe, expect, it } from 'vitest';
import { review } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const marked = (touched: number, untouched: number): string[][] =>
  leads('Do not contact | Touches', [touched, 'yes | 2'], [untouched, 'yes | 0'], [9, 'no | 3']);

describe('stopping contact', () => {
  it('comes with the first who was marked do-not-contact and touched', () => {
    expect(proposal(review(marked(1, 3)), 'stop contact')).toEqual({
      who: 'sales',
      text: 'Leave alone those who asked for it: 1 lead marked do-not-contact was touched; check whether that was after the mark.',
      watch: null,
    });
  });

  it("counts several in the team's own words", () => {
    expect(proposal(review(marked(2, 3), { settings: OWN_WORDS }), 'stop contact')?.text).toBe(
      'Leave alone those who asked for it: 2 enquiries marked do-not-contact were touched; check whether that was after the mark.',
    );
  });

  it('is not proposed where nobody who was marked was touched', () => {
    expect(ids(review(marked(0, 5)), 'stop')).toEqual([]);
  });

  it('is read first', () => {
    const { actions } = review(marked(1, 0));
    expect(actions.map(({ id }) => id)).toEqual(['stop contact', 'define fit', 'unknown source']);
  });
});
