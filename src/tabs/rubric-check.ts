import type { Reviewed } from '../domain/review.ts';
import { reportPage, reportSheet } from './report.ts';
import { aucPart } from './rubric-check/auc.ts';
import { criteriaPart } from './rubric-check/criteria.ts';
import { draftPart } from './rubric-check/draft.ts';
import { suggestionsPart } from './rubric-check/suggestions.ts';
import { thresholdsPart } from './rubric-check/thresholds.ts';
import type { Sheet } from './sheet.ts';
import { RUBRIC_CHECK_SHEET } from './sheet-names.ts';

/** Criterion, what it asks, points, must-have, two rates, the difference with its interval, verdict. */
const WIDTHS = [34, 48, 10.5, 10.5, 10.5, 9.5, 8.5, 8, 9.5, 8.5, 8, 13, 22];

/** The rubric against what sales decided and what was won. */
export function rubricCheckSheet({ review }: Reviewed): Sheet {
  const { basis } = review.rubricCheck;
  const page = reportPage(
    'Rubric check',
    `Against what sales decided and what was won, over ${basis}. Sales may have decided with the rubric at hand: won against lost is the harder test`,
    WIDTHS,
  );
  const thresholds = thresholdsPart(page, review);
  const sheet = reportSheet(RUBRIC_CHECK_SHEET, page, [
    (row) => suggestionsPart(page, row, review),
    (row) => aucPart(page, row, review),
    (row) => criteriaPart(page, row, review, 'decided'),
    (row) => criteriaPart(page, row, review, 'closed'),
    thresholds.draw,
    (row) => draftPart(page, row, review),
  ]);
  return { ...sheet, charts: thresholds.charts };
}
