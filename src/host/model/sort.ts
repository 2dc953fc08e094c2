import type { Area } from '../../tabs/sheet.ts';
import { place } from './place.ts';
import { readCells } from './read.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';
import { type Scalar, type Stored, scalarOf } from './stored.ts';

/** By which column, counted from 0, rows are sorted. */
export interface SortKey {
  readonly column: number;
  readonly isAscending: boolean;
}

/** A reference in a formula whose row is relative, or a text in quotes, which holds none. */
const RELATIVE = /"[^"]*"|'[^']*'!?|\$?[A-Z]{1,3}\$?\d+(?![\w(])/g;

/**
 * Sorts the rows of an area: numbers, then texts, then truth values, then blanks, equal ones in their order. Values,
 * formulas, formats, notes and validations go along; relative references move by as many rows as their formula.
 */
export function sortRows(
  model: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
): void {
  const { top, left, right } = area;
  const cells = readCells(sheet, area, (stored): Stored => stored ?? null);
  const order = cells
    .map((_, row) => row)
    .sort((a, b) => {
      for (const { column, isAscending } of keys) {
        const [one, other] = [a, b].map((row) => scalarOf(cells[row]![column - left]));
        const difference = compared(one!, other!, isAscending);
        if (difference !== 0) return difference;
      }
      return 0;
    });
  order.forEach((from, to) => {
    const line = cells[from]!.map((cell) => shifted(cell, to - from));
    place(sheet, top + to, left, line);
  });
  for (let column = left; column <= right; column++) {
    const { formats, notes, validations } = sheet.columns[column]!;
    const moved = <T>(runs: { get(index: number): T }): T[] => order.map((from) => runs.get(top + from));
    formats.put(top, moved(formats));
    notes.put(top, moved(notes));
    validations.put(top, moved(validations));
  }
  model.changed('values', sheet, area);
  model.changed('formats', sheet, area);
  model.changed('notes', sheet, area);
}

function compared(a: Scalar, b: Scalar, isAscending: boolean): number {
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one !== other) return one === BLANK ? 1 : other === BLANK ? -1 : (one - other) * (isAscending ? 1 : -1);
  const difference = typeof a === 'string' ? a.localeCompare(String(b)) : Number(a ?? 0) - Number(b ?? 0);
  return isAscending ? difference : -difference;
}

const BLANK = 3;

function kindOf(value: Scalar): number {
  if (value === null || value === '') return BLANK;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function shifted(cell: Stored, by: number): Stored {
  if (by === 0 || typeof cell !== 'object' || cell === null || !('formula' in cell)) return cell;
  const formula = cell.formula.replace(RELATIVE, (found) => {
    const parts = /^(\$?[A-Z]{1,3})(\d+)$/.exec(found);
    return parts === null ? found : `${parts[1]}${Number(parts[2]) + by}`;
  });
  return { ...cell, formula };
}
