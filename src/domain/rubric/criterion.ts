import type { DimensionId } from './dimension.ts';
import { type TestId, testOf } from './tests.ts';

/** One question put to every lead: a test on one column. */
export interface Criterion {
  readonly dimension: DimensionId;
  readonly name: string;
  /** A header of the sheet, or the id or label of a field. */
  readonly column: string;
  readonly test: TestId;
  /** What the test compares with; a list is separated by semicolons, or by commas where it has none. */
  readonly value: string;
  readonly points: number;
  readonly mustHave: boolean;
  /** Where it was read, for messages; no part of the definition. */
  readonly place?: string;
}

/** One shared definition of a good lead. */
export interface Rubric {
  readonly criteria: readonly Criterion[];
  /** The score from which a lead is qualified, 0 to 100. */
  readonly threshold: number;
}

/** Whether a criterion takes part: one that needs a value and has none is not set. */
export function isSet({ test, value }: Criterion): boolean {
  return !testOf(test).needs || /[^\s;|,]/.test(value);
}

/** Whether a criterion knocks out by what a lead is: a must-have of the form "is none of". */
export function isExclusion({ test, mustHave }: Criterion): boolean {
  return mustHave && (test === 'is none of' || test === 'contains none of');
}
