import { describe, expect, it } from 'vitest';
import { leads } from './leads.ts';
import { open } from './open.ts';

describe('a custom function', () => {
  it('that needs no spreadsheet asks for none', () => {
    const { addon, host } = open({ tabs: {} });
    host.execution.reset();
    // Wilson's 95 % interval of 8 of 10, as in Newcombe 1998 and in R's prop.test(8, 10, correct = FALSE).
    const answer = JSON.stringify(addon.customFunction('RATE_INTERVAL', [8, 10]));
    expect(answer).toMatch(/0\.490\d*.*0\.943\d*/);
    expect(host.execution.log).toEqual([]);
  });

  it('over leads answers a row for each, with no more than the zone and locale asked of the spreadsheet', () => {
    const { addon, host } = open({ tabs: {} });
    host.execution.reset();
    const rubric = [
      ['Dimension', 'Criterion', 'Column', 'Test', 'Value', 'Points', 'Must-have'],
      ['Fit', 'Firm', 'Company', 'is filled', '', 10, 'yes'],
    ];
    expect(addon.customFunction('LEAD_TIER', [leads(3), rubric])).toHaveLength(4);
    expect(host.execution.log.length).toBeLessThanOrEqual(6);
  });
});
