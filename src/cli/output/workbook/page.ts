import type { Area, Value } from './sheet.ts';
import { BODY, HAIRLINE, HEADER, HEADING, type Style } from './style.ts';

/** One column of a table on a page. */
export interface Column<T> {
  readonly title: string;
  /** What the column is asked for by; its title where left out. */
  readonly key?: string;
  /** Grid columns it covers: text runs on into the empty ones. One where left out. */
  readonly span?: number;
  readonly value: (item: T) => Value;
  readonly style?: Style | ((item: T) => Style);
}

/** Where a table came to stand. */
export interface Placed {
  /** The body cells of the column with that key. */
  readonly column: (key: string) => Area;
  /** The row after its last. */
  readonly end: number;
}

const LINE_HEIGHT = 13;
const ROW_HEIGHT = 18;

/** A sheet that is being laid out: several tables on one grid of columns, without merged cells. */
export class Page {
  readonly rows: Value[][] = [];
  readonly styles = new Map<string, Style>();
  readonly heights = new Map<number, number>();
  readonly widths: readonly number[];

  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  put(row: number, column: number, value: Value, style: Style = BODY): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    this.styles.set(`${row},${column}`, style);
  }

  heading(row: number, column: number, text: string): void {
    this.put(row, column, text, HEADING);
    this.heights.set(row, 24);
  }

  /** Writes a header row and a row for each item, from a corner on; says where they stand. */
  table<T>(row: number, left: number, columns: readonly Column<T>[], items: readonly T[]): Placed {
    const starts = new Map<string, number>();
    let at = left;
    for (const { title, key = title, span = 1, style } of columns) {
      starts.set(key, at);
      const align = typeof style === 'object' && style.align !== undefined ? { align: style.align } : {};
      for (let i = 0; i < span; i++) {
        this.put(row, at + i, i === 0 ? title : null, { ...HEADER, ...align, wrap: span === 1 });
      }
      at += span;
    }
    this.grow(row, 2 * LINE_HEIGHT + 6);
    for (const [index, item] of items.entries()) this.line(row + 1 + index, left, columns, item);
    return {
      column: (key) => {
        const column = starts.get(key)!;
        return { top: row + 1, bottom: row + items.length, left: column, right: column };
      },
      end: row + 1 + items.length,
    };
  }

  private line<T>(row: number, left: number, columns: readonly Column<T>[], item: T): void {
    let at = left;
    let lines = 1;
    for (const { span = 1, value, style = BODY } of columns) {
      const own = typeof style === 'function' ? style(item) : style;
      const shown = value(item);
      for (let i = 0; i < span; i++) {
        this.put(row, at + i, i === 0 ? shown : null, { color: BODY.color!, line: HAIRLINE, ...own });
      }
      if (own.wrap && typeof shown === 'string') lines = Math.max(lines, linesOf(shown, this.widths[at]!));
      at += span;
    }
    this.grow(row, lines === 1 ? ROW_HEIGHT : lines * LINE_HEIGHT + 5);
  }

  private grow(row: number, height: number): void {
    this.heights.set(row, Math.max(height, this.heights.get(row) ?? 0));
  }
}

/** Lines that a text takes in a column, a letter being about as wide as a digit. */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += word.length + (used > 0 ? 1 : 0);
  }
  return lines;
}
