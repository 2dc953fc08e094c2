import { type Cell, cellText, comparable, type Grid, isError } from './cell.ts';
import { type DayMonthOrder, decideOrder, orderEvidence, parseDate } from './date.ts';
import { parseIsoDate } from './iso-date.ts';
import { parseNumber } from './number.ts';
import { YES_NO } from './vocabulary.ts';
import type { TimeZone } from './zone.ts';

/**
 * A column of texts: `values[codes[i]]` is that of lead i, and code 0 is blank. Each distinct text stands once among the
 * values, but in a long column whose texts hardly ever repeat, where some may stand more often.
 */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
  /** Some cell is a number and no text. */
  readonly hasNumbers: boolean;
}

/** How a column's slash dates were read; `by` is "none needed" where no date was ambiguous. */
export interface DateOrder {
  readonly order: DayMonthOrder;
  readonly by: 'evidence' | 'both' | 'locale' | 'none needed';
}

/** A column of dates as epoch ms, NaN where there is none. */
export interface DateColumn {
  readonly at: Float64Array;
  /** No cell says a time of day: limits in hours compare in whole days. */
  readonly daysOnly: boolean;
  readonly dateOrder: DateOrder;
  /** Leads whose cell is filled and is no date. */
  readonly unread: readonly number[];
}

/** A date or yes-no: 1 it holds, 2 it does not, 0 the cell is blank; and when, where the cell is a date. */
export interface HeldColumn extends DateColumn {
  readonly held: Uint8Array;
}

/** A column of numbers, NaN where there is none. */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly unread: readonly number[];
}

/** What every reader of a column is given: the sheet, the row of each lead, and how its dates are written. */
export interface Rows {
  readonly grid: Grid;
  /** Zero-based sheet row of each lead. */
  readonly rows: Int32Array;
  readonly zone: TimeZone;
  /** The spreadsheet's own day-month order, where a column's dates do not tell. */
  readonly dateOrder: DayMonthOrder;
  /** Columns in which a cell shows an error of the spreadsheet, of those that were read so far. */
  readonly errors: Set<number>;
}

const DAY = 86_400_000;

/** The texts of some columns, row by row: the cells of a row lie together in memory, those of a column do not. */
export function textColumns({ grid, rows, errors }: Rows, columns: readonly number[]): TextColumn[] {
  const readers = columns.map((column) => new TextReader(column, rows.length));
  for (let i = 0; i < rows.length; i++) {
    const cells = grid[rows[i]!]!;
    for (let k = 0; k < readers.length; k++) readers[k]!.take(i, cells[readers[k]!.column]);
  }
  for (const { column, hasErrors } of readers) if (hasErrors) errors.add(column);
  return readers.map(({ codes, values, hasNumbers }) => ({ codes, values, hasNumbers }));
}

/** Texts after which a column that hardly repeats any is told from others, and the share of new ones that tells it. */
const SAMPLE = 2_000;
const HARDLY_REPEATS = 0.95;
/** Texts kept at hand, a power of two. */
const RECENT = 256;

class TextReader {
  readonly codes: Int32Array;
  readonly values = [''];
  readonly column: number;
  hasNumbers = false;
  hasErrors = false;
  /** Codes by text and by cell as written. No Map, because that takes twice as long over texts never looked up before. */
  private readonly known: Record<string, number> = Object.create(null);
  private filled = 0;
  /** Mailboxes are not worth looking up: nearly all are new. */
  private repeats = true;
  /** Texts met last, by a few of their letters: comparing two texts is cheaper than hashing one. */
  private readonly recent: string[] = new Array(RECENT).fill('');
  private readonly recentCodes = new Int32Array(RECENT);

  constructor(column: number, count: number) {
    this.column = column;
    this.codes = new Int32Array(count);
  }

  take(i: number, cell: Cell): void {
    if (cell === '') return;
    const written = typeof cell === 'string' ? cell : cellText(cell);
    if (typeof cell === 'number') this.hasNumbers = true;
    this.filled += 1;
    if (!this.repeats) {
      this.codes[i] = this.add(written);
      return;
    }
    const { length } = written;
    const slot =
      (31 * length +
        7 * written.charCodeAt(0) +
        3 * written.charCodeAt(length >> 1) +
        written.charCodeAt(length - 1)) &
      (RECENT - 1);
    if (this.recent[slot] !== written) {
      this.recentCodes[slot] = this.known[written] ?? this.add(written);
      this.recent[slot] = written;
    }
    this.codes[i] = this.recentCodes[slot]!;
  }

  private add(written: string): number {
    const { values, known } = this;
    const text = cellText(written);
    if (text === '') this.hasErrors ||= isError(written);
    if (!this.repeats) return text === '' ? 0 : values.push(text) - 1;
    const code = text === '' ? 0 : (known[text] ?? values.push(text) - 1);
    known[text] = code;
    known[written] = code;
    if (values.length > SAMPLE) this.repeats = values.length < HARDLY_REPEATS * this.filled;
    return code;
  }
}

