import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
/** The spreadsheet as an XLSX workbook, the sheet in view first in front. Formulas are written as their values. */
export declare function saveFile(model: SpreadsheetModel): Promise<Uint8Array>;
