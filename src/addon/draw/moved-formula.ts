import { columnLetters } from '../../domain/lead/cell.ts';

/** A reference to a cell, or a text in quotes, which holds none. */
const REFERENCE = /"[^"]*"|\b([A-Z]{1,3})(\d+)\b(?!\()/g;

/**
 * A formula of a layout as the tab needs it in which the layout begins at row `top` and its columns stand at `columns`,
 * all from zero. Our own formulas have one argument at most, since Sheets separates more by what the locale says.
 */
export function movedFormula(formula: string, top: number, columns: readonly number[]): string {
  const letters = new Map(columns.map((to, column) => [columnLetters(column), columnLetters(to)]));
  return formula.replace(REFERENCE, (found: string, column?: string, row?: string) =>
    column === undefined ? found : `${letters.get(column) ?? column}${Number(row) + top}`,
  );
}