/** The dates of some columns, row by row as the texts are; the day-month order of a column is decided by the column as a whole. */
export function dateColumns(rows: Rows, columns: readonly number[]): DateColumn[] {
  const count = rows.rows.length;
  const drafts = columns.map((column) => ({
    column,
    at: new Float64Array(count).fill(Number.NaN),
    texts: [],
  }));
  for (let i = 0; i < count; i++) {
    const cells = rows.grid[rows.rows[i]!]!;
    for (let k = 0; k < drafts.length; k++) readDate(drafts[k]!, i, cells[drafts[k]!.column], rows.zone);
  }
  return drafts.map(({ column, at, texts }) => {
    const { dateOrder, unread } = readWrittenDates(rows, column, at, texts);
    return { at, daysOnly: holdsDaysOnly(at, rows.zone), dateOrder, unread };
  });
}

/** The dates of a column. */
export function dateColumn(rows: Rows, column: number): DateColumn {
  return dateColumns(rows, [column])[0]!;
}

/** The dates and yes-no answers of a column: an identifier counts as a yes. */
export function heldColumn(rows: Rows, column: number, dates = dateColumn(rows, column)): HeldColumn {
  const { at, daysOnly, dateOrder, unread: others } = dates;
  const held = new Uint8Array(at.length);
  for (let i = 0; i < at.length; i++) if (!Number.isNaN(at[i]!)) held[i] = 1;
  const unread: number[] = [];
  for (const i of others) {
    const answer = holds(rows.grid[rows.rows[i]!]![column]);
    if (answer === undefined) unread.push(i);
    else held[i] = answer ? 1 : 2;
  }
  return { at, held, daysOnly, dateOrder, unread };
}

/** The numbers of a column, money included. */
export function numberColumn({ grid, rows, errors }: Rows, column: number): NumberColumn {
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const unread: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const cell = grid[rows[i]!]![column];
    if (typeof cell === 'number') values[i] = cell;
    else {
      const text = cellText(cell);
      if (text === '') {
        if (isError(cell)) errors.add(column);
        continue;
      }
      const value = parseNumber(text);
      values[i] = value;
      if (Number.isNaN(value)) unread.push(i);
    }
  }
  return { values, unread };
}

/** Fills in a date that reads the same in any order; a text that is still to be read is noted. */
function readDate(
  { at, texts }: { at: Float64Array; texts: number[] },
  i: number,
  cell: Cell,
  zone: TimeZone,
): void {
  if (typeof cell === 'string') {
    if (cell === '') return;
    const date = parseIsoDate(cell, zone);
    if (Number.isNaN(date)) texts.push(i);
    else at[i] = date;
  } else if (cell instanceof Date) at[i] = cell.getTime();
  else if (typeof cell === 'number') {
    if (isSerialDate(cell)) at[i] = zone.toInstant(Math.round((cell - 25_569) * DAY));
    else texts.push(i);
  } else if (typeof cell === 'boolean') texts.push(i);
}

/** Reads the dates whose order the column has to tell. */
function readWrittenDates(
  { grid, rows, zone, dateOrder: fallback, errors }: Rows,
  column: number,
  at: Float64Array,
  leads: readonly number[],
): { dateOrder: DateOrder; unread: number[] } {
  const written = leads.map((i) => cellText(grid[rows[i]!]![column]));
  const dateOrder = decideOrder(orderEvidence(written), fallback);
  const unread: number[] = [];
  leads.forEach((i, at_) => {
    const text = written[at_]!;
    if (text === '') {
      if (isError(grid[rows[i]!]![column])) errors.add(column);
      return;
    }
    const date = parseDate(text, dateOrder.order, zone);
    at[i] = date;
    if (Number.isNaN(date)) unread.push(i);
  });
  return { dateOrder, unread };
}

/** A number in a date column is the spreadsheet's own day count, here between 1954 and 2119. */
function isSerialDate(value: number): boolean {
  return value >= 20_000 && value < 80_000;
}

function holdsDaysOnly(at: Float64Array, zone: TimeZone): boolean {
  let holdsAny = false;
  for (let i = 0; i < at.length; i++) {
    const instant = at[i]!;
    if (Number.isNaN(instant)) continue;
    if (zone.toWall(instant) % DAY !== 0) return false;
    holdsAny = true;
  }
  return holdsAny;
}

/** One word with a digit in it that is no failed date: `0065g00000XyZ`, `OPP-12`, `4711`; or several numbers. */
const IDENTIFIER = /^(?:\d+(?:[;,] ?\d+)*|(?=\S*\d)(?=\S*[a-z])\S+)$/i;

/** A yes, a no or an identifier; undefined for a text that is none of them. */
function holds(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell !== 0;
  const text = cellText(cell);
  const answer = YES_NO.get(comparable(text));
  if (answer !== undefined) return answer;
  return IDENTIFIER.test(text) ? true : undefined;
}
