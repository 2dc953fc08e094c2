import type { Shares } from './comparison.ts';

/** A test that a draft could make of a column, and how often it holds on either side. */
export interface Candidate extends Shares {
  /** The value it compares with. */
  readonly value: string;
}
