import type { Area } from '../../tabs/sheet.ts';

/** Cells of a sheet, which may be another than the one that shows them. */
export interface Place {
  readonly sheetId: number;
  readonly area: Area;
}

/** A chart that floats over a sheet. */
export interface ChartModel {
  readonly id: number;
  /** One of Google's `ChartType`. */
  readonly type: string;
  readonly ranges: readonly Place[];
  /** The cell under its upper left corner, zero-based, and the pixels from there. */
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  /** Google's options by name, such as `title` or `series.0.color`, as they were set. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: number;
  readonly isTransposed: boolean;
  readonly mergeStrategy: string;
  readonly hiddenDimensionStrategy: string;
}
