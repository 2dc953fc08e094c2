/** The sheets that a later review reads back. */
export const HISTORY_SHEET = 'Review history';
export const ACTIONS_SHEET = 'Actions';
