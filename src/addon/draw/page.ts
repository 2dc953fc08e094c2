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
 * right of them stays, and moves along where the page grows; widths that a user has changed stay while ours do.
 */
export function drawPage(tab: Tab, layout: Sheet, drawnTabs: DrawnTabs): void {
  const { widths } = layout;
  const { before, keep } = drawnTabs<readonly number[]>(tab);
  const [width, old] = [widths.length, before?.length ?? 0];
  const lastRow = tab.getLastRow();
  if (old > 0 && width > old && tab.getLastColumn() > old) tab.insertColumnsAfter(old, width - old);
  const widest = Math.max(width, old);
  if (before !== undefined && width > old) keep([...before, ...widths.slice(old)]);
  const block = {
    tab,
    top: 0,
    height: Math.max(layout.rows.length, lastRow),
    columns: from(0, widest),
  };
  drawBlock(block, layout, {
    isNew: before === undefined && lastRow === 0,
    hasWidths: isSame(before, widths),
    // Only reports fold: groups in a page are a user's.
    hadFolds: false,
  });
  keep(widths);
}

/** What of a tab's look is there from an earlier time. */
export interface Present {
  /** The tab was empty. */
  readonly isNew: boolean;
  /** Its columns have the layout's widths, or those that a user gave them since. */
  readonly hasWidths: boolean;
  /** Some of its rows may lie in folds of an earlier layout. */
  readonly hadFolds: boolean;
}

/**
 * Draws a page over a block. The values change in one call, the last but for charts, so that a tab whose drawing fails
 * holds what it held, or the new page.
 */
export function drawBlock(block: Block, layout: Sheet, { isNew, hasWidths, hadFolds }: Present): void {
  const { tab, top, height, columns } = block;
  const { heights, frozenRows, frozenColumns = 0, tabColor } = layout;
  makeRoom(tab, top + Math.max(height, frozenRows + 1), columns[columns.length - 1]! + 1);
  drawChoices(block, layout, isNew);
  drawFormats(block, layout);
  drawLines(block, layout, isNew);
  drawRules(block, layout, isNew);
  drawNotes(block, layout, isNew);
  if (!hasWidths) drawColumns(block, layout, isNew);
  drawFolds(block, layout, hadFolds);
  if (frozenRows > 0 || !isNew) tab.setFrozenRows(frozenRows > 0 ? top + frozenRows : 0);
  if (isNew) {
    if (frozenColumns > 0) tab.setFrozenColumns(columns[frozenColumns - 1]! + 1);
    const title = heights.get(0);
    if (title !== undefined) tab.setRowHeight(top + 1, Math.round(title / POINT));
    if (!layout.gridLines) tab.setHiddenGridlines(true);
    if (tabColor !== undefined) tab.setTabColor(`#${tabColor}`);
  }
  drawValues(block, layout);
  drawCharts(block, layout, isNew);
}

/** So many columns side by side. */
export function from(left: number, count: number): number[] {
  return Array.from({ length: count }, (_, column) => left + column);
}

export function isSame(a: readonly number[] | undefined, b: readonly number[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
