import type { SheetModel } from '../../host/model/sheet.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { type Scalar } from '../../host/model/stored.ts';
import type { ArgumentView, ComputedCell, EditedCell, EditedLines, SheetAction, ToWorker } from '../protocol.ts';
/** Takes over cells as the user left them. What validations say is the page's to ask. */
export declare function takeCells(model: SpreadsheetModel, sheet: SheetModel, cells: readonly EditedCell[]): void;
/** Takes over what the page computed for formulas. */
export declare function takeComputed(model: SpreadsheetModel, sheet: SheetModel, cells: readonly ComputedCell[]): void;
/** Takes over widths, heights, what is hidden and what is frozen. */
export declare function takeLines(model: SpreadsheetModel, sheet: SheetModel, lines: EditedLines): void;
type Structure = Extract<ToWorker, {
    readonly type: 'inserted' | 'deleted';
}>;
/** Inserts or deletes rows or columns where the user did. */
export declare function takeStructure(model: SpreadsheetModel, sheet: SheetModel, { type, axis, at, count }: Structure): void;
/** Folds groups of rows away or opens them. */
export declare function takeFolds(model: SpreadsheetModel, sheet: SheetModel, { folds, isFolded }: Extract<ToWorker, {
    readonly type: 'fold';
}>): void;
/** Does to a sheet what the user asks for. Throws Google's words where that cannot be. */
export declare function actOnSheet(model: SpreadsheetModel, action: SheetAction): void;
/** The name, or the name with the first number that makes it a new one. */
export declare function freeName(model: SpreadsheetModel, name: string): string;
/** The arguments of a custom function as Google hands them over: dates as Date, blank as ''. */
export declare function argumentsOf(model: SpreadsheetModel, args: readonly ArgumentView[]): unknown[];
/** What a custom function answered as rows of what cells hold. */
export declare function rowsOf(result: unknown, dateOf: (date: Date) => number): Scalar[][];
export {};
