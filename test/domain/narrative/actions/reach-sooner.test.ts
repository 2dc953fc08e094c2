import { describe, expect, it } from 'vitest';
import { review, settings } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const ID = 'mend: first_touch_in_time';
const touched = (inTime: number, all: number): string[][] =>
  leads('First touch', [inTime, '2024-04-02'], [all - inTime, '2024-04-20']);

describe('reaching out sooner', () => {
  it('comes where at least one lead in twenty surely was not reached in time', () => {
    // The 95 % Wilson interval of 17 of 20 ends at 94.8 %, that of 18 of 20 at 97.2 %.
    expect(proposal(review(touched(17, 20)), ID)).toEqual({
      who: 'sales',
      text: 'Reach out sooner: 17 of 20 leads were touched within 24 hours.',
      watch: '/measures/first_touch_in_time/numerator: 17 of 20, higher is better',
    });
    expect(ids(review(touched(18, 20)), 'mend')).toEqual([]);
  });

  it("comes where the team's own target is missed, and not where it is met", () => {
    const aim = (target: string) => ({ settings: settings(`Target | first_touch_in_time | ${target}`) });
    expect(ids(review(touched(18, 20), aim('91%')), 'mend')).toEqual([ID]);
    expect(ids(review(touched(10, 20), aim('50%')), 'mend')).toEqual([]);
  });

  it('is not proposed below the count that a verdict needs, nor where the sheet has no first touch', () => {
    expect(ids(review(touched(0, 9)), 'mend')).toEqual([]);
    expect(ids(review(leads('Source', [20, 'Fair'])), 'mend')).toEqual([]);
  });

  it('names the owners who surely reach fewer in time', () => {
    const owned = (ana: number) =>
      leads(
        'Owner | First touch',
        [ana, 'Ana | 2024-04-02'],
        [9 - ana, 'Ana | 2024-04-20'],
        [14, 'Bo | 2024-04-02'],
        [4, 'Bo | 2024-04-20'],
        [1, ' | 2024-04-20'],
      );
    expect(proposal(review(owned(0)), ID)?.text).toBe(
      'Reach out sooner, first of all Ana (none of 9): 14 of 28 leads were touched within 24 hours.',
    );
    expect(proposal(review(owned(5)), ID)?.text).not.toMatch(/first/);
  });

  it("says one in the singular, in the team's own words", () => {
    const own = {
      ...OWN_WORDS,
      limits: settings('Limit | first_touch_hours | 1\nLimit | minimum_count | 1').limits,
    };
    const grid = leads('First touch', [1, '2024-04-20']);
    expect(proposal(review(grid, { settings: own }), ID)?.text).toBe(
      'Reach out sooner: none of 1 enquiry was touched within 1 hour.',
    );
  });
});
