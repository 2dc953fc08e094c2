import { createRequire } from 'node:module';
import type { ParseResult } from 'papaparse';
import { InputError } from '../../domain/input-error.ts';
import type { Grid } from '../../domain/lead/cell.ts';

/** In the order that settles a draw: commas stand in prose and decimals, tabs nowhere. */
const DELIMITERS = ['\t', ';', '|', ','];
const HEAD = 65_536;
const HEAD_ROWS = 20;
/** Excel's own first line, which it does not show as a row. */
const SEPARATOR_LINE = /^"?sep=([^\w"\r\n])"?(?:\r\n|\r|\n|$)/i;

/**
 * The rows of a delimited text, every cell as text, ragged rows as they are. Row i is what a spreadsheet shows as
 * row i + 1: blank lines are rows with one empty cell, quoted line breaks stay in their cell, and a first line
 * such as "sep=;" is obeyed and not counted. Otherwise a name ending in .tsv means tabs, and the delimiter of other
 * texts (comma, semicolon, tab or bar) is found. Lines may end in LF, CRLF, both mixed, or CR. Empty text is no rows.
 *
 * `onProgress` hears the part read, in eighths. Throws an InputError that names the row of a quote left open.
 */
export function readDelimited(text: string, name: string, onProgress?: (fraction: number) => void): Grid {
  // Loaded here, so that reading a workbook does not pay for it.
  const papa: typeof import('papaparse') = createRequire(import.meta.url)('papaparse');
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator === null ? text : text.slice(separator[0].length);
  const head = body.slice(0, HEAD);
  const newline = lineBreak(head);
  const carriageReturns = newline === '\n' && body.includes('\r');
  const grid: string[][] = [];

  papa.parse<string[]>(body, {
    delimiter: separator?.[1] ?? (/\.(tsv|tab)$/i.test(name) ? '\t' : findDelimiter()),
    newline,
    ...(onProgress === undefined ? {} : { chunkSize: Math.ceil(body.length / 8) }),
    chunk({ data, errors, meta }: ParseResult<string[]>) {
      for (const { code, row = 0 } of errors) {
        if (code === 'MissingQuotes' || (code === 'InvalidQuotes' && data[row]?.some(spansLines))) {
          throw openQuote(name, grid.length + row);
        }
      }
      for (const row of data) {
        if (carriageReturns) dropCarriageReturn(row);
        grid.push(row);
      }
      onProgress?.(meta.cursor / body.length);
    },
    complete: () => onProgress?.(1),
  });
  if (grid.at(-1)?.length === 1 && grid.at(-1)?.[0] === '') grid.pop();
  return grid;

  /** The one under which the first row splits and most rows are equally wide; of those, the widest. */
  function findDelimiter(): string {
    let best = ',';
    let bestRank = [0, 0, 0];
    for (const delimiter of DELIMITERS) {
      const rows = papa.parse<string[]>(head, { delimiter, newline, preview: HEAD_ROWS }).data;
      // The last row may be cut.
      if (rows.length > 1 && rows.length < HEAD_ROWS && body.length > HEAD) rows.pop();
      const widths = rows.filter((row) => row.length > 1 || row[0]?.trim() !== '').map((row) => row.length);
      const { width, share } = commonest(widths);
      const rank = [(widths[0] ?? 0) > 1 ? 1 : 0, share, width];
      if (width > 1 && exceeds(rank, bestRank)) {
        best = delimiter;
        bestRank = rank;
      }
    }
    return best;
  }
}

/** How the first line outside quotes ends. LF serves CRLF and mixed files too: see `dropCarriageReturn`. */
function lineBreak(head: string): '\n' | '\r' {
  const end = /\r*\n|\r/.exec(head.replace(/"[^"]*("|$)/g, '')) ?? ['\n'];
  return end[0].endsWith('\n') ? '\n' : '\r';
}

function dropCarriageReturn(row: string[]): void {
  const last = row.length - 1;
  while (row[last]!.endsWith('\r')) row[last] = row[last]!.slice(0, -1);
}

function spansLines(cell: string): boolean {
  return /[\r\n]/.test(cell);
}

function openQuote(name: string, row: number): InputError {
  return new InputError(
    'file',
    `${name}, row ${row + 1}: a cell begins with a quotation mark (") that is not closed before the next delimiter or line end. Close it, or write each quotation mark inside a quoted cell twice ("").`,
  );
}

function commonest(widths: readonly number[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { width, share: count / Math.max(1, widths.length) };
}

function exceeds(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((value, i) => value !== other[i]);
  return at >= 0 && rank[at]! > other[at]!;
}
