import type { Area, Value } from './sheet.ts';
import { BODY, HAIRLINE, HEADER, HEADING, NOTE, type Style, TITLE } from './style.ts';

/** One column of a table on a page. */
export interface Column<T> {
  readonly title: string;
  /** What the column is asked for by; its title where left out. */
  readonly key?: string;
  /** Grid columns it covers: text runs on into the empty ones. One where left out. */
  readonly span?: number;
  /** Its title runs on over the columns beside it, whose titles are empty: to the left where it stands at the right. */
  readonly titleRuns?: boolean;
  /** Words too long for its grid columns go on in rows below, where they would be cut off. */
  readonly goesOn?: boolean;
  readonly value: (item: T) => Value;
  readonly style?: Style;
  /** What its look adds for one item. */
  readonly tint?: (item: T) => Style;
}

/** Where a table came to stand. */
export interface Placed {
  /** The body cells of the column with that key. */
  readonly column: (key: string) => Area;
  /** The row after its last. */
  readonly end: number;
}

/** A title and the air below it. */
export const TITLE_ROWS = 2;

const LINE_HEIGHT = 13;
/** A letter of running text takes less room than a digit. */
const LETTERS_PER_DIGIT = 1.15;

/** A sheet that is being laid out: several tables on one grid of columns, without merged cells. */
export class Page {
  readonly rows: Value[][] = [];
  readonly styles = new Map<string, Style>();
  readonly heights = new Map<number, number>();
  readonly widths: number[];
  readonly hiddenColumns = new Set<number>();
  /** Rows within a part before which a printed page may end. */
  readonly seams = new Set<number>();

  constructor(widths: readonly number[]) {
    this.widths = [...widths];
  }

  /** Adds columns that are not shown, for what only charts rest on; answers the first of them. */
  behind(count: number): number {
    const first = this.widths.length;
    for (let i = 0; i < count; i++) this.hiddenColumns.add(this.widths.push(8) - 1);
    return first;
  }

  put(row: number, column: number, value: Value, style: Style = BODY): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    this.styles.set(`${row},${column}`, style);
  }

  /** The first row, of the `TITLE_ROWS` that come before a table. */
  title(text: string): void {
    this.put(0, 0, text, TITLE);
    this.heights.set(0, 30);
  }

  heading(row: number, column: number, text: string): void {
    this.put(row, column, text, HEADING);
    this.heights.set(row, 24);
  }

  /** Writes a header row and a row for each item, from a corner on; says where they stand. */
  table<T>(row: number, left: number, columns: readonly Column<T>[], items: readonly T[]): Placed {
    const starts = new Map<string, number>();
    let [at, lines] = [left, 1];
    for (const { title, key = title, span = 1, titleRuns = span > 1, style } of columns) {
      starts.set(key, at);
      const { align, indent } = style ?? {};
      const look = {
        ...HEADER,
        wrap: !titleRuns,
        ...(align !== undefined && { align }),
        ...(indent !== undefined && { indent }),
      };
      for (let i = 0; i < span; i++) this.put(row, at + i, (i === 0 && title) || null, look);
      if (!titleRuns) lines = Math.max(lines, wrapped(title, this.widths[at]! - 0.5).length);
      at += span;
    }
    this.grow(row, heightOf(lines) + 2);
    let end = row + 1;
    for (const item of items) end = this.line(end, left, columns, item);
    return {
      column: (key) => {
        const column = starts.get(key)!;
        return { top: row + 1, bottom: end - 1, left: column, right: column };
      },
      end,
    };
  }

  /** Words that wrap within their column. */
  paragraph(row: number, column: number, text: string, style: Style = BODY): void {
    this.put(row, column, text, { ...style, wrap: true, top: true });
    this.grow(row, heightOf(linesOf(text, this.widths[column]!)));
  }

  /** Words that run on over the empty columns to the right, in as many rows as they take; answers the row after. */
  running(row: number, column: number, text: string, style: Style = NOTE): number {
    const shown = this.widths.filter((_, at) => at >= column && !this.hiddenColumns.has(at));
    const lines = linesIn(
      text,
      shown.reduce((sum, one) => sum + one, 0),
    );
    for (const [index, line] of lines.entries()) {
      this.put(row + index, column, line, style);
      this.grow(row + index, heightOf(1));
    }
    return row + lines.length;
  }

  /** A heading, and in place of a table why there is none; answers the row after. */
  untold(row: number, heading: string, why: string): number {
    this.heading(row, 0, heading);
    return this.running(row + 1, 0, why);
  }

  /** Writes an item in as many rows as its longest words take; answers the row after. */
  private line<T>(row: number, left: number, columns: readonly Column<T>[], item: T): number {
    let [at, lines] = [left, 1];
    const cells = columns.map(({ span = 1, value, style, tint, goesOn = false }) => {
      const look: Style = { ...BODY, ...style, ...tint?.(item) };
      const shown = value(item);
      const runs = goesOn && typeof shown === 'string' ? this.linesOver(shown, at, span) : [shown];
      if (look.wrap && typeof shown === 'string') lines = Math.max(lines, linesOf(shown, this.widths[at]!));
      const cell = { at, span, look, runs };
      at += span;
      return cell;
    });
    const rows = Math.max(1, ...cells.map(({ runs }) => runs.length));
    for (let k = 0; k < rows; k++) {
      for (const { at: first, span, look, runs } of cells) {
        const lined = k === rows - 1 ? { line: HAIRLINE, ...look } : look;
        for (let i = 0; i < span; i++) {
          this.put(row + k, first + i, i === 0 ? (runs[k] ?? null) : null, lined);
        }
      }
      this.grow(row + k, heightOf(k === 0 ? lines : 1));
    }
    return row + rows;
  }

  private linesOver(text: string, first: number, span: number): string[] {
    return linesIn(
      text,
      this.widths.slice(first, first + span).reduce((sum, one) => sum + one, 0),
    );
  }

  private grow(row: number, height: number): void {
    this.heights.set(row, Math.max(height, this.heights.get(row) ?? 0));
  }
}

/** The height in points of a row with so many lines. */
export function heightOf(lines: number): number {
  return lines * LINE_HEIGHT + 5;
}

/** Lines that running text takes in a column of so many digits; at least one. */
export function linesOf(text: string, width: number): number {
  const letters = LETTERS_PER_DIGIT * width;
  return wrapped(text, letters).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

/** Running text as the lines that fit a width of so many digits. */
export function linesIn(text: string, width: number): string[] {
  return wrapped(text, LETTERS_PER_DIGIT * width);
}

/** A text as lines of at most so many letters; a longer word has a line of its own. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
