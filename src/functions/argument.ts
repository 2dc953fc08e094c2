import { InputError, quoted } from '../domain/input-error.ts';
import type { Cell, Grid } from '../domain/lead/cell.ts';
import type { Argument } from './custom-function.ts';

/** The one value of an argument, or undefined where it is blank. Throws `InputError` for a range of several cells. */
export function oneCell(argument: Argument, name: string): string | number | boolean | Date | undefined {
  if (Array.isArray(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1)) {
    if (filledPart(argument).length === 0) return undefined;
    throw new InputError('leads', `the argument ${name} takes one cell, not a range; name one cell`);
  }
  const cell = Array.isArray(argument) ? argument[0]?.[0] : argument;
  if (cell === null || cell === undefined) return undefined;
  return typeof cell === 'string' && cell.trim() === '' ? undefined : cell;
}

/** The rows of a range without the blank ones below its last filled row; none where the argument is blank. */
export function rangeRows(argument: Argument, name: string, remedy: string): Grid {
  if (Array.isArray(argument)) return filledPart(argument);
  const cell = oneCell(argument, name);
  if (cell === undefined) return [];
  throw new InputError('leads', `the argument ${name} takes a range, not ${shown(cell)}; ${remedy}`);
}

/** A cell in a message. */
export function shown(cell: string | number | boolean | Date): string {
  return cell instanceof Date ? 'a date' : quoted(String(cell));
}

/**
 * A range up to its last row that holds anything: a whole column brings a thousand rows and more below its data, and
 * none of them is worth a look. Unticked checkboxes are nothing.
 */
export function filledPart(rows: Grid): Grid {
  let end = rows.length;
  while (end > 0 && isBlankRow(rows[end - 1]!)) end -= 1;
  return end === rows.length ? rows : rows.slice(0, end);
}

function isBlankRow(cells: readonly Cell[]): boolean {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell !== '' && cell !== null && cell !== undefined && cell !== false) return false;
  }
  return true;
}
