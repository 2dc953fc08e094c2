import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { sheetsOf } from '../../host/xlsx/from-model.ts';
import { toXlsx } from '../../host/xlsx/write.ts';

/** The spreadsheet as an XLSX workbook that says it was written now. Formulas are written as their values. */
export function saveFile(model: SpreadsheetModel): Promise<Uint8Array> {
  return toXlsx(sheetsOf(model), model.data.name, new Date());
}
