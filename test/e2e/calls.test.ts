import { describe, expect, it } from 'vitest';
import { leads } from '../addon/leads.ts';
import { alerts, open } from '../addon/open.ts';

/** How often each service is called by a first and a second review of so many leads. */
function callsOf(count: number): Record<string, number>[] {
  const opened = open({ tabs: { Leads: leads(count) } });
  return [1, 2].map(() => {
    opened.host.execution.reset();
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([]);
    return Object.fromEntries(opened.host.execution.counts);
  });
}

const sum = (calls: Record<string, number>): number =>
  Object.values(calls).reduce((all, one) => all + one, 0);

describe('a review of 50, 5,000 and 20,000 leads', () => {
  it('takes the same service calls, the first time and again', () => {
    const [few, many, most] = [50, 5_000, 20_000].map((count) => callsOf(count).map(sum));
    expect(many).toEqual(few);
    expect(most).toEqual(few);
    expect(few![0]).toBeLessThanOrEqual(600);
    expect(few![1]).toBeLessThanOrEqual(450);
  });

  it('reads each tab of inputs once, and writes the values of each tab of its own at once', () => {
    const [, again] = callsOf(50);
    // Lead sheet, rubric, settings, history, monthly review; then each report, and the table by which leads are found.
    expect(again!['Range.getValues']).toBeLessThanOrEqual(9);
    expect(again!['Range.setValues']).toBe(3);
  });
});
