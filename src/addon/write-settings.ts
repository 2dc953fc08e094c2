import { nameKey, words } from '../domain/lead/cell.ts';
import { fieldNamed, SETTINGS_HEADER, type SettingKind, settingsColumns } from '../domain/settings/sheet.ts';
import { capital } from '../domain/wording.ts';
import type { Sheet } from '../tabs/sheet.ts';
import { asText } from './draw/as-text.ts';
import { makeRoom } from './draw/grid.ts';
import { drawPage } from './draw/page.ts';
import { drawnTabs } from './drawn.ts';
import type { Document } from './inputs.ts';

/** A row of the settings: what kind it is, whose it is, and what is said; '' for the default. */
export interface Setting {
  readonly kind: Extract<SettingKind, 'column' | 'meaning' | 'reason' | 'demand type' | 'lead sheet'>;
  readonly name: string;
  readonly value: string;
}

/**
 * Writes settings into their tab, which is made as `layout` where there is none: the value beside a name that stands
 * there, else into a row that was left free for its kind, else below the last. All else in the tab stays as it is.
 */
export function writeSettings(
  { tabs, store, properties }: Document,
  settings: readonly Setting[],
  layout: Sheet,
): void {
  const known = tabs.find('settings');
  const tab = tabs.make('settings');
  if (known === undefined || known.getLastRow() === 0) drawPage(tab, layout, drawnTabs(store, properties));
  const grid = tab.getDataRange().getValues();
  const { first, columns } = settingsColumns(grid);
  const rows = grid.slice(first).map((cells) => columns.map((column) => String(cells[column] ?? '').trim()));
  const write = (row: number, title: (typeof SETTINGS_HEADER)[number], value: string): void => {
    const column = columns[SETTINGS_HEADER.indexOf(title)]!;
    tab.getRange(first + row + 1, column + 1).setValue(asText(value));
  };
  for (const { kind, name, value } of settings) {
    const isKind = (row: readonly string[]): boolean => words(row[0]!) === kind;
    // Of two rows for one name the last one counts.
    const present = lastIndex(rows, (row) => isKind(row) && sameName(kind, row[1]!, name));
    const free = rows.findIndex((row) => isKind(row) && row[1] === '' && row[2] === '');
    const row = present >= 0 ? present : free >= 0 ? free : rows.length;
    if (row === rows.length) {
      makeRoom(tab, first + row + 1, Math.max(...columns) + 1);
      write(row, 'Setting', capital(kind));
    }
    if (present < 0) write(row, 'Name', name);
    write(row, 'Value', value);
    rows[row] = [kind, present < 0 ? name : rows[row]![1]!, value];
  }
}

/** Whether two names mean the same field or value; there is one lead sheet, whatever stands beside it. */
function sameName(kind: Setting['kind'], a: string, b: string): boolean {
  if (kind === 'lead sheet') return true;
  if (kind === 'meaning') return meaningKey(a) === meaningKey(b);
  return kind === 'column' ? fieldNamed(a) === fieldNamed(b) : nameKey(a) === nameKey(b);
}

/** Header and value as `readSettings` compares them. */
function meaningKey(name: string): string {
  const colon = name.indexOf(':');
  return `${words(name.slice(0, Math.max(0, colon)))}:${nameKey(name.slice(colon + 1))}`;
}

function lastIndex<T>(list: readonly T[], is: (one: T) => boolean): number {
  let found = -1;
  list.forEach((one, at) => {
    if (is(one)) found = at;
  });
  return found;
}
