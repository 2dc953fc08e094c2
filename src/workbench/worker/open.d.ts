import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
/**
 * Opens a CSV, TSV or XLSX file: each of its sheets becomes a sheet behind those that are there, the first one in view.
 * `isReplacing` lets them take the place of the sheets that are there. Text is read as Google reads an import, but never
 * as a formula. Throws a sentence where the file cannot be read.
 */
export declare function openFile(model: SpreadsheetModel, name: string, bytes: ArrayBuffer, isReplacing: boolean): Promise<void>;
