import { describe, expect, it } from 'vitest';
import { review, settings } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const ID = 'mend: follow_up_completion';
const followed = (done: number, all: number): string[][] =>
  leads('Follow-up', [done, 'complete'], [all - done, 'incomplete']);

describe('mending the follow-up', () => {
  it('comes where at least one lead in twenty surely was not followed up', () => {
    // The 95 % Wilson interval of 17 of 20 ends at 94.8 %, that of 18 of 20 at 97.2 %.
    expect(proposal(review(followed(17, 20)), ID)).toEqual({
      who: 'sales',
      text: 'Finish the agreed follow-up: 17 of 20 leads whose 14 days are over were followed up as agreed.',
      watch: '/measures/follow_up_completion/numerator: 17 of 20, higher is better',
    });
    expect(ids(review(followed(18, 20)), 'mend')).toEqual([]);
  });

  it("comes where the team's own target is missed, and not where it is met", () => {
    const aim = (target: string) => ({ settings: settings(`Target | follow_up_completion | ${target}`) });
    expect(ids(review(followed(18, 20), aim('91%')), 'mend')).toEqual([ID]);
    expect(ids(review(followed(10, 20), aim('50%')), 'mend')).toEqual([]);
  });

  it('is not proposed below the count that a verdict needs, nor before the follow-up is due', () => {
    expect(ids(review(followed(0, 9)), 'mend')).toEqual([]);
    expect(ids(review(followed(0, 20), { asOf: '2024-04-10' }), 'mend')).toEqual([]);
  });

  it('names the owners whose leads are surely followed up less often', () => {
    const owned = (done: number) =>
      leads(
        'Owner | Follow-up',
        [done, 'Ana | complete'],
        [9 - done, 'Ana | incomplete'],
        [14, 'Bo | complete'],
        [4, 'Bo | incomplete'],
      );
    expect(proposal(review(owned(1)), ID)?.text).toBe(
      'Finish the agreed follow-up, first with Ana (1 of 9): 15 of 27 leads whose 14 days are over were followed up as agreed.',
    );
    expect(proposal(review(owned(4)), ID)?.text).not.toMatch(/first/);
  });

  it('names no owner for a handful of leads, nor the leads without one', () => {
    const owned = (owner: string, count: number) =>
      proposal(review(leads('Owner | Follow-up', [count, `${owner} | incomplete`], [9, 'Bo | complete'])), ID)
        ?.text;
    expect(owned('Ana', 4)).not.toMatch(/Ana/);
    expect(owned('Ana', 5)).toMatch(/first with Ana \(none of 5\)/);
    expect(owned('', 5)).not.toMatch(/first/);
  });

  it("says one in the singular, in the team's own words", () => {
    const own = {
      ...OWN_WORDS,
      limits: settings('Limit | follow_up_days | 1\nLimit | minimum_count | 1').limits,
    };
    expect(proposal(review(followed(0, 1), { settings: own }), ID)?.text).toBe(
      'Finish the agreed follow-up: none of 1 enquiry whose 1 day is over was followed up as agreed.',
    );
    expect(proposal(review(followed(1, 12), { settings: own }), ID)?.text).toMatch(
      /1 of 12 enquiries whose 1 day is over was followed up as agreed\.$/,
    );
  });
});
