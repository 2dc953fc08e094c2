import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/domain/rhythm/history-sheet.ts';
import { again, alerts, cellsOf, type Open, open, tabNamed, tabNames, type } from '../addon/open.ts';

const SAMPLE = 'Sample leads';
/** 1 April 2026 as Sheets counts days. */
const APRIL = 46_113;
const TABS = [
  SAMPLE,
  'Leads',
  'Lead rubric',
  'Lead settings',
  'Lead qualification',
  'Scorecard',
  'Monthly review',
  'Review history',
];

function reviewedSample(): Open {
  const opened = open({ tabs: {} });
  opened.addon.run('insertSample');
  opened.addon.run('reviewLastMonth');
  expect(alerts(opened)).toEqual([]);
  return opened;
}

function reviewAgain(opened: Open, today: string, change: (opened: Open) => void = () => {}): Open {
  const later = again(opened, today);
  change(later);
  later.addon.run('reviewLastMonth');
  expect(alerts(later)).toEqual([]);
  return later;
}

const history = ({ model }: Open) => readHistory(cellsOf(model, 'Review history'), 'Review history');

describe('the sample, inserted and reviewed', () => {
  const first = reviewedSample();
  const second = reviewAgain(first, '2026-06-18');

  it('gives the tabs of a review in one order, and a second review adds none', () => {
    expect(tabNames(first.model)).toEqual(TABS);
    expect(tabNames(second.model)).toEqual(TABS);
  });

  it('gives each tab its title and what it is for', () => {
    const begins = TABS.slice(2).map((name) => cellsOf(first.model, name)[0]![0]);
    expect(begins).toEqual([
      'Lead rubric',
      'Lead settings',
      'Row',
      'Lead scorecard, April 2026',
      'What April 2026 taught',
      'Month',
    ]);
  });

  it('qualifies every lead, and counts what the sample counts', () => {
    expect(cellsOf(first.model, 'Lead qualification')).toHaveLength(cellsOf(first.model, SAMPLE).length);
    expect(history(first).find(({ measure }) => measure === 'lead_volume')).toMatchObject({
      month: '2026-04',
      value: 50,
    });
  });

  it('draws charts over cells that hold nothing', () => {
    const tab = tabNamed(first.model, 'Scorecard');
    expect(tab.charts.length).toBeGreaterThan(0);
    for (const { position, options } of tab.charts) {
      const rows = Math.floor(Number(options.height) / 21);
      for (let row = position.row; row < position.row + rows; row++) {
        expect(tab.rows[row]?.[position.column] ?? null, `row ${row + 1}`).toBeNull();
      }
    }
  });

  it('gives frozen rows, hidden columns for what only charts rest on, and boxes to tick', () => {
    for (const name of TABS.slice(2)) expect(tabNamed(first.model, name).frozenRows, name).toBeGreaterThan(0);
    const ticks = tabNamed(first.model, 'Monthly review').columns.flatMap(({ validations }) =>
      validations.within(0, 100).filter(({ value }) => value?.criteria === 'CHECKBOX'),
    );
    expect(ticks.length).toBeGreaterThan(0);
  });

  it('leaves the lead sheet as it was to the last format and note', () => {
    const looked = (opened: Open) => {
      const { selection, ...rest } = JSON.parse(JSON.stringify(tabNamed(opened.model, SAMPLE)));
      return rest;
    };
    const untouched = open({ tabs: {} });
    untouched.addon.run('insertSample');
    const tab = tabNamed(untouched.model, SAMPLE);
    tab.columns[2]!.notes.fill(4, 1, 'ask Ada');
    tab.columns[2]!.formats.fill(4, 1, { background: '#ff0000', fontWeight: 'bold' });
    const before = JSON.stringify(looked(untouched));
    untouched.addon.run('reviewLastMonth');
    const later = reviewAgain(untouched, '2026-06-18');
    expect(JSON.stringify(looked(untouched))).toBe(before);
    expect(JSON.stringify(looked(later))).toBe(before);
  });

  it('adds nothing to the history where nothing has changed', () => {
    expect(history(second)).toEqual(history(first));
  });

  it('keeps the first rows of the history and adds restated ones where leads have changed', () => {
    const changed = reviewAgain(first, '2026-06-18', ({ model }) => {
      const [header, ...rows] = cellsOf(model, SAMPLE);
      const created = header!.indexOf('Created');
      const region = rows.map((cells) => [
        Number(cells[created]) >= APRIL ? 'Atlantis' : String(cells[header!.indexOf('Region')] ?? ''),
      ]);
      type(model, SAMPLE, region, 1, header!.indexOf('Region'));
    });
    const before = history(first);
    const after = history(changed);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(before.length).every(({ restated, month }) => restated && month === '2026-04')).toBe(
      true,
    );
  });

  it('goes by the rubric as someone has edited it', () => {
    const rubric = cellsOf(first.model, 'Lead rubric');
    const threshold = rubric.findIndex(([cell]) => cell === 'Threshold');
    const value = rubric[threshold]!.indexOf(60);
    const tiers = ({ model }: Open) => {
      const [header, ...rows] = cellsOf(model, 'Lead qualification');
      return rows.filter((cells) => cells[header!.indexOf('Tier')] === 'Qualified').length;
    };
    const strict = reviewAgain(first, '2026-06-18', ({ model }) => {
      type(model, 'Lead rubric', [[100]], threshold, value);
    });
    expect(tiers(strict)).toBeLessThan(tiers(first));
    expect(cellsOf(strict.model, 'Lead rubric')[threshold]![value]).toBe(100);
    expect(cellsOf(strict.model, 'Scorecard').flat().join(' ')).toContain('qualified from 100');
  });

  it('finds its tabs under other names and in another order', () => {
    const renamed = reviewAgain(first, '2026-06-18', ({ model }) => {
      for (const name of TABS.slice(2)) tabNamed(model, name).name = `Unser ${name}`;
      model.data.sheets.reverse();
    });
    expect(tabNames(renamed.model)).toEqual([
      ...TABS.slice(2)
        .map((name) => `Unser ${name}`)
        .reverse(),
      'Leads',
      SAMPLE,
    ]);
  });
});
