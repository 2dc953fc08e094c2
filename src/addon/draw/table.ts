import { words } from '../../domain/lead/cell.ts';
import type { Sheet } from '../../tabs/sheet.ts';
import type { DrawnTabs } from '../drawn.ts';
import type { Block, Tab } from './block.ts';
import { drawColumns } from './columns.ts';
import { followRows, type Identity } from './follow.ts';
import { drawFormats } from './formats.ts';
import { fitRows, makeRoom } from './grid.ts';
import { drawLines } from './lines.ts';
import { drawNotes } from './notes.ts';
import { drawRules } from './rules.ts';
import { drawValues } from './values.ts';

/** Rows that are searched for the header. */
const SEARCHED = 20;

/**
 * Draws a table under its header row. Our columns are known by their titles, so that a user may have others between
 * and beside them, in any order, and rows above; new ones of ours come last. What a user has beside a row moves along
 * with it where `identity` tells rows apart. The values of columns that stand side by side change in one call.
 */
export function drawTable(tab: Tab, layout: Sheet, drawnTabs: DrawnTabs, identity?: Identity): void {
  const titles = layout.rows[0]!.map(String);
  const { before, keep } = drawnTabs<readonly string[]>(tab);
  const { top, columns, gone, standing } = placeOf(tab, titles, before ?? []);
  if (before !== undefined) keep([...titles, ...gone.map(({ title }) => title)]);
  const { count, kept } =
    standing === undefined
      ? { count: 0, kept: [] }
      : identity === undefined
        ? { count: tab.getLastRow() - top - 1, kept: [] }
        : followRows({ tab, top, columns: standing }, layout, identity);
  const rows = [...layout.rows, ...kept];
  const height = Math.max(rows.length, count + 1);
  const all = [...columns, ...gone.map(({ column }) => column)];
  const isNew = before === undefined && standing === undefined;
  if (isNew) fitRows(tab, Math.max(height, 2));
  makeRoom(tab, top + Math.max(height, 2), Math.max(...all) + 1);
  const block: Block = { tab, top, height, columns: all };
  drawFormats(block, layout);
  drawLines(block, layout, isNew);
  drawRules(block, layout, isNew);
  drawNotes(block, layout, isNew);
  if (before === undefined) {
    drawColumns(block, layout, isNew);
    tab.setFrozenRows(top + layout.frozenRows);
    if (layout.frozenColumns !== undefined) tab.setFrozenColumns(layout.frozenColumns);
    const { filteredColumns } = layout;
    if (filteredColumns !== undefined && tab.getFilter() === null) {
      tab.getRange(top + 1, 1, tab.getMaxRows() - top, filteredColumns).createFilter();
    }
  }
  drawValues(block, { ...layout, rows });
  keep(titles);
}

/** Where our columns stand, and those of an earlier table that this one does not have. */
interface Place {
  readonly top: number;
  /** The tab's column for each title. */
  readonly columns: readonly number[];
  readonly gone: readonly { readonly title: string; readonly column: number }[];
  /** The tab's column of each title that is there already; undefined where there is no table yet. */
  readonly standing?: ReadonlyMap<string, number>;
}

function placeOf(tab: Tab, titles: readonly string[], old: readonly string[]): Place {
  const asNew: Place = { top: 0, columns: titles.map((_, column) => column), gone: [] };
  const lastRow = tab.getLastRow();
  if (lastRow === 0) return asNew;
  const lastColumn = tab.getLastColumn();
  const rows = tab.getRange(1, 1, Math.min(SEARCHED, lastRow), lastColumn).getValues();
  const header = headerIn(rows, titles);
  if (header === undefined) return { ...asNew, standing: new Map() };
  const { top, names } = header;
  const at = titles.map((title) => names.indexOf(words(title)));
  const gone = old
    .filter((title) => !titles.includes(title))
    .map((title) => ({ title, column: names.indexOf(words(title)) }))
    .filter(({ column }) => column >= 0);
  const standing = new Map(
    [
      ...titles.map((title, index) => [title, at[index]!] as const),
      ...gone.map(({ title, column }) => [title, column] as const),
    ].filter(([, column]) => column >= 0),
  );
  const ours = new Set(standing.values());
  const isChanged = gone.length > 0 || at.includes(-1);
  if (isChanged && names.every((_, column) => ours.has(column))) {
    // No column of a user's: the table may stand as a new one would, and blanks where it was wider.
    const rest = names.slice(titles.length).map((title, index) => ({ title, column: titles.length + index }));
    return { top, columns: asNew.columns, gone: rest, standing };
  }
  let next = lastColumn;
  return { top, columns: at.map((column) => (column < 0 ? next++ : column)), gone, standing };
}

/** The row that holds the most of the titles, half of them at least, and its cells as `words` has them. */
export function headerIn(
  rows: readonly (readonly unknown[])[],
  titles: readonly string[],
): { top: number; names: string[] } | undefined {
  const known = new Set(titles.map(words));
  let [best, most] = [undefined as { top: number; names: string[] } | undefined, titles.length / 2];
  rows.forEach((row, top) => {
    const names = row.map((cell) => words(String(cell)));
    const count = new Set(names.filter((name) => known.has(name))).size;
    if (count >= most && count > 0) [best, most] = [{ top, names }, count + 0.5];
  });
  return best;
}
