import { type Claim, claimOf } from './claim.ts';

/** Whether a line is a row of a Markdown table. */
export function isTableRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

/** A row of a table whose other rows are known, that is none of them: it is unbacked as a whole. */
export function rowClaims(line: string): Claim[] {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const isRule = cells.every((cell) => /^:?-*:?$/.test(cell));
  return isRule ? [] : [claimOf({ text: line.trim().slice(0, 80), at: 0 }, 'the table has no such row')];
}
