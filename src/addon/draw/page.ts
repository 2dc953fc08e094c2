import type { Sheet } from '../../tabs/sheet.ts';
import type { DrawnTabs } from '../drawn.ts';
import type { Block, Tab } from './block.ts';
import { drawCharts } from './charts.ts';
import { drawChoices } from './choices.ts';
import { drawColumns } from './columns.ts';
import { drawFolds } from './folds.ts';
import { drawFormats } from './formats.ts';
import { makeRoom } from './grid.ts';
import { drawLines } from './lines.ts';
import { drawNotes } from './notes.ts';
import { drawRules } from './rules.ts';
import { drawValues } from './values.ts';

/** Points in a pixel. */
const POINT = 0.75;

/**
 * Draws a page from the first cell of a tab on. Its columns are ours down to the last row; what a user has to the
 * right of them stays, and moves along where the page grows; widths that a user has changed stay while ours do. The values change in one call, the last but for charts,
 * so that a tab whose drawing fails holds what it held, or the new page.
 */
export function drawPage(tab: Tab, layout: Sheet, drawnTabs: DrawnTabs): void {
  const { widths } = layout;
  const { before, keep } = drawnTabs<readonly number[]>(tab);
  const [width, old] = [widths.length, before?.length ?? 0];
  if (old > 0 && width > old && tab.getLastColumn() > old) tab.insertColumnsAfter(old, width - old);
  const widest = Math.max(width, old);
  if (before !== undefined && width > old) keep([...before, ...widths.slice(old)]);
  const height = Math.max(layout.rows.length, tab.getLastRow());
  makeRoom(tab, Math.max(height, layout.frozenRows + 1), widest);
  const block: Block = {
    tab,
    top: 0,
    height,
    columns: Array.from({ length: widest }, (_, column) => column),
  };
  drawChoices(block, layout);
  drawFormats(block, layout);
  drawLines(block, layout);
  drawRules(block, layout);
  drawNotes(block, layout);
  if (JSON.stringify(before) !== JSON.stringify(widths)) drawColumns(block, layout);
  drawFolds(block, layout);
  const title = layout.heights.get(0);
  if (title !== undefined) tab.setRowHeight(1, Math.round(title / POINT));
  tab.setFrozenRows(layout.frozenRows);
  tab.setFrozenColumns(layout.frozenColumns ?? 0);
  tab.setHiddenGridlines(!layout.gridLines);
  if (before === undefined && layout.tabColor !== undefined) tab.setTabColor(`#${layout.tabColor}`);
  drawValues(block, layout);
  drawCharts(block, layout);
  keep(widths);
}
