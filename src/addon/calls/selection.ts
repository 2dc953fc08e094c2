import { InputError } from '../../domain/input-error.ts';
import type { RequestOf } from '../../shared/contract.ts';
import { leadTabOf, openDocument, settingsIn } from '../inputs.ts';

/** Selects a cell of the lead sheet, and brings that sheet to the front. */
export function select({ cell }: RequestOf<'select'>): Record<string, never> {
  const document = openDocument();
  if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell)) throw new InputError('leads', `"${cell}" is no cell`);
  leadTabOf(document, settingsIn(document.tabs).settings).getRange(cell).activate();
  return {};
}

/** Brings a tab of ours to the front. */
export function openTab({ tab }: RequestOf<'openTab'>): Record<string, never> {
  const { tabs } = openDocument();
  const found =
    tab === 'scorecard' || tab === 'monthly-review'
      ? tabs.find(tab === 'scorecard' ? 'scorecard' : 'monthly')
      : undefined;
  if (found === undefined) throw new InputError('leads', 'that tab is not there yet; run the review first');
  found.activate();
  return {};
}
