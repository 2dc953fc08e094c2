import type { SheetModel } from '../../host/model/sheet.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import type { ChartView } from '../protocol.ts';
/** Whether a chart of one sheet looks at cells of another, or of its own. */
export declare function restsOn(sheet: SheetModel, on: SheetModel): boolean;
/** The charts of a sheet with what they show: the first column of their ranges names what the others count. */
export declare function chartViews(model: SpreadsheetModel, sheet: SheetModel): ChartView[];
