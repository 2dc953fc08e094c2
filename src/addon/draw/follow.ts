import type { Cell } from '../../domain/lead/cell.ts';
import type { TimeZone } from '../../domain/lead/zone.ts';
import type { Sheet, Value } from '../../tabs/sheet.ts';
import type { Tab } from './block.ts';
import { makeRoom } from './grid.ts';
import { keysOf, matched, numbered } from './match-rows.ts';

const MINUTE = 60_000;

/** By which of its columns a table knows its rows again, from one layout to the next. */
export interface Identity {
  /** A column of numbers of our own, by which the rows of the tab can be sorted. */
  readonly order: string;
  /** Titles whose cells together tell one row from another; the most telling set first. */
  readonly keys: readonly (readonly string[])[];
  /** The column that says of a row that it is no longer there, and what it says. */
  readonly gone: readonly [title: string, word: string];
  /** The zone in which the tab shows dates. */
  readonly zone: TimeZone;
}

/** Where a table stands in a tab before it is drawn again. */
export interface Standing {
  readonly tab: Tab;
  /** Zero-based row of the header. */
  readonly top: number;
  /** The tab's zero-based column for each title that it has. */
  readonly columns: ReadonlyMap<string, number>;
}

/** What stands in the tab once its rows have followed. */
export interface Followed {
  /** Rows of ours below the header, with those that the layout no longer has. */
  readonly count: number;
  /** Rows to draw below the layout's own: what is left of rows that it no longer has and a user has written beside. */
  readonly kept: readonly (readonly Value[])[];
}

/**
 * Puts the rows of a tab in the order in which a layout will be drawn over them, so that what a user has written,
 * formatted or noted beside a row stays beside it; what stands below the table moves on where it grows. Rows go from
 * one whole state to another in a single call.
 */
export function followRows({ tab, top, columns }: Standing, layout: Sheet, identity: Identity): Followed {
  const titles = layout.rows[0]!.map(String);
  const order = columns.get(identity.order);
  const known = [...new Set(identity.keys.flat())].filter(
    (title) => columns.has(title) && titles.includes(title),
  );
  const [lastRow, lastColumn] = [tab.getLastRow(), tab.getLastColumn()];
  const first = top + 2;
  if (order === undefined || known.length === 0) return { count: Math.max(0, lastRow - first + 1), kept: [] };
  if (lastRow < first) return { count: 0, kept: [] };
  const gone = columns.get(identity.gone[0]);
  const places = [order, ...known.map((title) => columns.get(title)!), ...(gone === undefined ? [] : [gone])];
  const left = Math.min(...places);
  const shown: readonly (readonly Cell[])[] = tab
    .getRange(first, left + 1, lastRow - first + 1, Math.max(...places) - left + 1)
    .getValues();
  let count = shown.length;
  const isOurs = (cells: readonly Cell[]): boolean =>
    typeof cells[order - left] === 'number' ||
    (gone !== undefined && cells[gone - left] === identity.gone[1]);
  while (count > 0 && !isOurs(shown[count - 1]!)) count--;
  const next = layout.rows.slice(1);
  const old = (row: number, title: string): string => {
    const cell = shown[row]![columns.get(title)! - left];
    if (!(cell instanceof Date)) return textOf(cell as Value);
    return textOf(new Date(identity.zone.toWall(cell.getTime())));
  };
  const at = new Map(titles.map((title, column) => [title, column]));
  const now = (row: number, title: string): string => textOf(next[row]![at.get(title)!]);
  const sets = identity.keys
    .map((set) => set.filter((title) => known.includes(title)))
    .filter(({ length }, index) => length > 0 && (index === 0 || length === identity.keys[index]!.length));
  const hasAllInPlace =
    next.length >= count &&
    shown.slice(0, count).every((_, row) => sets[0]!.every((title) => old(row, title) === now(row, title)));
  const target = hasAllInPlace
    ? []
    : matched(
        sets.map((set) => [
          keysOf(count, (row) => set.map((title) => old(row, title))),
          keysOf(next.length, (row) => set.map((title) => now(row, title))),
        ]),
        count,
      );
  const isSame = hasAllInPlace || (next.length >= count && target.every((to, row) => to === row));
  const written = isSame ? [] : writtenBeside(tab, first, count, lastColumn, new Set(columns.values()));
  const kept = target.flatMap((to, row) => (to === undefined && written[row] ? [row] : []));
  const size = Math.max(count, next.length + kept.length);
  const hasMoreBelow = lastRow - first + 1 > count;
  if (size > count && hasMoreBelow) tab.insertRowsAfter(top + 1 + count, size - count);
  else if (!isSame) makeRoom(tab, top + 1 + size, lastColumn);
  if (isSame) return { count: size, kept: [] };
  const numbers = numbered(target, kept, next.length, size);
  if (numbers.some((number, row) => number !== row)) {
    tab.getRange(first, order + 1, size, 1).setValues(numbers.map((number) => [number]));
    tab.getRange(first, 1, size, lastColumn).sort(order + 1);
  }
  const rows = kept.map((row) =>
    titles.map((title) => {
      if (title === identity.gone[0]) return identity.gone[1];
      return known.includes(title) ? old(row, title) : null;
    }),
  );
  return { count: size, kept: rows };
}

/** Whether a user has written or noted anything in each row, in columns of their own or in a note anywhere. */
function writtenBeside(
  tab: Tab,
  first: number,
  count: number,
  width: number,
  ours: ReadonlySet<number>,
): boolean[] {
  if (count === 0) return [];
  const range = tab.getRange(first, 1, count, width);
  const [values, notes] = [range.getValues(), range.getNotes()];
  return values.map((cells, row) =>
    cells.some((value, column) => notes[row]![column] !== '' || (value !== '' && !ours.has(column))),
  );
}

/** A value as it compares: a moment to the minute, which is all that a tab of ours shows. */
function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  return new Date(Math.round(value.getTime() / MINUTE) * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
}
