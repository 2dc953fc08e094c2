import type { Review } from '../../scorecard/review.ts';
import { percent, shortName, written } from '../../wording.ts';
import { type Claim, claimOf } from './claim.ts';

/** Whether a line is a row of a Markdown table. */
export function isTableRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

/** The cells of a row of a Markdown table. */
export function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** A row of a table whose other rows are known, that is none of them: it is unbacked as a whole. */
export function rowClaims(line: string): Claim[] {
  return cellsOf(line).every((cell) => /^:?-*:?$/.test(cell)) ? [] : [unknownRow(line)];
}

/** A row that no known table has. */
export function unknownRow(line: string): Claim {
  return claimOf({ text: line.trim().slice(0, 80), at: 0 }, 'the table has no such row');
}

/**
 * Whether a line in aligned columns, such as a terminal shows, says what one of the known rows of its name does;
 * undefined where none has its name.
 */
export function isInRows(line: string, rows: readonly (readonly string[])[]): boolean | undefined {
  const [name, ...cells] = line.trim().split(/ {2,}/);
  const named = rows.filter(([first]) => first === name);
  if (named.length === 0) return undefined;
  return named.some((row) => cells.every((cell) => row.some((known) => holds(known, cell))));
}

/** `15% (3 of 20)` holds `15%` and `3/20`, and not `3`. */
function holds(known: string, cell: string): boolean {
  const said = cell.replace(/^(\d[\d,]*)\/(\d[\d,]*)$/, '$1 of $2').replace(/(\d) rows$/, '$1');
  const at = ` ${known} `.indexOf(said) - 1;
  if (at < 0) return said === '';
  const [before, after] = [known.slice(0, at), known.slice(at + said.length)];
  return !/[\p{L}\d.,+−-]$|\bof $/u.test(before) && !/^(?:[.,]?\d|[%\p{L}–]| of )/u.test(after);
}

/** What a review tells of each of its groups, as the cells of a row. */
export function groupCells(review: Review): string[][] {
  return (['groups', 'demandTypes', 'campaigns', 'owners'] as const).flatMap((list) =>
    review[list].map(({ group, leads, share, signal, measures }) => [
      shortName(group),
      written(leads),
      share === null ? '–' : percent(share),
      signal ?? '–',
      ...measures.map(({ numerator, denominator }) => `${written(numerator)} of ${written(denominator)}`),
    ]),
  );
}
