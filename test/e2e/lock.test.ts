import { describe, expect, it } from 'vitest';
import { leads } from '../addon/leads.ts';
import { alerts, cellsOf, open, tabNames } from '../addon/open.ts';

const BUSY = 'Another review is running in this spreadsheet. Wait until it has ended, then try again.';

describe('two reviews at once', () => {
  it('the one that is held up too long says so, and writes nothing', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    opened.host.locks.holdElsewhere('document', 60_000);
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([BUSY]);
    expect(tabNames(opened.model)).toEqual(['Leads']);
  });

  it('one writes, the other says that it is busy, and the spreadsheet is as after one', () => {
    const [alone, both] = [1, 2].map(() => open({ tabs: { Leads: leads(60) } }));
    alone!.addon.run('reviewLastMonth');
    const { addon, model } = both!;
    // Someone else clicks while the first review draws.
    const listening = model.onChange(() => {
      listening();
      addon.run('reviewLastMonth');
    });
    addon.run('reviewLastMonth');
    expect(alerts(both!)).toEqual([BUSY]);
    expect(tabNames(model)).toEqual(tabNames(alone!.model));
    for (const name of tabNames(model)) {
      expect(cellsOf(model, name), name).toEqual(cellsOf(alone!.model, name));
    }
  });

  it('a review that fails has landed what it wrote before another may write', () => {
    const { addon, host } = open({ tabs: { Leads: leads(60) } });
    const { execution } = host;
    execution.failAt(130);
    addon.run('reviewLastMonth');
    const [flushed, released] = ['SpreadsheetApp.flush', 'Lock.releaseLock'].map((call) =>
      execution.log.lastIndexOf(call),
    );
    expect(flushed).toBeGreaterThan(130);
    expect(released).toBeGreaterThan(flushed!);
  });

  it('one waits for another that ends in time, then reviews', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    opened.host.locks.holdElsewhere('document', 3_000);
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([]);
    expect(tabNames(opened.model)).toContain('Scorecard');
  });
});
