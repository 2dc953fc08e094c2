import { type SheetModel } from '../../host/model/sheet.ts';
import type { LayoutView } from '../protocol.ts';
/** Everything of a sheet that is no cell, as the page shows it. */
export declare function layoutOf(sheet: SheetModel): LayoutView;
