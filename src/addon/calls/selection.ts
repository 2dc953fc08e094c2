import { InputError } from '../../domain/input-error.ts';
import type { RequestOf } from '../../shared/contract.ts';
import { leadTabOf, openDocument, settingsIn } from '../inputs.ts';
import type { Tabs } from '../tabs.ts';

/** The tabs that the sidebar opens, by the names it calls them. */
const TABS: Readonly<Record<string, 'scorecard' | 'monthly'>> = {
  scorecard: 'scorecard',
  'monthly-review': 'monthly',
};

/** Selects a cell of the lead sheet, and brings that sheet to the front. */
export function select({ cell }: RequestOf<'select'>): Record<string, never> {
  const document = openDocument();
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,7})$/.exec(cell) ?? [];
  if (letters === undefined) throw new InputError('leads', `"${cell}" is no cell`);
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  const tab = leadTabOf(document, settingsIn(document.tabs).settings);
  if (Number(digits) > tab.getMaxRows() || column > tab.getMaxColumns()) {
    throw new InputError(
      'leads',
      `the lead sheet has no cell ${cell} any more; it has changed since, so count again`,
    );
  }
  tab.getRange(cell).activate();
  return {};
}

/** The names of the tabs that can be opened. */
export function writtenTabs(tabs: Tabs): string[] {
  return Object.keys(TABS).filter((name) => tabs.find(TABS[name]!) !== undefined);
}

/** Brings a tab of ours to the front. */
export function openTab({ tab }: RequestOf<'openTab'>): Record<string, never> {
  const role = Object.hasOwn(TABS, tab) ? TABS[tab] : undefined;
  const found = role === undefined ? undefined : openDocument().tabs.find(role);
  if (found === undefined) throw new InputError('leads', 'that tab is not there yet; run the review first');
  found.activate();
  return {};
}
