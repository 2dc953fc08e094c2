import { InputError } from '../domain/input-error.ts';
import type { Cell, Grid } from '../domain/lead/cell.ts';
import { parseDate } from '../domain/lead/date.ts';
import { type ChosenColumns, type Header, readHeader } from '../domain/lead/header.ts';
import { UTC } from '../domain/lead/zone.ts';
import { rangeRows } from './argument.ts';
import type { Argument } from './custom-function.ts';

const INCLUDE = 'give the header row and all rows below it, such as Leads!A:T';
const MAILBOX = /^\S+@\S+\.\S+$/;

/**
 * The range of leads up to its last filled row, and whether it has the columns that the settings chose. Throws
 * `InputError` where it is empty, or where the row with the names of its columns was left out.
 */
export function leadRange(argument: Argument, chosen: ChosenColumns): { grid: Grid; hasChosen: boolean } {
  const grid = rangeRows(argument, 'leads', INCLUDE);
  if (grid.length === 0) throw new InputError('leads', `the range of leads is empty; ${INCLUDE}`);
  const hasChosen = headerOf(grid, chosen) !== undefined;
  if (hasChosen || headerOf(grid, new Map()) !== undefined) return { grid, hasChosen };
  throw new InputError(
    'columns',
    `the range of leads ${
      grid.length === 1 ? 'is one row without' : 'has no row with'
    } the names of the columns, such as Created, Source, Company or Status; ${INCLUDE}`,
  );
}

/** The header row of a range; undefined where there is none, or where what could pass for one is a lead. */
function headerOf(grid: Grid, chosen: ChosenColumns): Header | undefined {
  try {
    const header = readHeader(grid, chosen);
    return isLead(grid[header.row]!, header) ? undefined : header;
  } catch {
    return undefined;
  }
}

/** A row of names holds no mailbox, and a date only where one of the names says when leads came in. */
function isLead(cells: readonly Cell[], { columns }: Header): boolean {
  return (
    cells.some((cell) => typeof cell === 'string' && MAILBOX.test(cell)) ||
    (!columns.has('created') && cells.some((cell) => !Number.isNaN(dateIn(cell))))
  );
}

function dateIn(cell: Cell): number {
  if (cell instanceof Date) return cell.getTime();
  return typeof cell === 'string' ? parseDate(cell, 'day-month', UTC) : Number.NaN;
}
