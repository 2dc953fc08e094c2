import { describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/host/model/sheet.ts';
import { formulaOf, scalarOf } from '../../src/host/model/stored.ts';
import { insertColumns, insertRows } from '../../src/host/model/structure.ts';
import { leads } from '../addon/leads.ts';
import { again, alerts, cellsOf, type Open, open, tabNamed, type } from '../addon/open.ts';

const TABLE = 'Lead qualification';

function reviewed(): Open {
  const opened = open({ tabs: { Leads: leads(30) } });
  opened.addon.run('reviewLastMonth');
  return opened;
}

/** Reviews a month later, after what someone does in between. */
function reviewAfter(opened: Open, change: (opened: Open) => void): Open {
  const later = again(opened, '2026-06-18');
  change(later);
  later.addon.run('reviewLastMonth');
  expect(alerts(later)).toEqual([]);
  return later;
}

const columnOf = ({ model }: Open, title: string): number => cellsOf(model, TABLE)[0]!.indexOf(title);

/** Writes beside one lead of the table: a word, its colour, a note, and a formula over its score. */
function writeBeside(opened: Open, name: string): void {
  const tab = tabNamed(opened.model, TABLE);
  const row = rowOf(opened, name);
  const column = ownColumn(opened);
  type(opened.model, TABLE, [[`call ${name}`]], row, column);
  tab.columns[column]!.formats.fill(row, 1, { background: '#ff0000' });
  tab.columns[column]!.notes.fill(row, 1, `note on ${name}`);
  tab.rows[row]![column + 1] = { formula: `=I${row + 1}*2`, value: null };
}

function ownColumn(opened: Open): number {
  const known = columnOf(opened, 'My view');
  if (known >= 0) return known;
  const column = cellsOf(opened.model, TABLE)[0]!.length;
  type(opened.model, TABLE, [['My view', 'Twice']], 0, column);
  return column;
}

function rowOf(opened: Open, name: string): number {
  const column = columnOf(opened, 'Name');
  return cellsOf(opened.model, TABLE).findIndex((cells) => cells[column] === name);
}

/** What stands beside a lead in the user's columns. */
function beside(opened: Open, name: string) {
  const tab: SheetModel = tabNamed(opened.model, TABLE);
  const row = rowOf(opened, name);
  const column = columnOf(opened, 'My view');
  return {
    said: scalarOf(tab.rows[row]?.[column]),
    color: tab.columns[column]!.formats.get(row).background,
    note: tab.columns[column]!.notes.get(row),
    isOwnRow: formulaOf(tab.rows[row]?.[column + 1]) === `=I${row + 1}*2`,
  };
}

const written = (name: string) => ({
  said: `call ${name}`,
  color: '#ff0000',
  note: `note on ${name}`,
  isOwnRow: true,
});

/** The leads in another order, under their header. */
const reversed = (rows: ReturnType<typeof leads>) => [rows[0]!, ...rows.slice(1).reverse()];

describe("a user's own columns in the table of leads", () => {
  it('stay with their leads when the lead sheet is sorted anew', () => {
    const opened = reviewed();
    for (const name of ['Person 3', 'Person 29']) writeBeside(opened, name);
    const later = reviewAfter(opened, ({ model }) => type(model, 'Leads', reversed(leads(30))));
    expect(rowOf(later, 'Person 29')).toBe(1);
    for (const name of ['Person 3', 'Person 29']) expect(beside(later, name)).toEqual(written(name));
    const column = columnOf(later, 'My view');
    const said = cellsOf(later.model, TABLE).map((cells) => cells[column] ?? '');
    expect(said.filter((text) => String(text).startsWith('call'))).toHaveLength(2);
  });

  it('stay with their leads when leads are put between, and what stands below moves on', () => {
    const opened = reviewed();
    writeBeside(opened, 'Person 0');
    writeBeside(opened, 'Person 20');
    type(opened.model, TABLE, [['my total']], 33, ownColumn(opened));
    const later = reviewAfter(opened, ({ model }) => {
      const rows = leads(34);
      type(model, 'Leads', [...rows.slice(0, 5), ...rows.slice(31), ...rows.slice(5, 31)]);
    });
    expect(rowOf(later, 'Person 30')).toBe(5);
    for (const name of ['Person 0', 'Person 20']) expect(beside(later, name)).toEqual(written(name));
    const column = columnOf(later, 'My view');
    expect(cellsOf(later.model, TABLE)[37]![column]).toBe('my total');
  });

  it('are kept below the table, with whose they are, where a lead is gone, and stand beside it once it is back', () => {
    const opened = reviewed();
    writeBeside(opened, 'Person 2');
    const without = reviewAfter(opened, ({ model }) => {
      const rows = leads(30);
      rows.splice(3, 1);
      type(model, 'Leads', [...rows, rows[0]!.map(() => '')]);
    });
    expect(rowOf(without, 'Person 2')).toBe(30);
    expect(cellsOf(without.model, TABLE)[30]![columnOf(without, 'Left out')]).toBe('gone');
    expect(beside(without, 'Person 2')).toEqual(written('Person 2'));
    const back = reviewAfter(without, ({ model }) => type(model, 'Leads', leads(30)));
    expect(rowOf(back, 'Person 2')).toBe(3);
    expect(beside(back, 'Person 2')).toEqual(written('Person 2'));
    expect(cellsOf(back.model, TABLE)).toHaveLength(31);
  });

  it('stay with a lead that got another company and name, by its mailbox', () => {
    const opened = reviewed();
    writeBeside(opened, 'Person 7');
    const later = reviewAfter(opened, ({ model }) => {
      const rows = reversed(leads(30));
      const row = rows.findIndex((cells) => cells[1] === 'Person 7');
      rows[row]![1] = 'Ada Lovelace';
      type(model, 'Leads', rows);
    });
    expect(beside(later, 'Ada Lovelace')).toEqual(written('Person 7'));
  });
});

/** What a page of ours holds, from its title on. */
function pageFrom({ model }: Open, name: string, top: number, left: number) {
  return cellsOf(model, name)
    .slice(top)
    .map((cells) => cells.slice(left));
}

describe("a user's own cells beside and below a page", () => {
  for (const name of ['Scorecard', 'Monthly review']) {
    it(`in ${name} stay, also left of it and above it, and the page is drawn where it stands`, () => {
      const opened = reviewed();
      const plain = reviewAfter(opened, () => {});
      const moved = reviewAfter(opened, ({ model }) => {
        const tab = tabNamed(model, name);
        insertColumns(model, tab, 0, 1, 0);
        insertRows(model, tab, 0, 2, 0);
        type(model, name, [['mine'], ['too']], 0, 0);
        type(model, name, [['below']], tab.rows.length + 3, 4);
      });
      const tab = tabNamed(moved.model, name);
      expect(cellsOf(moved.model, name)[0]).toEqual(['mine']);
      expect(cellsOf(moved.model, name)[1]).toEqual(['too']);
      const height = cellsOf(plain.model, name).length;
      expect(pageFrom(moved, name, 2, 1).slice(0, height)).toEqual(cellsOf(plain.model, name));
      expect(cellsOf(moved.model, name).flat()).toContain('below');
      const charts = tabNamed(plain.model, name).charts;
      expect(tab.charts.map(({ position }) => position)).toEqual(
        charts.map(({ position }) => ({ ...position, row: position.row + 2, column: position.column + 1 })),
      );
      expect(tab.frozenRows).toBe(tabNamed(plain.model, name).frozenRows + 2);
    });

    it(`in ${name} leave nothing of an old page behind where rows were put into it`, () => {
      const opened = reviewed();
      const plain = reviewAfter(opened, () => {});
      const grown = reviewAfter(opened, ({ model }) => {
        insertRows(model, tabNamed(model, name), 20, 4, 20);
      });
      expect(cellsOf(grown.model, name)).toEqual(cellsOf(plain.model, name));
    });
  }
});
