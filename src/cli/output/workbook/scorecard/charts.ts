import type { Reviewed } from '../../../../domain/review.ts';
import type { Group, Review } from '../../../../domain/scorecard/review.ts';
import type { Placed } from '../page.ts';
import type { Area, Chart } from '../sheet.ts';
import { COUNT, SERIES, VOLUME } from '../style.ts';
import { trendChart } from '../trend.ts';
import { stepsTold } from './counts.ts';
import { AT } from './grid.ts';

const MOST_GROUPS = 10;

/** Places for charts side by side, left to right, in rows that hold nothing else. */
const SLOTS = [
  { left: AT.left, right: 3 },
  { left: AT.middle, right: 12 },
  { left: AT.right, right: 20 },
] as const;

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
  const makers: ((area: Area) => Chart | undefined)[] = [
    (area) => funnelChart(sheet, review, funnel, area),
    (area) => groupsChart(sheet, review, groups, area),
    (area) => trendChart(reviewed, area),
  ];
  const charts: Chart[] = [];
  for (const make of makers) {
    const slot = SLOTS[charts.length]!;
    const chart = make({ top, bottom: top + CHART_ROWS - 1, ...slot });
    if (chart !== undefined) charts.push(chart);
  }
  return charts;
}

function funnelChart(sheet: string, review: Review, funnel: Placed, area: Area): Chart | undefined {
  if (review.counts.leads === 0) return undefined;
  return {
    kind: 'bar',
    title: 'Funnel',
    description: `Bars: ${stepsTold(review)
      .map(({ label, count }) => `${label} ${count}`)
      .join(', ')}.`,
    categoryTitle: 'Step',
    valueTitle: 'Leads',
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
    area,
  };
}

function groupsChart(
  sheet: string,
  review: Review,
  groups: Placed | undefined,
  area: Area,
): Chart | undefined {
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
    kind: 'column',
    title: fit.value === null ? `Volume by ${by}` : `Volume against fit by ${by}`,
    description: `Columns: leads${fit.value === null ? '' : ' and fit leads'} of the ${shown.length} biggest groups.`,
    categoryTitle: review.byLabel,
    valueTitle: 'Leads',
    valueFormat: COUNT,
    series: [
      series('Leads', 'Leads', VOLUME),
      ...(fit.value === null ? [] : [series('Fit leads', 'Fit', SERIES[0])]),
    ],
    area,
  };
}

/** Groups stand in order of their leads, so the biggest are the first rows. */
function firstRows(column: Area, shown: readonly Group[]): Area {
  return { ...column, bottom: column.top + shown.length - 1 };
}
