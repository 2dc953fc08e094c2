import type { ChartModel } from '../host/model/chart.ts';
import type { Format } from '../host/model/format.ts';
import type { RuleModel } from '../host/model/rule.ts';
import type { Scalar } from '../host/model/stored.ts';
import type { Validation } from '../host/model/validation.ts';
import type { ShownMenu } from '../host/services/menu.ts';
import type { Question, ShownDialog, ShownSidebar } from '../host/services/shown.ts';
import type { Area } from '../tabs/sheet.ts';

/** What a sheet's tab shows. */
export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly color: string | null;
}

/** A value over an area. */
export interface Placed<T> {
  readonly areas: readonly Area[];
  readonly value: T;
}

/** A group of rows that folds away under a button beside a row, counted from 0. */
export interface FoldView {
  readonly top: number;
  readonly bottom: number;
  readonly depth: number;
  readonly button: number;
  readonly isFolded: boolean;
}

/** Everything of a sheet that is no cell. */
export interface LayoutView {
  readonly sheetId: number;
  readonly rows: number;
  /** Widths in pixels, of hidden columns too. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Heights in pixels of the rows that somebody has set, as stretches. */
  readonly heights: readonly { readonly top: number; readonly bottom: number; readonly height: number }[];
  /** Rows out of view. */
  readonly hiddenRows: readonly { readonly top: number; readonly bottom: number }[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridlines: boolean;
  readonly folds: readonly FoldView[];
  readonly rules: readonly RuleModel[];
  readonly validations: readonly Placed<Validation>[];
  /** By "row,column". */
  readonly notes: Readonly<Record<string, string>>;
}

/** What a cell holds; a formula comes without its value, which the page computes. */
export type CellView = Scalar | { readonly formula: string };

/** A block of cells, row by row. */
export interface CellsView {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellView[])[];
  /** For each cell the number of its format. */
  readonly formats: readonly (readonly number[])[];
  /** Formats that have not been sent before, by number. */
  readonly newFormats: readonly (readonly [number: number, format: Format])[];
}

/** One line or one set of bars. */
export interface SeriesView {
  readonly name: string;
  readonly color: string | null;
  readonly values: readonly (number | null)[];
  /** The values as their cells show them. */
  readonly labels: readonly string[];
}

/** A chart with what it shows. */
export interface ChartView {
  readonly id: number;
  readonly type: string;
  readonly position: ChartModel['position'];
  readonly options: ChartModel['options'];
  readonly categories: readonly string[];
  readonly series: readonly SeriesView[];
}

/** An argument of a custom function: cells, or a value. */
export type ArgumentView =
  | { readonly sheetId: number; readonly area: Area }
  | { readonly rows: readonly (readonly Scalar[])[] }
  | { readonly value: Scalar };

/** A cell that was edited, whole: what it holds now and how it looks. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** With its equals sign, '' where the cell has none. */
  readonly formula: string;
  readonly format: Format;
}

/** A cell whose formula was computed. */
export interface ComputedCell {
  readonly row: number;
  readonly column: number;
  /** The whole result; its first value stands in the cell itself. */
  readonly result: readonly (readonly Scalar[])[];
  readonly message?: string;
}

