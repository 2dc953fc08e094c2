/** What a cell holds: a date is its serial number, days since 30 December 1899 on the spreadsheet's clock. */
export type Scalar = string | number | boolean | null;

/** A cell with a formula, as written, and the value that was computed for it, null where nobody has. */
export interface Computed {
  readonly formula: string;
  readonly value: Scalar;
  /** Why the value is an error. */
  readonly message?: string;
  /** Rows and columns that the result takes, this cell included; left out for a single cell. */
  readonly spill?: readonly [rows: number, columns: number];
}

/** A cell that shows part of what a formula elsewhere has answered. */
export interface Spilled {
  readonly spilled: Scalar;
}

export type Stored = Scalar | Computed | Spilled;

/** The value of a cell, however it came there. */
export function scalarOf(stored: Stored | undefined): Scalar {
  if (typeof stored !== 'object' || stored === null) return stored ?? null;
  return 'formula' in stored ? stored.value : stored.spilled;
}

/** The formula of a cell, '' where it has none. */
export function formulaOf(stored: Stored | undefined): string {
  return typeof stored === 'object' && stored !== null && 'formula' in stored ? stored.formula : '';
}

export function isSpilled(stored: Stored | undefined): boolean {
  return typeof stored === 'object' && stored !== null && 'spilled' in stored;
}
