import type { Reviewed } from '../domain/review.ts';
import { capital } from '../domain/wording.ts';
import { reportSheet, widePage } from './report.ts';
import type { Sheet } from './sheet.ts';
import { SOURCES_SHEET } from './sheet-names.ts';
import { automaticPart } from './sources/automatic.ts';
import { firstAndLatest, flowsPart } from './sources/first-and-latest.ts';
import { funnelsPart } from './sources/funnels.ts';
import { groupsPart } from './sources/groups.ts';

/** Where leads came from: demand types, two funnels side by side, campaigns, first against latest source. */
export function sourcesSheet({ review }: Reviewed): Sheet {
  const { label, demandTypes, campaigns } = review;
  const page = widePage(
    `Sources, ${label}`,
    `${capital(review.terms.lead.many)} of ${label}; every group side by side stands on the Scorecard`,
    review,
  );
  const funnels = funnelsPart(page, review);
  return {
    ...reportSheet(SOURCES_SHEET, page, [
      (row) =>
        groupsPart(
          page,
          row,
          review,
          'Demand types',
          demandTypes,
          'No column holds a source, so no demand type can be told.',
        ),
      funnels.draw,
      (row) =>
        groupsPart(
          page,
          row,
          review,
          'Campaigns',
          campaigns,
          'No column says which campaign was responded to.',
        ),
      (row) => firstAndLatest(page, row, review),
      (row) => flowsPart(page, row, review),
      (row) => automaticPart(page, row, review),
    ]),
    charts: funnels.charts,
  };
}
