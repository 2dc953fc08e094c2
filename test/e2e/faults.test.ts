import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/domain/rhythm/history-sheet.ts';
import { leads } from '../addon/leads.ts';
import { cellsOf, open, tabNames } from '../addon/open.ts';
import { type State, type Warm, warm } from './warm.ts';

const INPUTS = ['Leads', 'Lead rubric', 'Lead settings'];
const HISTORY = 'Review history';
const [APRIL, MAY] = [Date.UTC(2026, 3, 18, 12), Date.UTC(2026, 4, 18, 12)];

type Cells = Record<string, readonly (readonly unknown[])[]>;

/** Every cell of every tab. */
function everything({ model }: Warm): Cells {
  return Object.fromEntries(tabNames(model).map((name) => [name, cellsOf(model, name)]));
}

/** Says what differs; where nothing does, two texts tell so sooner than two walks over every cell. */
function expectSame(now: unknown, then: unknown, when: string): void {
  if (JSON.stringify(now) !== JSON.stringify(then)) expect(now, when).toEqual(then);
}

/** What the next run goes by, as text: all but looks, notes and charts. */
function heldBy({ model, host }: Warm): string {
  const sheets = model.data.sheets.map(({ name, rows, maxRows, columns }) => [
    name,
    rows,
    maxRows,
    columns.map(({ validations }) => validations),
  ]);
  return JSON.stringify([sheets, model.data.metadata, [...host.properties.document]]);
}

/** A sheet of leads that nothing was done with, and one of which March was reviewed. */
function begun(reviews: number): State {
  const { model } = open({ tabs: { Leads: leads(12) } });
  const march = warm(model, APRIL);
  for (let review = 0; review < reviews; review++) march.run('reviewLastMonth');
  return march.state();
}

describe('a review that a service cuts short', () => {
  for (const [what, reviews] of [
    ['the first', 0],
    ['the second', 1],
  ] as const) {
    it(`at any call, ${what} leaves leads, rubric, settings and history whole, says so, and is repaired by the next`, () => {
      const addon = warm(open({ tabs: {} }).model, MAY);
      const start = begun(reviews);
      addon.rewind(start);
      const before = everything(addon);
      const first = before[HISTORY] ?? [];
      expect(addon.run('reviewLastMonth')).toMatch(/is reviewed/);
      const calls = addon.host.execution.log.length;
      const after = everything(addon);
      addon.run('reviewLastMonth');
      const afterTwice = everything(addon);
      /** What the next run writes, by what it goes by: many a call fails in the same state. */
      const repaired = new Map<string, Cells>();

      for (let call = 1; call <= calls; call++) {
        addon.rewind(start);
        addon.host.execution.failAt(call);
        const said = addon.run('reviewLastMonth');
        expect(said, `call ${call}`).toMatch(/is reviewed|Run it again: it writes what is missing\.$/);
        const cells = everything(addon);
        for (const name of INPUTS) {
          const now = cells[name] ?? [];
          // A tab that was made and not yet written is empty.
          if (now.length > 0 || before[name])
            expectSame(now, before[name] ?? after[name], `${name}, call ${call}`);
        }
        const kept = cells[HISTORY] ?? [];
        expectSame(kept.slice(0, first.length), first, `call ${call}`);
        expect(() => readHistory(kept as never, HISTORY)).not.toThrow();
        const key = heldBy(addon);
        if (!repaired.has(key)) {
          addon.rewind(addon.state());
          expect(addon.run('reviewLastMonth'), `after call ${call}`).toMatch(/is reviewed/);
          repaired.set(key, everything(addon));
        }
        const isComplete = kept.length === after[HISTORY]!.length;
        expectSame(repaired.get(key), isComplete ? afterTwice : after, `after call ${call}`);
      }
    }, 120_000);
  }
});
