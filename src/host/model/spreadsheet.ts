import { intlZone, type TimeZone } from '../../domain/lead/zone.ts';
import type { Area } from '../../tabs/sheet.ts';
import type { Change, Listener } from './change.ts';
import type { Place } from './chart.ts';
import {
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  newSheet,
  type SheetJson,
  type SheetModel,
  sheetFromJson,
} from './sheet.ts';

/** What a new spreadsheet starts with. */
export interface SpreadsheetOptions {
  readonly name?: string;
  readonly id?: string;
  /** Default `UTC`. */
  readonly timeZone?: string;
  /** Default `en_US`. */
  readonly locale?: string;
  /** The name and size of its one sheet; 1000 rows and 26 columns where left out. */
  readonly sheet?: { readonly name?: string; readonly rows?: number; readonly columns?: number };
}

/** A name for cells, as it was given. */
export interface NameModel extends Place {
  readonly name: string;
}

/** A note to itself that an add-on leaves with a spreadsheet or a sheet. */
export interface MetadataModel {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Null where it belongs to the spreadsheet. */
  sheetId: number | null;
}

/** A message that was shown over the grid. */
export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number | null;
}

/** Everything of a spreadsheet that is written as JSON. */
export interface SpreadsheetData<Sheet = SheetModel> {
  readonly id: string;
  name: string;
  timeZone: string;
  locale: string;
  readonly sheets: Sheet[];
  activeSheetId: number;
  readonly names: NameModel[];
  readonly metadata: MetadataModel[];
  readonly toasts: Toast[];
  lastId: number;
}

/** Google's limit of cells in a spreadsheet. */
export const MOST_CELLS = 10_000_000;

/** A spreadsheet as plain data, and who wants to hear of its changes. */
export class SpreadsheetModel {
  readonly data: SpreadsheetData;
  private readonly listeners = new Set<Listener>();
  private knownZone: TimeZone | null = null;

  constructor(data: SpreadsheetData) {
    this.data = data;
  }

  toJSON(): SpreadsheetData {
    return this.data;
  }

  /** The clock that dates are shown and entered by. */
  get zone(): TimeZone {
    if (this.knownZone?.name !== this.data.timeZone) this.knownZone = intlZone(this.data.timeZone);
    return this.knownZone;
  }

  /** Calls a listener at every change until the function that comes back is called. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Says that something changed; changed values make what was computed from them out of date. */
  changed(what: Change['what'], sheet?: SheetModel, area?: Area): void {
    if (sheet && (what === 'values' || what === 'rows and columns')) sheet.version++;
    if (this.listeners.size === 0) return;
    const change: Change = { what, ...(sheet && { sheetId: sheet.id }), ...(area && { area }) };
    for (const listener of this.listeners) listener(change);
  }

  /** A number that nothing else in this spreadsheet has. */
  newId(): number {
    return ++this.data.lastId;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.data.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.data.sheets.find((sheet) => sheet.name === name);
  }

  get activeSheet(): SheetModel {
    return this.sheetById(this.data.activeSheetId)!;
  }

  /** Throws Google's words where the spreadsheet would get more cells than it can have. */
  needsRoom(cells: number): void {
    let present = 0;
    for (const { maxRows, columns } of this.data.sheets) present += maxRows * columns.length;
    if (present + cells > MOST_CELLS) {
      throw new Error(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      );
    }
  }
}

/** A spreadsheet with one empty sheet. */
export function createSpreadsheet(options: SpreadsheetOptions = {}): SpreadsheetModel {
  const { name = 'Sheet1', rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS } = options.sheet ?? {};
  return new SpreadsheetModel({
    id: options.id ?? 'local-spreadsheet',
    name: options.name ?? 'Untitled spreadsheet',
    timeZone: options.timeZone ?? 'UTC',
    locale: options.locale ?? 'en_US',
    sheets: [newSheet(0, name, rows, columns)],
    activeSheetId: 0,
    names: [],
    metadata: [],
    toasts: [],
    lastId: 0,
  });
}

/** The spreadsheet that `JSON.stringify` wrote, after `JSON.parse`. */
export function restoreSpreadsheet(json: unknown): SpreadsheetModel {
  const data = json as SpreadsheetData<SheetJson>;
  return new SpreadsheetModel({ ...data, sheets: data.sheets.map(sheetFromJson) });
}
