import type { SheetModel } from '../model/sheet.ts';
import type { SpreadsheetModel } from '../model/spreadsheet.ts';

/** Makes a sheet the active one; a hidden one comes into view. */
export function activateSheet(model: SpreadsheetModel, sheet: SheetModel): void {
  if (sheet.isHidden) {
    sheet.isHidden = false;
    model.changed('sheet', sheet);
  }
  model.data.activeSheetId = sheet.id;
  model.changed('selection', sheet);
}
