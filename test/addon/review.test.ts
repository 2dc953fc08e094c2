import { describe, expect, it } from 'vitest';
import { readActions } from '../../src/domain/rhythm/actions-sheet.ts';
import { readHistory } from '../../src/domain/rhythm/history-sheet.ts';
import { leads } from './leads.ts';
import { again, alerts, cellsOf, type Open, open, review, serve, tabNames, type } from './open.ts';

const INPUTS = ['Leads', 'Lead rubric', 'Lead settings'];
const WRITTEN = [...INPUTS, 'Lead qualification', 'Scorecard', 'Monthly review', 'Review history'];

/** Every cell of every tab. */
function everything({ model }: Open): Record<string, readonly unknown[]> {
  return Object.fromEntries(tabNames(model).map((name) => [name, cellsOf(model, name)]));
}

function callsOf(opened: Open, month: string): number {
  opened.host.execution.reset();
  review(opened, month);
  return opened.host.execution.log.length;
}

describe('a review', () => {
  it('writes its tabs beside the leads, which stay as they are', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    const before = cellsOf(opened.model, 'Leads');
    review(opened, '2026-04');
    expect(cellsOf(opened.model, 'Leads')).toEqual(before);
    expect(tabNames(opened.model).sort()).toEqual([...WRITTEN].sort());
    expect(cellsOf(opened.model, 'Scorecard')[0]).toEqual(['Lead scorecard, April 2026']);
    expect(cellsOf(opened.model, 'Lead qualification')).toHaveLength(61);
    const history = readHistory(cellsOf(opened.model, 'Review history'), 'History');
    expect(history.find(({ measure }) => measure === 'lead_volume')).toMatchObject({
      month: '2026-04',
      value: 29,
    });
  });

  it('takes as many service calls for 5,000 leads as for 50, but for making room', () => {
    const [few, many] = [50, 5_000].map((count) =>
      callsOf(open({ tabs: { Leads: leads(count) } }), '2026-04'),
    );
    expect(many! - few!).toBeLessThanOrEqual(8);
    expect(many).toBeLessThanOrEqual(550);
  });

  it('of the same month adds nothing to history and actions, and keeps what the team wrote there', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    review(opened, '2026-04');
    const before = everything(opened);
    const monthly = cellsOf(opened.model, 'Monthly review');
    const header = monthly.findIndex((row) => row.includes('Owner'));
    type(opened.model, 'Monthly review', [['Ada']], header + 1, monthly[header]!.indexOf('Owner'));
    review(opened, '2026-04');
    expect(cellsOf(opened.model, 'Review history')).toEqual(before['Review history']);
    const actions = readActions(cellsOf(opened.model, 'Monthly review'), 'Monthly review');
    expect(actions.filter(({ owner }) => owner === 'Ada')).toHaveLength(1);
  });

  it('of a month whose leads have changed adds restated rows below the first ones', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    review(opened, '2026-04');
    const before = cellsOf(opened.model, 'Review history');
    const later = again(opened, '2026-05-20');
    type(later.model, 'Leads', leads(70).slice(61), 61);
    review(later, '2026-04');
    const after = cellsOf(later.model, 'Review history');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    expect(readHistory(after, 'History').some(({ restated }) => restated)).toBe(true);
  });

  it('in a runtime without Intl writes the same tabs', () => {
    const [plain, without] = [true, false].map((hasIntl) => open({ tabs: { Leads: leads(60) }, hasIntl }));
    review(plain!, '2026-04');
    review(without!, '2026-04');
    expect(everything(without!)).toEqual(everything(plain!));
  });

  it('in a German spreadsheet writes the same tabs', () => {
    const [english, german] = ['en_GB', 'de_DE'].map((locale) =>
      open({ tabs: { Leads: leads(60) }, locale }),
    );
    review(english!, '2026-04');
    review(german!, '2026-04');
    expect(everything(german!)).toEqual(everything(english!));
  });

  it('waits for no one longer than some seconds: while another runs it says so and writes nothing', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    opened.host.locks.holdElsewhere('document', 60_000);
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([
      'Another review is running in this spreadsheet. Wait until it has ended, then try again.',
    ]);
    expect(tabNames(opened.model)).toEqual(['Leads']);
  });

  it('tells what it is doing, and nothing once it has ended', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    review(opened, '2026-04');
    expect(serve(opened, 'progress')).toEqual({ done: 0, of: 0, what: '' });
  });
});

/**
 * Calls to let fail, the first being 1: a failure after a call that only reads leaves what a failure at that call
 * leaves, so those after a write do, and those that are caught.
 */
function tellingCalls(log: readonly string[]): number[] {
  const writes =
    /^(?!\w+Builder\.)\w+\.(?:set|insert|add|hide|show|remove|shift|collapse|expand|create|put|flush|activate)/;
  return log.flatMap((call, at) =>
    at === 0 || writes.test(log[at - 1]!) || /^(?:Cache|Lock)/.test(call) ? [at + 1] : [],
  );
}

describe('a review that a service cuts short', () => {
  /** A spreadsheet with March reviewed, and what the review of April makes of it when nothing fails. */
  function reviewedMarch(): Open {
    const opened = open({ tabs: { Leads: leads(20) }, today: '2026-04-18' });
    review(opened, '2026-03');
    return opened;
  }

  for (const [what, start] of [
    ['the first', () => open({ tabs: { Leads: leads(20) } })],
    ['the second', reviewedMarch],
  ] as const) {
    it(`at any call, ${what} leaves leads, rubric, settings and history whole, says so, and is repaired by the next`, () => {
      const begun = start();
      const history = (opened: Open) =>
        tabNames(opened.model).includes('Review history') ? cellsOf(opened.model, 'Review history') : [];
      const before = { history: history(begun), cells: everything(begun) };
      const whole = again(begun, '2026-05-18');
      callsOf(whole, '2026-04');
      const calls = tellingCalls(whole.host.execution.log);
      const after = everything(whole);
      review(whole, '2026-04');
      const afterTwice = everything(whole);
      for (const call of calls) {
        const opened = again(begun, '2026-05-18');
        opened.host.execution.failAt(call);
        let said = '';
        try {
          review(opened, '2026-04');
        } catch (error) {
          said = (error as Error).message;
        }
        opened.host.execution.heal();
        if (said !== '') expect(said).toMatch(/Run it again: it writes what is missing\.$/);
        for (const input of INPUTS) {
          if (!tabNames(opened.model).includes(input)) continue;
          const now = cellsOf(opened.model, input);
          expect(now.length === 0 ? before.cells[input] : now, `${input}, call ${call}`).toEqual(
            now.length === 0 ? undefined : (before.cells[input] ?? after[input]),
          );
        }
        const kept = history(opened);
        expect(kept.slice(0, before.history.length), `call ${call}`).toEqual(before.history);
        expect(() => readHistory(kept, 'History')).not.toThrow();
        const isComplete = kept.length === after['Review history']!.length;
        review(opened, '2026-04');
        expect(everything(opened), `call ${call}`).toEqual(isComplete ? afterTwice : after);
      }
    }, 240_000);
  }
});
