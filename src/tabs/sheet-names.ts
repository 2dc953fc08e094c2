/** Sheets that others refer to. */
export const SOURCES_SHEET = 'Sources';
export const MATURITY_SHEET = 'Maturity';
export const RUBRIC_CHECK_SHEET = 'Rubric check';
export const TREND_SHEET = 'Trend';
export const SCORECARD_SHEET = 'Scorecard';
