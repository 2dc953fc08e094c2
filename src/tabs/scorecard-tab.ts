import type { Reviewed } from '../domain/review.ts';
import { accountsSheet } from './accounts.ts';
import { columnsSheet } from './columns.ts';
import { maturitySheet } from './maturity.ts';
import { peopleSheet } from './people.ts';
import { rubricCheckSheet } from './rubric-check.ts';
import { scorecardOver } from './scorecard.ts';
import type { Sheet } from './sheet.ts';
import { sourcesSheet } from './sources.ts';
import { type Below, stack } from './stack.ts';
import { trendOf } from './trend.ts';
import { BEHIND, LAST } from './wide-grid.ts';

/** Below a line that says what it holds; with charts it stands open, as they could float over what follows. */
function below(title: string, sheet: Sheet): Below {
  return { title, sheet, isFolded: (sheet.charts ?? []).length === 0 };
}

/**
 * The one tab that holds a whole review in Google Sheets: the scorecard with a line of the last months beside every
 * measure and, below it, the trend and what else the review tells, each under a line that says what it holds, and folded
 * away where it has no charts.
 * It is as many columns wide whatever it holds, so that what a user has to the right of it stays where it is.
 */
export function scorecardTab(reviewed: Reviewed): Sheet {
  const trend = trendOf(reviewed);
  // The rates are drawn on the scorecard already.
  const months = { ...trend.sheet, charts: (trend.sheet.charts ?? []).filter(({ kind }) => kind !== 'line') };
  const tab = stack(scorecardOver(trend, reviewed, true), [
    { title: 'Trend: every measure by month, with its counts', sheet: months, isFolded: false },
    below(
      'Sources: demand types, two funnels side by side, campaigns, first against latest source',
      sourcesSheet(reviewed),
    ),
    below(
      'Maturity: how long leads take to convert, and how far every month has come',
      maturitySheet(reviewed),
    ),
    below(
      'People: follow-up by owner, who was surprised by the call, whom to look at',
      peopleSheet(reviewed),
    ),
    below(
      'Accounts: who of a company is engaged, and what is still to be found out',
      accountsSheet(reviewed),
    ),
    below(
      'Rubric check: whether criteria and score tell good leads from bad ones',
      rubricCheckSheet(reviewed),
    ),
    below('Columns of the lead sheet: what each was read as, and why', columnsSheet(reviewed)),
  ]);
  const behind = Array.from({ length: BEHIND }, (_, k) => LAST + 1 + k);
  return {
    ...tab,
    widths: [...tab.widths.slice(0, LAST + 1), ...behind.map(() => 8)],
    hiddenColumns: new Set(behind),
  };
}
