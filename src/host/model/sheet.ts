import type { Area } from '../../tabs/sheet.ts';
import type { ChartModel } from './chart.ts';
import { type Format, interned, PLAIN } from './format.ts';
import type { RuleModel } from './rule.ts';
import { type Run, Runs } from './runs.ts';
import type { Stored } from './stored.ts';
import type { Validation } from './validation.ts';

/** What a column has beside its values; the runs go down its rows. */
export interface ColumnModel {
  width: number;
  isHidden: boolean;
  formats: Runs<Format>;
  validations: Runs<Validation | null>;
  notes: Runs<string>;
}

/** Cells, or a whole sheet, that warn or refuse when someone edits them. */
export interface ProtectionModel {
  readonly id: number;
  /** Null for the whole sheet. */
  area: Area | null;
  description: string;
  isWarningOnly: boolean;
  unprotected: Area[];
}

/** A group of rows that is folded away. */
export interface FoldedGroup {
  readonly top: number;
  readonly bottom: number;
  readonly depth: number;
}

/** A sheet as plain data. Rows and columns count from 0; columns are as many as the sheet has. */
export interface SheetModel {
  readonly id: number;
  name: string;
  isHidden: boolean;
  tabColor: string | null;
  hasHiddenGridlines: boolean;
  maxRows: number;
  frozenRows: number;
  frozenColumns: number;
  /** Row-major and ragged: rows end where nothing more is held. */
  rows: Stored[][];
  columns: ColumnModel[];
  rowHeights: Runs<number>;
  hiddenRows: Runs<boolean>;
  rowDepths: Runs<number>;
  folded: FoldedGroup[];
  rowGroupControl: 'BEFORE' | 'AFTER';
  charts: ChartModel[];
  rules: RuleModel[];
  filter: Area | null;
  protections: ProtectionModel[];
  /** The selected areas, the active one last. */
  selection: Area[];
  /** Grows with every change of values; what was computed from older ones is out of date. */
  version: number;
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

export function newColumn(): ColumnModel {
  return {
    width: COLUMN_WIDTH,
    isHidden: false,
    formats: new Runs<Format>(PLAIN),
    validations: new Runs<Validation | null>(null),
    notes: new Runs(''),
  };
}

/** An empty sheet. */
export function newSheet(
  id: number,
  name: string,
  maxRows: number = DEFAULT_ROWS,
  maxColumns: number = DEFAULT_COLUMNS,
): SheetModel {
  return {
    id,
    name,
    isHidden: false,
    tabColor: null,
    hasHiddenGridlines: false,
    maxRows,
    frozenRows: 0,
    frozenColumns: 0,
    rows: [],
    columns: Array.from({ length: maxColumns }, newColumn),
    rowHeights: new Runs(ROW_HEIGHT),
    hiddenRows: new Runs(false),
    rowDepths: new Runs(0),
    folded: [],
    rowGroupControl: 'AFTER',
    charts: [],
    rules: [],
    filter: null,
    protections: [],
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    version: 0,
  };
}

/** A sheet as `JSON.parse` gives it back. */
export type SheetJson = Omit<SheetModel, 'columns' | 'rowHeights' | 'hiddenRows' | 'rowDepths'> & {
  readonly columns: readonly {
    readonly width: number;
    readonly isHidden: boolean;
    readonly formats: readonly Run<Format>[];
    readonly validations: readonly Run<Validation | null>[];
    readonly notes: readonly Run<string>[];
  }[];
  readonly rowHeights: readonly Run<number>[];
  readonly hiddenRows: readonly Run<boolean>[];
  readonly rowDepths: readonly Run<number>[];
};

/** The sheet that was written as JSON. */
export function sheetFromJson(json: SheetJson): SheetModel {
  return {
    ...json,
    columns: json.columns.map((column) => ({
      ...column,
      formats: Runs.from(column.formats.map(([start, format]) => [start, interned(format)] as const)),
      validations: Runs.from(column.validations),
      notes: Runs.from(column.notes),
    })),
    rowHeights: Runs.from(json.rowHeights),
    hiddenRows: Runs.from(json.hiddenRows),
    rowDepths: Runs.from(json.rowDepths),
  };
}
