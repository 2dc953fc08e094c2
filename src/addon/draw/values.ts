import type { Sheet, Value } from '../../tabs/sheet.ts';
import { asText } from './as-text.ts';
import { type Block, matrix, rangeOf, runsOf } from './block.ts';
import { movedFormula } from './moved-formula.ts';

const DAY = 86_400_000;
/** 1 January 1970 as Sheets counts days. */
const EPOCH = 25_569;

/** Writes every value of a layout, and blanks over what an earlier one left behind: one call a run of columns. */
export function drawValues(block: Block, { rows, formulas }: Pick<Sheet, 'rows' | 'formulas'>): void {
  const { top, height, columns } = block;
  for (const run of runsOf(block)) {
    rangeOf(block, run).setValues(
      matrix(run, height, (row, column) => {
        const formula = formulas?.get(`${row},${column}`);
        return formula === undefined ? cellValue(rows[row]?.[column]) : movedFormula(formula, top, columns);
      }),
    );
  }
}

/** A value as `setValues` has to get it; a date, which is wall time, as its serial number. */
export function cellValue(value: Value | undefined): string | number | boolean {
  if (typeof value === 'string') return asText(value);
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  return value ?? '';
}
