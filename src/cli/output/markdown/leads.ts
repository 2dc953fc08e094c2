import type { ListedLead } from '../../../domain/scorecard/listed.ts';
import { shortName, written } from '../../../domain/wording.ts';
import { table } from './table.ts';

/** Leads that a list of the page names. */
const NAMED = 10;

/**
 * The first leads behind a number, with the cell to look at, and how many more there are. `facts` are further
 * columns: a title and what it says of a lead. '' where there are none.
 */
export function leadTable<Lead extends ListedLead>(
  leads: readonly Lead[],
  count: number,
  facts: readonly (readonly [string, (lead: Lead) => string])[] = [],
): string {
  const shown = leads.slice(0, NAMED);
  const rows = table(
    ['Name', 'Company', 'Owner', ...facts.map(([title]) => title), 'Cell'],
    shown.map((lead) => [
      shortName(lead.name) || '–',
      shortName(lead.company),
      shortName(lead.owner),
      ...facts.map(([, said]) => said(lead)),
      lead.cell,
    ]),
  );
  const more = count - shown.length;
  return more > 0 ? `${rows}\n\nAnd ${written(more)} more in the workbook.` : rows;
}
