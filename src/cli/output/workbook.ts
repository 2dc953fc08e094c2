import { toXlsx } from '../../host/xlsx/write.ts';
import { accountsSheet } from '../../tabs/accounts.ts';
import { columnsSheet } from '../../tabs/columns.ts';
import { historySheet } from '../../tabs/history.ts';
import { maturitySheet } from '../../tabs/maturity.ts';
import { monthlyReviewSheet } from '../../tabs/monthly-review.ts';
import { peopleSheet } from '../../tabs/people.ts';
import { qualificationSheet } from '../../tabs/qualification.ts';
import { rubricSheet } from '../../tabs/rubric.ts';
import { rubricCheckSheet } from '../../tabs/rubric-check.ts';
import { scorecardSheet } from '../../tabs/scorecard.ts';
import { askedOf } from '../../tabs/settings/asked.ts';
import { settingsSheet } from '../../tabs/settings.ts';
import { sourcesSheet } from '../../tabs/sources.ts';
import { trendSheet } from '../../tabs/trend.ts';
import type { FileReview } from '../review.ts';

/**
 * The Excel workbook of a review, as the bytes of an .xlsx file: scorecard and monthly review first, then sources,
 * maturity, people, accounts and the rubric check, the leads with their rubric, settings and trend, the history, and the
 * columns. A later review reads back the history and the actions of the monthly review. It holds values and no
 * formulas; texts of leads are string cells, whatever they begin with. The same review gives the same bytes.
 */
export function writeReviewWorkbook(
  reviewed: Pick<FileReview, 'review' | 'qualified' | 'memory'>,
): Promise<Uint8Array> {
  const { label, asOf } = reviewed.review;
  const { rubric, leads } = reviewed.qualified;
  const sheets = [
    scorecardSheet(reviewed),
    monthlyReviewSheet(reviewed, reviewed.memory),
    sourcesSheet(reviewed),
    maturitySheet(reviewed),
    peopleSheet(reviewed),
    accountsSheet(reviewed),
    rubricCheckSheet(reviewed),
    qualificationSheet(reviewed),
    rubricSheet(rubric, leads.header.names),
    settingsSheet(leads.settings, askedOf(reviewed, [])),
    trendSheet(reviewed),
    historySheet(reviewed.memory.history),
    columnsSheet(reviewed),
  ];
  return toXlsx(sheets, `Lead scorecard, ${label}`, new Date(`${asOf}T00:00:00Z`));
}
