import { describe, expect, it } from 'vitest';
import { readActions } from '../../src/domain/rhythm/actions-sheet.ts';
import { readHistory } from '../../src/domain/rhythm/history-sheet.ts';
import { leads } from './leads.ts';
import { again, cellsOf, type Open, open, review, serve, tabNames, type } from './open.ts';

const INPUTS = ['Leads', 'Lead rubric', 'Lead settings'];
const WRITTEN = [...INPUTS, 'Lead qualification', 'Scorecard', 'Monthly review', 'Review history'];

/** Every cell of every tab. */
function everything({ model }: Open): Record<string, readonly unknown[]> {
  return Object.fromEntries(tabNames(model).map((name) => [name, cellsOf(model, name)]));
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

  it('tells what it is doing, and nothing once it has ended', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    review(opened, '2026-04');
    expect(serve(opened, 'progress')).toEqual({ done: 0, of: 0, what: '' });
  });
});
