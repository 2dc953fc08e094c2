import { words } from '../domain/lead/cell.ts';
import type { Rubric } from '../domain/rubric/criterion.ts';
import { rubricSheet } from '../tabs/rubric.ts';
import type { Sheet } from '../tabs/sheet.ts';
import type { Tab } from './draw/block.ts';
import { drawPage } from './draw/page.ts';
import { drawTable } from './draw/table.ts';
import { type DrawnTabs, drawnTabs } from './drawn.ts';
import type { Document } from './inputs.ts';

/**
 * Writes a rubric into its tab, which is made where there is none. A tab whose columns or rows above them a person has
 * rearranged keeps its arrangement: our columns are known by their titles there. `headers` are those of the lead sheet.
 */
export function writeRubric(
  { tabs, store, properties }: Document,
  rubric: Rubric,
  headers: readonly string[],
): void {
  const layout = rubricSheet(rubric, headers);
  const tab = tabs.make('rubric');
  if (stands(tab, layout)) drawPage(tab, layout, drawnTabs(store, properties));
  else drawTable(tab, tableOf(layout), REARRANGED);
}

/** Nothing is known of a tab's titles but what stands there, and nothing is written down. */
const REARRANGED: DrawnTabs = () => ({ before: [] as never, keep: () => undefined });

/** Whether the header stands where the page has it, or the tab is empty. */
function stands(tab: Tab, { rows, frozenRows }: Sheet): boolean {
  if (tab.getLastRow() === 0) return true;
  const titles = rows[frozenRows - 1]!;
  if (tab.getMaxRows() < frozenRows || tab.getMaxColumns() < titles.length) return false;
  const present = tab.getRange(frozenRows, 1, 1, titles.length).getValues()[0]!;
  return titles.every((title, at) => words(String(title)) === words(String(present[at])));
}

/** The page from its header on, without what belongs to cells of the page. */
function tableOf({ name, widths, rows, styles, frozenRows, gridLines }: Sheet): Sheet {
  const top = frozenRows - 1;
  const moved = [...styles].flatMap(([key, style]) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return row < top ? [] : [[`${row - top},${column}`, style] as const];
  });
  return {
    name,
    widths,
    rows: rows.slice(top),
    styles: new Map(moved),
    heights: new Map(),
    frozenRows: 1,
    gridLines,
  };
}
