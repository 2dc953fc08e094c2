import { counted } from '../../../domain/lead/checks.ts';
import type { Reviewed } from '../../../domain/review.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { Page } from './page.ts';
import { CHART_ROWS, scorecardCharts } from './scorecard/charts.ts';
import { checksTable } from './scorecard/checks.ts';
import { countTables } from './scorecard/counts.ts';
import { gridWidths } from './scorecard/grid.ts';
import { groupsTable } from './scorecard/groups.ts';
import { measuresTable } from './scorecard/measures.ts';
import { reasonsTable } from './scorecard/reasons.ts';
import type { Sheet } from './sheet.ts';
import { ACCENT, NOTE, TITLE } from './style.ts';

const NAME = 'Scorecard';

/** The scorecard: measures, charts, funnel, failures and tiers, groups, reasons and data checks on one grid. */
export function scorecardSheet(reviewed: Reviewed): Sheet {
  const { review } = reviewed;
  const page = new Page(gridWidths(review));
  page.put(0, 0, `Lead scorecard, ${review.label}`, TITLE);
  page.heights.set(0, 30);
  page.put(1, 0, standing(review), NOTE);
  page.put(2, 0, caution(review), NOTE);
  page.heights.set(2, 24);
  const chartsTop = measuresTable(page, 3, review).end + 1;
  const hasCharts = review.counts.leads > 0;
  const counts = countTables(page, chartsTop + (hasCharts ? CHART_ROWS + 1 : 0), review);
  const groups = groupsTable(page, counts.end + 1, review);
  const reasonsEnd = reasonsTable(page, groups.end + 1, review);
  checksTable(page, reasonsEnd + 1, review);
  return {
    ...page,
    name: NAME,
    frozenRows: 3,
    pageStarts: [counts.end + 1],
    gridLines: false,
    tabColor: ACCENT,
    rules: groups.rules,
    charts: hasCharts ? scorecardCharts(NAME, reviewed, chartsTop, counts.funnel, groups.placed) : [],
  };
}

function standing({ asOf, timeZone, rubricVersion, threshold, counts }: Review): string {
  const { raw, duplicates, tests, leads } = counts;
  return [
    `As of ${asOf} (${timeZone})`,
    `rubric ${rubricVersion}, qualified from ${threshold}`,
    `${counted(leads, 'lead')} of ${counted(raw, 'row')}: ${counted(duplicates, 'duplicate')} and ${counted(tests, 'test lead')} left out`,
  ].join('   ·   ');
}

function caution({ isRunning, notSet }: Review): string | null {
  const said = [
    ...(isRunning ? ['The follow-up of this period is still running: its leads can still change.'] : []),
    ...(notSet.length > 0 ? [`Not set in the rubric yet: ${notSet.join(', ')}.`] : []),
  ];
  return said.length === 0 ? null : said.join(' ');
}
