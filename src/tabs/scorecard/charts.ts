import { groupedByText } from '../../domain/format.ts';
import type { Reviewed } from '../../domain/review.ts';
import type { Group, Review } from '../../domain/scorecard/review.ts';
import type { Placed } from '../page.ts';
import type { Area, Chart, Plot } from '../sheet.ts';
import { SCORECARD_SHEET } from '../sheet-names.ts';
import { COUNT, SERIES, VOLUME } from '../style.ts';
import { type Trend, trendChart } from '../trend.ts';
import { LAST } from '../wide-grid.ts';
import { stepsTold } from './counts.ts';
import { VOLUME_TITLE } from './groups.ts';

const MOST_GROUPS = 10;

/** Places side by side for one chart, for two and for three, in rows that hold nothing else: first and last column. */
const PLACES: readonly (readonly (readonly [left: number, right: number])[])[] = [
  [[0, 7]],
  [
    [0, 7],
    [8, LAST],
  ],
  [
    [0, 4],
    [5, 11],
    [12, LAST],
  ],
];

/** Rows of the sheet that the charts take. */
export const CHART_ROWS = 15;

/** The funnel, volume against quality by group, and the trend: those that have anything to show. */
export function scorecardCharts(
  reviewed: Reviewed,
  top: number,
  funnel: Placed,
  groups: Placed | undefined,
  trend: Trend,
): Chart[] {
  const { review } = reviewed;
  const plots = [
    funnelChart(review, funnel),
    groupsChart(review, groups),
    trendChart(reviewed, trend.places),
  ].filter((plot) => plot !== undefined);
  return plots.map((plot, index) => {
    const [left, right] = PLACES[plots.length - 1]![index]!;
    return { ...plot, area: { top, bottom: top + CHART_ROWS - 1, left, right } };
  });
}

function funnelChart(review: Review, funnel: Placed): Plot | undefined {
  if (review.counts.leads === 0) return undefined;
  return {
    kind: 'bar',
    title: 'Funnel: leads by step',
    description: `Bars: ${stepsTold(review)
      .map(({ label, count }) => `${label} ${count}`)
      .join(', ')}.`,
    valueFormat: COUNT,
    series: [
      {
        name: 'Leads',
        color: SERIES[0],
        sheet: SCORECARD_SHEET,
        values: funnel.column('Leads'),
        categories: funnel.column('Step'),
      },
    ],
  };
}

function groupsChart(review: Review, groups: Placed | undefined): Plot | undefined {
  const shown = review.groups.filter(({ leads }) => leads > 0).slice(0, MOST_GROUPS);
  if (groups === undefined || shown.length < 2) return undefined;
  const categories = firstRows(groups.column('group'), shown);
  const series = (name: string, title: string, color: string) => ({
    name,
    color,
    sheet: SCORECARD_SHEET,
    values: firstRows(groups.column(title), shown),
    categories,
  });
  const fit = review.measures.find(({ id }) => id === 'icp_fit_rate')!;
  const by = groupedByText(review);
  return {
    kind: 'bar',
    title: fit.value === null ? `Leads by ${by}` : `Leads and fit leads by ${by}`,
    description: `Bars: leads${fit.value === null ? '' : ' and fit leads'} of the ${shown.length} biggest groups.`,
    valueFormat: COUNT,
    series: [
      series('Leads', `${VOLUME_TITLE}: count`, VOLUME),
      ...(fit.value === null ? [] : [series('Fit leads', `${fit.label}: count`, SERIES[0])]),
    ],
  };
}

/** Groups stand in order of their leads, so the biggest are the first rows. */
function firstRows(column: Area, shown: readonly Group[]): Area {
  return { ...column, bottom: column.top + shown.length - 1 };
}
