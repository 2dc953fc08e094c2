import { quotedName } from '../../tabs/a1.ts';
import type { SheetModel } from './sheet.ts';
import { needsFreeName } from './sheets.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';

/** Texts, which stay as they are, and the name of a sheet before its cells, in quotes or without. */
const PARTS = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** Gives a sheet another name, in the formulas of all sheets too. Throws Google's words where it cannot have it. */
export function renameSheet(model: SpreadsheetModel, sheet: SheetModel, name: string): void {
  needsFreeName(model, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  model.changed('sheet', sheet);
  for (const one of model.data.sheets) {
    for (const [row, cells] of one.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (typeof cell !== 'object' || cell === null || !('formula' in cell)) continue;
        const formula = renamed(cell.formula, before, name);
        if (formula === cell.formula) continue;
        cells[column] = { ...cell, formula };
        model.changed('values', one, { top: row, left: column, bottom: row, right: column });
      }
    }
  }
}

function renamed(formula: string, before: string, name: string): string {
  return formula.replace(PARTS, (part, quoted?: string, bare?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    return sheet?.toLowerCase() === before.toLowerCase() ? `${quotedName(name)}!` : part;
  });
}
