import type { Reviewed } from '../domain/review.ts';
import { reportSheet, widePage } from './report.ts';
import { aucPart } from './rubric-check/auc.ts';
import { criteriaPart } from './rubric-check/criteria.ts';
import { draftPart } from './rubric-check/draft.ts';
import { suggestionsPart } from './rubric-check/suggestions.ts';
import { thresholdsPart } from './rubric-check/thresholds.ts';
import type { Sheet } from './sheet.ts';
import { RUBRIC_CHECK_SHEET } from './sheet-names.ts';

/** The rubric against what sales decided and what was won. */
export function rubricCheckSheet({ review }: Reviewed): Sheet {
  const { basis } = review.rubricCheck;
  const page = widePage(
    'Rubric check',
    `Against what sales decided, perhaps with the rubric at hand, and against what was won, the harder test; over ${basis}`,
    review,
  );
  const thresholds = thresholdsPart(page, review);
  const sheet = reportSheet(RUBRIC_CHECK_SHEET, page, [
    (row) => suggestionsPart(page, row, review),
    (row) => draftPart(page, row, review),
    (row) => aucPart(page, row, review),
    (row) => criteriaPart(page, row, review, 'decided'),
    (row) => criteriaPart(page, row, review, 'closed'),
    thresholds.draw,
  ]);
  return { ...sheet, charts: thresholds.charts };
}
