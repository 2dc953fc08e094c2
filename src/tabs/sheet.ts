import type { Style } from './style.ts';

/** What a cell holds: words, a number, a date as wall time written in UTC, a tick, or nothing. Never a formula. */
export type Value = string | number | boolean | Date | null;

/** A rectangle of cells, zero-based, its end included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One line, or one set of bars, of a chart; the values stand in a column of `sheet`. */
export interface Series {
  readonly name: string;
  readonly color: string;
  readonly sheet: string;
  readonly values: Area;
  readonly categories: Area;
}

/** A native chart over whole cells that hold nothing else. */
export interface Chart {
  /** A funnel has two series: the air before its bars, and the bars. */
  readonly kind: 'bar' | 'column' | 'line' | 'funnel';
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly valueFormat: string;
  /** Where the axis of values ends and by which steps; left to the spreadsheet where left out. */
  readonly valueScale?: { readonly max: number; readonly majorUnit: number };
  readonly series: readonly Series[];
  readonly area: Area;
}

/** A chart that has no place yet. */
export type Plot = Omit<Chart, 'area'>;

/** Colours that depend on the value: a word, or a scale from 0 (white) to 1. */
export type ColorRule =
  | { readonly areas: readonly Area[]; readonly word: string; readonly color: string; readonly fill: string }
  | { readonly areas: readonly Area[]; readonly full: string };

/** Cells that take one of a list of words; what else is written there is refused where the list is all there is. */
export interface Choice {
  readonly areas: readonly Area[];
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

/** Rows, the last included, that fold away under the row above them. */
export interface Fold {
  readonly top: number;
  readonly bottom: number;
  readonly isFolded: boolean;
}

/** A sheet of the workbook, as plain data. */
export interface Sheet {
  readonly name: string;
  /** Column widths in digits of the default font. */
  readonly widths: readonly number[];
  /** Columns that are not shown; charts may still rest on them. */
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly rows: readonly (readonly Value[])[];
  /** The style of whole columns, below the header. */
  readonly columnStyles?: readonly Style[];
  /** The styles of single cells, by "row,column". */
  readonly styles: ReadonlyMap<string, Style>;
  /** Row heights in points, where not left to the spreadsheet. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that stay in view, and are repeated on every printed page. */
  readonly frozenRows: number;
  readonly frozenColumns?: number;
  /** Columns of the first row with a filter, counted from the left. */
  readonly filteredColumns?: number;
  readonly rules?: readonly ColorRule[];
  readonly charts?: readonly Chart[];
  /** What explains a cell when someone rests on it, by "row,column". */
  readonly notes?: ReadonlyMap<string, string>;
  readonly choices?: readonly Choice[];
  /** Cells with a box to tick; they hold true or false. */
  readonly ticks?: readonly Area[];
  readonly folds?: readonly Fold[];
  /** Formulas of our own over cells of the same sheet, by "row,column"; only Google Sheets gets them, elsewhere the cell shows the value it holds. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** Rows that begin a printed page. */
  readonly pageStarts?: readonly number[];
  readonly gridLines: boolean;
  /** Printed upright; lying where left out. Always one page wide. */
  readonly isPortrait?: boolean;
  readonly tabColor?: string;
}
