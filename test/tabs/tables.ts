import type { Sheet, Value } from '../../src/tabs/sheet.ts';

type Row = readonly Value[];

/** The row of a sheet that begins with a text. */
export function rowOf({ rows }: Pick<Sheet, 'rows'>, text: string, after = -1): number {
  return rows.findIndex(([cell], row) => row > after && typeof cell === 'string' && cell.startsWith(text));
}

/** What stands under a heading up to the next blank row: its table with the header, and what is said about it. */
export function under({ rows }: Pick<Sheet, 'rows'>, heading: string): Row[] {
  const from = rowOf({ rows }, heading) + 1;
  const blank = rows.findIndex((row, at) => at >= from && row.every((cell) => cell === null));
  return rows.slice(from, blank < 0 ? rows.length : blank) as Row[];
}

/** The cells of a row that hold anything. */
export function filled(row: Row): Value[] {
  return row.filter((cell) => cell !== null && cell !== undefined);
}

/** All texts of a sheet, a line each. */
export function textOf({ rows }: Pick<Sheet, 'rows'>): string {
  return rows
    .flat()
    .filter((cell) => typeof cell === 'string')
    .join('\n');
}
