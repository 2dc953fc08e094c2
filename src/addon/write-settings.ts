import { words } from '../domain/lead/cell.ts';
import { SETTINGS_HEADER } from '../domain/settings/sheet.ts';
import { NOTHING_ASKED } from '../tabs/settings/asked.ts';
import { settingsSheet } from '../tabs/settings.ts';
import { asText } from './draw/as-text.ts';
import { drawPage } from './draw/page.ts';
import { drawnTabs } from './drawn.ts';
import { type Document, settingsIn } from './inputs.ts';

/** A row of the settings: what kind it is, whose it is, and what is said; '' for the default. */
export interface Setting {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
}

/**
 * Writes settings into their tab, which is made where there is none: the value beside a name that stands there, else a
 * row below the last. All else in the tab stays as it is.
 */
export function writeSettings({ tabs, store, properties }: Document, settings: readonly Setting[]): void {
  const known = tabs.find('settings');
  const tab = tabs.make('settings');
  if (known === undefined || known.getLastRow() === 0) {
    drawPage(tab, settingsSheet(settingsIn(tabs).settings, NOTHING_ASKED), drawnTabs(store, properties));
  }
  const grid = tab.getDataRange().getValues();
  const added: string[][] = [];
  for (const { kind, name, value } of settings) {
    const row = grid.findIndex(
      (cells) =>
        words(String(cells[0] ?? '')) === words(kind) && sameName(kind, String(cells[1] ?? ''), name),
    );
    if (row >= 0) tab.getRange(row + 1, SETTINGS_HEADER.indexOf('Value') + 1).setValue(asText(value));
    else added.push([kind, name, value].map(asText));
  }
  if (added.length === 0) return;
  const last = tab.getLastRow();
  const missing = last + added.length - tab.getMaxRows();
  if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
  tab.getRange(last + 1, 1, added.length, SETTINGS_HEADER.length).setValues(added);
}

/** The names of fields and limits are ids; those of values are the sheet's own words. */
function sameName(kind: string, a: string, b: string): boolean {
  return kind === 'meaning' ? a === b : words(a) === words(b);
}
