export declare const HEADERS: readonly [
  'ID',
  'Name',
  'Email',
  'Company',
  'Title',
  'Industry',
  'Employees',
  'Region',
  'Source',
  'Created',
  'Pain',
  'Timing',
  'Next step',
  'Sales decision',
  'Rejection reason',
  'First contacted',
  'Touches',
  'Opportunity',
  'Outcome',
  'Closed',
];
export declare const DATE_HEADERS: readonly string[];
/** Rows of cells as a reader of CSV gives them, the header row first. */
export type TextGrid = readonly (readonly string[])[];
/** When the first leads of the generated sheets came in, epoch ms. */
export declare const FIRST_DAY: number;
/** The last month of the generated sheets. */
export declare const MONTH = '2024-12';
/** The end of the review's day of the generated sheets, epoch ms. */
export declare const AS_OF: number;
/**
 * A lead sheet of believable rows as CSV text with its header row: two years of leads, more of them
 * later; 2 % repeat a mailbox, 3 % have no source, half of the free texts are blank, dates are ISO instants.
 */
export declare function leadSheet(rows: number, seed: number): string;
