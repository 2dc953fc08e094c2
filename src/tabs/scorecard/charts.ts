import type { Reviewed } from '../../domain/review.ts';
import type { Group, Review } from '../../domain/scorecard/review.ts';
import type { Placed } from '../page.ts';
import type { Area, Chart, Plot } from '../sheet.ts';
import { COUNT, SERIES, VOLUME } from '../style.ts';
import { trendChart } from '../trend.ts';
import { stepsTold } from './counts.ts';
import { AT, NOTES } from './grid.ts';

const MOST_GROUPS = 10;

/** Places side by side for one chart, for two and for three, in rows that hold nothing else: first and last column. */
const PLACES: readonly (readonly (readonly [left: number, right: number])[])[] = [
  [[AT.left, 9]],
  [
    [AT.left, 9],
    [11, NOTES],
  ],
  [
    [AT.left, 3],
    [AT.middle, 14],
    [AT.right, NOTES],
  ],
];

/** Rows of the sheet that the charts take. */
export const CHART_ROWS = 18;

/** The funnel, volume against quality by group, and the trend: those that have anything to show. */
export function scorecardCharts(
  sheet: string,
  reviewed: Reviewed,
  top: number,
  funnel: Placed,
  groups: Placed | undefined,
): Chart[] {
  const { review } = reviewed;
  const plots = [
    funnelChart(sheet, review, funnel),
    groupsChart(sheet, review, groups),
    trendChart(reviewed),
  ].filter((plot) => plot !== undefined);
  return plots.map((plot, index) => {
    const [left, right] = PLACES[plots.length - 1]![index]!;
    return { ...plot, area: { top, bottom: top + CHART_ROWS - 1, left, right } };
  });
}

function funnelChart(sheet: string, review: Review, funnel: Placed): Plot | undefined {
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
        sheet,
        values: funnel.column('Leads'),
        categories: funnel.column('Step'),
      },
    ],
  };
}

function groupsChart(sheet: string, review: Review, groups: Placed | undefined): Plot | undefined {
  const shown = review.groups.filter(({ leads }) => leads > 0).slice(0, MOST_GROUPS);
  if (groups === undefined || shown.length < 2) return undefined;
  const categories = firstRows(groups.column('group'), shown);
  const series = (name: string, title: string, color: string) => ({
    name,
    color,
    sheet,
    values: firstRows(groups.column(title), shown),
    categories,
  });
  const fit = review.measures.find(({ id }) => id === 'icp_fit_rate')!;
  const by = review.byLabel.toLowerCase();
  return {
    kind: 'bar',
    title: fit.value === null ? `Leads by ${by}` : `Leads and fit leads by ${by}`,
    description: `Bars: leads${fit.value === null ? '' : ' and fit leads'} of the ${shown.length} biggest groups.`,
    valueFormat: COUNT,
    series: [
      series('Leads', 'Leads', VOLUME),
      ...(fit.value === null ? [] : [series('Fit leads', 'Fit', SERIES[0])]),
    ],
  };
}

/** Groups stand in order of their leads, so the biggest are the first rows. */
function firstRows(column: Area, shown: readonly Group[]): Area {
  return { ...column, bottom: column.top + shown.length - 1 };
}
