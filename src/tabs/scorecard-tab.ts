import type { Reviewed } from '../domain/review.ts';
import { scorecardSheet } from './scorecard.ts';
import type { Sheet } from './sheet.ts';

/** The one tab that holds a whole review in Google Sheets. */
export function scorecardTab(reviewed: Reviewed): Sheet {
  return scorecardSheet(reviewed);
}