/** How a sheet's lines were changed by hand; what is left out stays. */
export interface EditedLines {
  readonly widths?: readonly (readonly [column: number, width: number])[];
  readonly heights?: readonly (readonly [row: number, height: number])[];
  readonly hiddenColumns?: readonly (readonly [column: number, isHidden: boolean])[];
  readonly hiddenRows?: readonly (readonly [row: number, isHidden: boolean])[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

/** What the user does to a sheet as a whole. */
export type SheetAction =
  | { readonly kind: 'add'; readonly index: number }
  | { readonly kind: 'copy'; readonly sheetId: number }
  | { readonly kind: 'remove'; readonly sheetId: number }
  | { readonly kind: 'rename'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'move'; readonly sheetId: number; readonly index: number }
  | { readonly kind: 'hide'; readonly sheetId: number; readonly isHidden: boolean }
  | { readonly kind: 'color'; readonly sheetId: number; readonly color: string | null };

/** What the page is asked to come up with. What the browser has kept of the same comes first. */
export type Opening =
  | { readonly kind: 'empty' }
  /** The sample, reviewed. */
  | { readonly kind: 'sample' }
  /** A file of leads; `modified` is when it was last changed, as its server says it. */
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly bytes: ArrayBuffer;
      readonly modified: string;
    };

/** From the page to the worker. */
export type ToWorker =
  | {
      readonly type: 'start';
      readonly code: string;
      readonly files: Readonly<Record<string, string>>;
      readonly timeZone: string;
      readonly locale: string;
      readonly opening: Opening;
    }
  | { readonly type: 'menu'; readonly functionName: string }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | {
      readonly type: 'compute';
      readonly id: number;
      readonly name: string;
      readonly args: readonly ArgumentView[];
      /** Cells that the arguments contain and that were computed a moment ago. */
      readonly fresh: readonly (ComputedCell & { readonly sheetId: number })[];
    }
  | { readonly type: 'computed'; readonly sheetId: number; readonly cells: readonly ComputedCell[] }
  | { readonly type: 'edited'; readonly sheetId: number; readonly cells: readonly EditedCell[] }
  | { readonly type: 'lines'; readonly sheetId: number; readonly lines: EditedLines }
  | {
      readonly type: 'inserted' | 'deleted';
      readonly sheetId: number;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly type: 'fold';
      readonly sheetId: number;
      readonly folds: readonly FoldView[];
      readonly isFolded: boolean;
    }
  | { readonly type: 'sheet'; readonly action: SheetAction }
  | { readonly type: 'selected'; readonly sheetId: number; readonly areas: readonly Area[] }
  | { readonly type: 'open'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly type: 'save' }
  | { readonly type: 'reset' };

/** Whether what is kept in the browser may be another one after a message. */
export function isChange({ type }: ToWorker): boolean {
  return !['start', 'compute', 'selected', 'save', 'reset'].includes(type);
}

/** From the worker to the page. */
export type ToPage =
  | {
      /** First of all; what the sheets hold follows. */
      readonly type: 'begun';
      readonly tabs: readonly TabView[];
      /** Names of the add-on's functions that cells may call. */
      readonly functions: readonly string[];
    }
  /** Everything that was kept has been sent. */
  | { readonly type: 'started' }
  | { readonly type: 'menus'; readonly menus: readonly ShownMenu[] }
  | { readonly type: 'tabs'; readonly tabs: readonly TabView[] }
  | { readonly type: 'layout'; readonly layout: LayoutView }
  | { readonly type: 'cells'; readonly cells: CellsView }
  | { readonly type: 'charts'; readonly sheetId: number; readonly charts: readonly ChartView[] }
  | { readonly type: 'selection'; readonly sheetId: number; readonly area: Area }
  | {
      readonly type: 'names';
      readonly names: readonly { readonly name: string; readonly reference: string }[];
    }
  /** Everything that belongs to one change has been sent. */
  | { readonly type: 'shown' }
  | {
      readonly type: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds: number | null;
    }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'dialog'; readonly dialog: ShownDialog }
  | { readonly type: 'sidebar'; readonly sidebar: ShownSidebar }
  | { readonly type: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly name: string; readonly message: string }
  | {
      readonly type: 'result';
      readonly id: number;
      readonly result: readonly (readonly Scalar[])[] | null;
      readonly message: string;
    }
  | { readonly type: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** Something went wrong that the user is to know; `title` says what. */
  | { readonly type: 'trouble'; readonly title: string; readonly message: string }
  /** The browser keeps what so many changes have led to. */
  | { readonly type: 'kept'; readonly changes: number }
  | { readonly type: 'emptied' };
