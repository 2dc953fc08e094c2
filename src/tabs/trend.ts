import type { Reviewed } from '../domain/review.ts';
import type { MeasureId } from '../domain/scorecard/measure-id.ts';
import type { Review, TrendMonth } from '../domain/scorecard/review.ts';
import type { Column, Page } from './page.ts';
import { reportSheet, widePage } from './report.ts';
import { countColumn, emptyColumn, rateColumns } from './shared-columns.ts';
import type { Area, Chart, Plot, Series, Sheet } from './sheet.ts';
import { TREND_SHEET } from './sheet-names.ts';
import { COUNT, SERIES, VOLUME } from './style.ts';

const CHART_ROWS = 15;
/** The measures of the two tables: what became of the leads, beside their count, and how they were worked. */
const TABLES: readonly (readonly MeasureId[])[] = [
  [
    'lead_volume',
    'icp_fit_rate',
    'sales_acceptance_rate',
    'lead_to_opportunity',
    'win_rate',
    'created_win_rate',
  ],
  ['follow_up_completion', 'first_touch_in_time', 'opportunity_quality'],
];

/** What the trend can show as lines, in the order in which it is asked for. */
const LINES: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'lead_to_opportunity',
  'win_rate',
  'created_win_rate',
];

/** The sheet of the months, and where on it each measure and the months beside it stand. */
export interface Trend {
  readonly sheet: Sheet;
  readonly places: ReadonlyMap<MeasureId, { readonly values: Area; readonly months: Area }>;
}

/** The months: each measure with its counts, and its rate where it can carry one; leads and rates as charts. */
export function trendOf(reviewed: Reviewed): Trend {
  const { review } = reviewed;
  const page = widePage(
    'Trend by month',
    'A month has no rate where its leads are too few for a verdict, can still convert, or came in before outcomes were recorded',
    review,
  );
  const places = new Map<MeasureId, { values: Area; months: Area }>();
  const charts: Chart[] = [];
  if (review.trend.length === 0) {
    const sheet = reportSheet(TREND_SHEET, page, [
      (row) => page.running(row, 0, 'No lead has a date, so there is no month to show.'),
    ]);
    return { sheet, places };
  }
  const sheet = reportSheet(TREND_SHEET, page, [
    ...TABLES.map((ids) => (row: number) => monthsTable(page, row, reviewed, ids, places)),
    (row) => {
      charts.push(...chartsAt(row, reviewed, places));
      return row + CHART_ROWS;
    },
  ]);
  return { sheet: { ...sheet, charts }, places };
}

/** As `trendOf`, the sheet alone. */
export function trendSheet(reviewed: Reviewed): Sheet {
  return trendOf(reviewed).sheet;
}

/** The rates month by month as lines; undefined where no rate has two months to join. */
export function trendChart(reviewed: Reviewed, places: Trend['places']): Plot | undefined {
  const { review } = reviewed;
  const shown = lines(reviewed);
  if (shown.length === 0) return undefined;
  const highest = Math.max(
    ...shown.flatMap((id) => review.trend.map((month) => carried(reviewed, month, id) ?? 0)),
  );
  return {
    kind: 'line',
    title: shown.length === 1 ? `${labelOf(review, shown[0]!)} by month` : 'Rates by month',
    description: `Lines by month: ${shown.map((id) => labelOf(review, id)).join(', ')}.`,
    valueFormat: '0%',
    valueScale: scaleTo(highest),
    series: shown.map((id, index) => seriesOf(review, places, id, SERIES[index]!)),
  };
}

function chartsAt(top: number, reviewed: Reviewed, places: Trend['places']): Chart[] {
  const { review } = reviewed;
  if (review.trend.length < 2) return [];
  const rows = { top, bottom: top + CHART_ROWS - 1 };
  const volume: Chart = {
    kind: 'column',
    title: 'Leads by month',
    description: 'Columns by month: distinct real leads created.',
    valueFormat: COUNT,
    series: [seriesOf(review, places, 'lead_volume', VOLUME)],
    area: { ...rows, left: 0, right: 7 },
  };
  const rates = trendChart(reviewed, places);
  return rates === undefined ? [volume] : [volume, { ...rates, area: { ...rows, left: 9, right: 18 } }];
}

function monthsTable(
  page: Page,
  row: number,
  reviewed: Reviewed,
  ids: readonly MeasureId[],
  places: Map<MeasureId, { values: Area; months: Area }>,
): number {
  const { review } = reviewed;
  const placed = page.table<TrendMonth>(
    row,
    0,
    [
      { title: 'Month', value: ({ month }) => month, style: { bold: true } },
      ...ids.flatMap((id) => columnsOf(reviewed, id)),
    ],
    review.trend,
  );
  for (const id of ids) {
    places.set(id, { values: placed.column(labelOf(review, id)), months: placed.column('Month') });
  }
  return placed.end;
}

function columnsOf(reviewed: Reviewed, id: MeasureId): Column<TrendMonth>[] {
  const title = labelOf(reviewed.review, id);
  if (id === 'lead_volume') {
    return [
      emptyColumn(),
      emptyColumn(),
      {
        ...countColumn<TrendMonth>(title, (month) => of(month, id).value),
        titleRuns: true,
        tint: () => ({ bold: true }),
      },
    ];
  }
  const columns = rateColumns<TrendMonth>(title, (month) => of(month, id));
  return [...columns.slice(0, -1), { ...columns.at(-1)!, value: (month) => carried(reviewed, month, id) }];
}

/** An axis of rates with at most five lines above zero. */
function scaleTo(highest: number): { max: number; majorUnit: number } {
  const majorUnit = [0.01, 0.02, 0.05, 0.1].find((unit) => highest <= 5 * unit) ?? 0.2;
  return { max: Math.max(1, Math.ceil(highest / majorUnit)) * majorUnit, majorUnit };
}

/** The rates that can be joined over two months; of two that are the same all along, one. */
function lines(reviewed: Reviewed): MeasureId[] {
  const told = new Map<string, MeasureId>();
  for (const id of LINES) {
    const rates = reviewed.review.trend.map((month) => carried(reviewed, month, id));
    const key = rates.join();
    if (rates.filter((rate) => rate !== null).length > 1 && !told.has(key)) told.set(key, id);
  }
  return [...told.values()].slice(0, SERIES.length);
}

/**
 * A month's rate where it has enough leads for a verdict, time enough, and its outcomes were recorded: any other would
 * look like a decline, or a rise.
 */
function carried({ review, qualified }: Reviewed, month: TrendMonth, id: MeasureId): number | null {
  const { value, denominator, isEarly } = of(month, id);
  const late = review.maturity.find(({ measure }) => measure === id)?.late?.months.includes(month.month);
  return isEarly || late || denominator < qualified.leads.settings.limits.minimum_count ? null : value;
}

function seriesOf({ measures }: Review, places: Trend['places'], id: MeasureId, color: string): Series {
  const { values, months } = places.get(id)!;
  return {
    name: measures.find((measure) => measure.id === id)!.label,
    color,
    sheet: TREND_SHEET,
    values,
    categories: months,
  };
}

function of(month: TrendMonth, id: MeasureId): TrendMonth['measures'][number] {
  return month.measures.find((measure) => measure.id === id)!;
}

function labelOf({ measures }: Review, id: MeasureId): string {
  return measures.find((measure) => measure.id === id)!.label;
}
