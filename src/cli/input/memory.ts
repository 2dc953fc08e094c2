import { InputError, listed, quoted } from '../../domain/input-error.ts';
import type { Grid } from '../../domain/lead/cell.ts';
import { UTC } from '../../domain/lead/zone.ts';
import { readActions } from '../../domain/rhythm/actions-sheet.ts';
import { readHistory } from '../../domain/rhythm/history-sheet.ts';
import type { Memory } from '../../domain/rhythm/memory.ts';
import { HISTORY_SHEET, MONTHLY_SHEET } from '../../tabs/names.ts';
import { readWorkbook } from './workbook.ts';

const REMEDY = 'Give the review.xlsx that an earlier review wrote';

/**
 * The memory in the workbook of an earlier review: its sheets "Review history" and "Monthly review". `name` is what to call
 * the file in messages. Throws `InputError` with the remedy for another kind of file, a workbook without these sheets
 * and a row that cannot be read.
 */
export async function readMemory(bytes: Uint8Array, name: string): Promise<Memory> {
  // What a cell holds as a date is wall time, and here only its day counts: UTC reads it as it is written.
  const { sheets } = await readWorkbook(bytes, name, undefined, UTC);
  const missing = [HISTORY_SHEET, MONTHLY_SHEET].filter(
    (wanted) => !sheets.some((sheet) => sheet.toLowerCase() === wanted.toLowerCase()),
  );
  if (missing.length > 0) {
    const asked = listed(
      missing.map((sheet) => quoted(sheet)),
      'or',
    );
    throw new InputError(
      'file',
      `${name} has no sheet ${asked}. ${REMEDY}, or give the sheets back their names. Its sheets: ${listed(sheets.map((sheet) => quoted(sheet)))}.`,
    );
  }
  return {
    history: readHistory(await gridOf(HISTORY_SHEET), `${name}, ${HISTORY_SHEET}`),
    actions: readActions(await gridOf(MONTHLY_SHEET), `${name}, ${MONTHLY_SHEET}`),
  };

  async function gridOf(sheet: string): Promise<Grid> {
    try {
      return (await readWorkbook(bytes, name, sheet, UTC)).grid;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError('file', `The sheet ${quoted(sheet)} of ${name} is empty or damaged. ${REMEDY}.`);
    }
  }
}
