import type { FileReview } from '../review.ts';
import { accountsSheet } from './workbook/accounts.ts';
import { actionsSheet } from './workbook/actions.ts';
import { columnsSheet } from './workbook/columns.ts';
import { historySheet } from './workbook/history.ts';
import { maturitySheet } from './workbook/maturity.ts';
import { monthlyReviewSheet } from './workbook/monthly-review.ts';
import { peopleSheet } from './workbook/people.ts';
import { qualificationSheet } from './workbook/qualification.ts';
import { rubricSheet } from './workbook/rubric.ts';
import { rubricCheckSheet } from './workbook/rubric-check.ts';
import { scorecardSheet } from './workbook/scorecard.ts';
import { sourcesSheet } from './workbook/sources.ts';
import { trendSheet } from './workbook/trend.ts';
import { toXlsx } from './workbook/xlsx.ts';

/**
 * The Excel workbook of a review, as the bytes of an .xlsx file: scorecard and monthly review first, then sources,
 * maturity, people, accounts and the rubric check, the leads with their rubric and trend, the actions and the history
 * that a later review reads back, and the columns. It holds values and no formulas; texts of leads are string cells,
 * whatever they begin with. The same review gives the same bytes.
 */
export function writeReviewWorkbook(
  reviewed: Pick<FileReview, 'review' | 'qualified' | 'memory'>,
): Promise<Uint8Array> {
  const { label, asOf } = reviewed.review;
  const sheets = [
    scorecardSheet(reviewed),
    monthlyReviewSheet(reviewed),
    sourcesSheet(reviewed),
    maturitySheet(reviewed),
    peopleSheet(reviewed),
    accountsSheet(reviewed),
    rubricCheckSheet(reviewed),
    qualificationSheet(reviewed),
    rubricSheet(reviewed),
    trendSheet(reviewed),
    actionsSheet(reviewed.memory.actions, reviewed.review.rhythm),
    historySheet(reviewed.memory.history),
    columnsSheet(reviewed),
  ];
  return toXlsx(sheets, `Lead scorecard, ${label}`, new Date(`${asOf}T00:00:00Z`));
}
