import { fileURLToPath } from 'node:url';
import { buildCode } from '../../src/build/code.ts';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { UTC } from '../../src/domain/lead/zone.ts';
import { dayBounds } from '../../src/domain/scorecard/period.ts';
import { createHost, type Host } from '../../src/host/host.ts';
import type { SheetModel } from '../../src/host/model/sheet.ts';
import { addSheet } from '../../src/host/model/sheets.ts';
import {
  createSpreadsheet,
  restoreSpreadsheet,
  type SpreadsheetModel,
} from '../../src/host/model/spreadsheet.ts';
import { scalarOf } from '../../src/host/model/stored.ts';
import { enterValues } from '../../src/host/model/write.ts';
import { type Addon, loadAddon } from '../../src/host/node/runtime.ts';

const ZONE = 'Europe/Berlin';

/** The add-on as Google runs it. */
export const CODE = await buildCode(fileURLToPath(new URL('../../', import.meta.url)));

/** A spreadsheet that is open, with the add-on in it. */
export interface Open {
  readonly host: Host;
  readonly model: SpreadsheetModel;
  readonly addon: Addon;
}

/** What to open a spreadsheet with. */
export interface Opening {
  /** Tabs by name and what is typed into them; a new spreadsheet has none but `Leads`. */
  readonly tabs: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** The day it is. */
  readonly today?: string;
  readonly locale?: string;
  readonly hasIntl?: boolean;
}

const MIDDAY = 12 * 3_600_000;

export function open({ tabs, today = '2026-05-18', locale = 'en_GB', hasIntl = true }: Opening): Open {
  const [first = 'Leads', ...others] = Object.keys(tabs);
  const model = createSpreadsheet({ timeZone: ZONE, locale, sheet: { name: first } });
  for (const name of others) addSheet(model, name, model.data.sheets.length);
  for (const [name, cells] of Object.entries(tabs)) type(model, name, cells);
  model.data.activeSheetId = model.data.sheets[0]!.id;
  return withAddon(model, today, {}, hasIntl);
}

/** The same spreadsheet on another day, as it was left; the one that is given stays as it is. */
export function again({ model, host }: Open, today: string): Open {
  return withAddon(
    restoreSpreadsheet(JSON.parse(JSON.stringify(model))),
    today,
    Object.fromEntries(host.properties.document),
    true,
  );
}

function withAddon(
  model: SpreadsheetModel,
  today: string,
  document: Readonly<Record<string, string>>,
  hasIntl: boolean,
): Open {
  const now = dayBounds(today, UTC).start + MIDDAY;
  const host = createHost({
    model,
    timeZone: ZONE,
    locale: 'en',
    now: () => now,
    files: { Sidebar: '<!DOCTYPE html><p>Sidebar</p>' },
    properties: { document },
  });
  return { host, model, addon: loadAddon(CODE, host, { hasIntl }) };
}

/** What the add-on answers to a call of the sidebar; throws what it tells the person. */
export function serve({ addon }: Open, call: string, asked: object = {}): unknown {
  const said = JSON.parse(String(addon.call('serve', JSON.stringify({ call, with: asked }))));
  if (said.ok !== true) throw new Error(said.message);
  return said.answer;
}

/** Reviews a month as the sidebar asks for it. */
export function review(opened: Open, month: string): void {
  serve(opened, 'review', { month });
}

/** Types cells into a tab from a corner on, as a person or an import does. */
export function type(
  model: SpreadsheetModel,
  name: string,
  cells: readonly (readonly Cell[])[],
  top = 0,
  left = 0,
): void {
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (cells.length === 0 || width === 0) return;
  const tab = tabNamed(model, name);
  const rows = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  tab.maxRows = Math.max(tab.maxRows, top + rows.length);
  enterValues(model, tab, { top, left, bottom: top + rows.length - 1, right: left + width - 1 }, rows, {
    isLiteral: true,
  });
}

export function tabNamed(model: SpreadsheetModel, name: string): SheetModel {
  const tab = model.sheetByName(name);
  if (tab === undefined) {
    throw new Error(`no tab ${name} among ${model.data.sheets.map((sheet) => sheet.name).join(', ')}`);
  }
  return tab;
}

/** What a tab holds, rows without trailing blanks. */
export function cellsOf(model: SpreadsheetModel, name: string): (string | number | boolean | null)[][] {
  const rows = tabNamed(model, name).rows.map((row) => {
    const cells = row.map((cell) => scalarOf(cell));
    while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
    return cells;
  });
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
  return rows;
}

export function tabNames(model: SpreadsheetModel): string[] {
  return model.data.sheets.map(({ name }) => name);
}

/** What the alerts so far said. */
export function alerts({ host }: Open): string[] {
  return host.shown.questions.map(({ prompt }) => prompt);
}
