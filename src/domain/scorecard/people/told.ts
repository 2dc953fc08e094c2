/** Whether the sheet can tell something, and, where it cannot, which column is missing. */
export interface Told {
  readonly told: boolean;
  /** Plain words; null where it is told. */
  readonly why: string | null;
}

/** Told unless there is a reason why not. */
export function toldUnless(why: string | null): Told {
  return { told: why === null, why };
}
