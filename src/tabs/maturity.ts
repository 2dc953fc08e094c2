import type { Reviewed } from '../domain/review.ts';
import { cohortsPart } from './maturity/cohorts.ts';
import { curveChart } from './maturity/curve.ts';
import { summaryPart } from './maturity/summary.ts';
import { reportSheet, widePage } from './report.ts';
import type { Sheet } from './sheet.ts';
import { MATURITY_SHEET } from './sheet-names.ts';

/** How long leads take to convert, and how far every month has come. */
export function maturitySheet({ review }: Reviewed): Sheet {
  const page = widePage(
    `Maturity, ${review.label}`,
    `Young months have not finished converting: how long it takes, and how far each has come by ${review.asOf}`,
    review,
  );
  const curve = curveChart(page, review);
  const sheet = reportSheet(MATURITY_SHEET, page, [
    (row) => summaryPart(page, row, review),
    curve.draw,
    ...review.maturity.map((outcome) => (row: number) => cohortsPart(page, row, review, outcome)),
  ]);
  return { ...sheet, charts: curve.charts };
}
