/** The tabs that a review reads back: what the user sets, and what earlier reviews left behind. */
export const RUBRIC_SHEET = 'Lead rubric';
export const SETTINGS_SHEET = 'Lead settings';
export const MONTHLY_SHEET = 'Monthly review';
export const HISTORY_SHEET = 'Review history';
