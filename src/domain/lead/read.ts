import type { Settings } from '../settings/settings.ts';
import { cellName, cellText, type Grid } from './cell.ts';
import {
  type DateColumn,
  dateColumns,
  type HeldColumn,
  heldColumn,
  type NumberColumn,
  numberColumn,
  type Rows,
  type TextColumn,
  textColumns,
} from './columns.ts';
import type { DayMonthOrder } from './date.ts';
import { type FieldId, fieldOf } from './fields.ts';
import { type ChosenColumns, type Header, readHeader } from './header.ts';
import type { TimeZone } from './zone.ts';

/**
 * The leads of a sheet, by column. A column is read when it is first asked for and kept; a field
 * without a column answers undefined.
 */
export interface Leads extends Rows {
  readonly count: number;
  readonly header: Header;
  readonly settings: Settings;
  /** Reads the texts of some columns in one go, which is faster than one by one. */
  readTexts(columns: readonly (number | undefined)[]): void;
  /** The texts of a zero-based sheet column. */
  text(column: number): TextColumn;
  /** The dates of a zero-based sheet column. */
  dateAt(column: number): DateColumn;
  /** The dates and yes-no answers of a zero-based sheet column. */
  heldAt(column: number): HeldColumn;
  texts(field: FieldId): TextColumn | undefined;
  dates(field: FieldId): DateColumn | undefined;
  held(field: FieldId): HeldColumn | undefined;
  numbers(field: FieldId): NumberColumn | undefined;
  /** The zero-based column of a field, the best where there are several. */
  column(field: FieldId): number | undefined;
  /** A1 name of the cell of lead `i` in a zero-based column. */
  cell(i: number, column: number): string;
}

/** Where the sheet is: its zone and how it writes ambiguous dates. */
export interface Place {
  readonly zone: TimeZone;
  readonly dateOrder: DayMonthOrder;
}

/**
 * Reads a lead sheet: finds the header row, matches its columns to fields, and makes each row below
 * that holds anything a lead. The grid itself is never changed. A sheet with a header and nothing
 * below it has no leads. Throws `InputError` where there is no header row.
 */
export function readLeads(grid: Grid, settings: Settings, place: Place): Leads {
  const named = readHeader(grid, settings.columns);
  const rows: Rows = {
    grid,
    rows: filledRows(grid, named.row + 1),
    zone: place.zone,
    dateOrder: settings.dateOrder ?? place.dateOrder,
    errors: new Set(),
  };
  const texts = kept((columns) => textColumns(rows, columns));
  const dates = kept((columns) => dateColumns(rows, columns));
  dates.read([...named.columns].flatMap(([id, list]) => (isDated(id) ? list : [])));
  const held = memo((column: number) => heldColumn(rows, column, dates.of(column)));
  const numbers = memo((column: number) => numberColumn(rows, column));
  const header = withoutTexts(named, settings.columns, held);
  const column = (field: FieldId): number | undefined => header.columns.get(field)?.[0];
  const by =
    <T>(read: (column: number) => T) =>
    (field: FieldId): T | undefined => {
      const found = column(field);
      return found === undefined ? undefined : read(found);
    };
  const heldBy = memo((field: FieldId) => anyOf((header.columns.get(field) ?? []).map(held)));
  return {
    ...rows,
    count: rows.rows.length,
    header,
    settings,
    readTexts: texts.read,
    text: texts.of,
    dateAt: dates.of,
    heldAt: held,
    texts: by(texts.of),
    dates: by(dates.of),
    held: heldBy,
    numbers: by(numbers),
    column,
    cell: (i, at) => cellName(rows.rows[i]!, at),
  };
}

/**
 * Takes back the columns whose header promises a date or yes-no and whose cells are mostly neither, nor
 * identifiers: they hold names or notes. Odoo calls the name of a lead "Opportunity", and so it is read
 * where nothing else names the leads. What people chose stands.
 */
function withoutTexts(header: Header, chosen: ChosenColumns, held: (column: number) => HeldColumn): Header {
  const columns = new Map(header.columns);
  const uses = [...header.uses];
  const texts: Header['texts'][number][] = [];
  for (const [field, list] of header.columns) {
    if (fieldOf(field).kind !== 'held' || chosen.has(field)) continue;
    const others = list.filter((at) => holdsTexts(held(at)));
    const answers = list.filter((at) => !others.includes(at));
    if (others.length === 0) continue;
    if (answers.length > 0) columns.set(field, answers);
    else columns.delete(field);
    for (const at of others) {
      const isName = field === 'opportunity' && !columns.has('name') && !chosen.has('name');
      if (isName) columns.set('name', [at]);
      texts.push({ cell: cellName(header.row, at), header: header.names[at]!, field });
      uses[at] = { ...uses[at]!, field: isName ? 'name' : null, how: 'holds texts, not dates or answers' };
    }
  }
  return texts.length === 0 ? header : { ...header, columns, uses, texts };
}

function holdsTexts({ held, unread }: HeldColumn): boolean {
  if (unread.length === 0) return false;
  let answers = 0;
  for (const answer of held) if (answer !== 0) answers += 1;
  return unread.length > answers;
}

function isDated(field: FieldId): boolean {
  const { kind } = fieldOf(field);
  return kind === 'date' || kind === 'held';
}

/** Columns that are read together, in one pass over the rows, and kept. */
function kept<V>(readAll: (columns: readonly number[]) => readonly V[]): {
  read(columns: readonly (number | undefined)[]): void;
  of(column: number): V;
} {
  const known = new Map<number, V>();
  const read = (columns: readonly (number | undefined)[]): void => {
    const wanted = [...new Set(columns)].filter((at) => at !== undefined && !known.has(at)) as number[];
    if (wanted.length === 0) return;
    readAll(wanted).forEach((column, k) => {
      known.set(wanted[k]!, column);
    });
  };
  const of = (column: number): V => {
    if (!known.has(column)) read([column]);
    return known.get(column)!;
  };
  return { read, of };
}

function memo<K, V>(read: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = read(key);
      kept.set(key, value);
    }
    return value;
  };
}

function filledRows(grid: Grid, from: number): Int32Array {
  const rows = new Int32Array(Math.max(0, grid.length - from));
  let count = 0;
  for (let row = from; row < grid.length; row++) {
    if (isFilled(grid[row]!)) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function isFilled(cells: Grid[number]): boolean {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    // A row of unticked checkboxes is an empty row.
    if (cell !== '' && cell !== false && cellText(cell) !== '') return true;
  }
  return false;
}

/** A fact that may stand in several columns: the first that says anything, and the first that dates it. */
function anyOf(columns: readonly HeldColumn[]): HeldColumn | undefined {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return first;
  const held = Uint8Array.from(first.held);
  const at = Float64Array.from(first.at);
  for (const other of others) {
    for (let i = 0; i < held.length; i++) {
      if (held[i] === 0) held[i] = other.held[i]!;
      if (held[i] === 1 && other.held[i] === 1 && Number.isNaN(at[i]!)) at[i] = other.at[i]!;
    }
  }
  return {
    at,
    held,
    daysOnly: columns.every(({ daysOnly }) => daysOnly),
    dateOrder: first.dateOrder,
    unread: columns.flatMap(({ unread }) => unread),
  };
}
