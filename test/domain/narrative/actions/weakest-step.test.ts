import { describe, expect, it } from 'vitest';
import { review, settings } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const ID = 'weakest step: sales_acceptance_rate';
const target = (id: string, percent: number) => ({ settings: settings(`Target | ${id} | ${percent}%`) });

/** Forty leads that sales decided on, so many accepted. */
const accepted = (count: number) =>
  leads('Sales decision | Reason', [count, 'accepted | '], [40 - count, 'rejected | too small']);

describe('answering the step that drags', () => {
  // The 95 % Wilson interval of 10 of 40 ends at 40.2 %.
  it('is the first action where the interval of a step lies below its target, and not where it reaches it', () => {
    const short = review(accepted(10), target('sales_acceptance_rate', 41));
    expect(ids(short)[0]).toBe(ID);
    expect(proposal(short, ID)).toEqual({
      who: 'leadership',
      text: 'Go through the rejected leads with sales and agree which should no longer reach it, as too few are accepted: 10 of 40, against a target of 41%.',
      watch: '/measures/sales_acceptance_rate/numerator: 10 of 40, higher is better',
    });
    expect(ids(review(accepted(10), target('sales_acceptance_rate', 40)), 'weakest step')).toEqual([]);
    expect(ids(review(accepted(10)), 'weakest step')).toEqual([]);
  });

  it('stands before all others, also before contact that has to stop', () => {
    const grid = leads(
      'Sales decision | Do not contact | Touches',
      [10, 'accepted | |'],
      [30, 'rejected | yes | 3'],
    );
    expect(ids(review(grid, target('sales_acceptance_rate', 41))).slice(0, 2)).toEqual([ID, 'stop contact']);
  });

  it('is an action that is proposed anyway, moved to the front, where one answers the step', () => {
    const grid = leads('Do not contact | Touches | Follow-up', [1, 'yes | 3 | no'], [39, '| | no']);
    const found = review(grid, target('follow_up_completion', 50));
    expect(ids(found).slice(0, 2)).toEqual(['mend: follow_up_completion', 'stop contact']);
    expect(ids(found, 'weakest step')).toEqual([]);
  });

  it.each([
    ['first_touch_in_time', 'First touch', '2024-04-20'],
    ['lead_to_opportunity', 'Opportunity', 'no'],
    ['opportunity_quality', 'Opportunity | Opportunity quality', 'yes | weak'],
    ['win_rate', 'Opportunity | Won | Lost', 'yes | | 2024-04-20'],
    ['sales_acceptance_rate', 'Sales decision', 'rejected'],
  ])('answers every step: %s', (id, header, line) => {
    const found = review(leads(header, [40, line]), target(id, 50));
    expect(found.weakestStep.id).toBe(id);
    const [first] = found.actions;
    expect(first!.text).toMatch(/none of 40\b/);
    expect(first!.watch!.ref).toBe(`/measures/${id}`);
  });

  it("is told in the team's own words", () => {
    const words = { ...OWN_WORDS, targets: settings('Target | sales_acceptance_rate | 41%').targets };
    expect(proposal(review(accepted(10), { settings: words }), ID)?.text).toMatch(
      /^Go through the rejected enquiries with sales/,
    );
  });
});
