import type { Reviewed } from '../../../domain/review.ts';
import { MEASURE_IDS, type MeasureId } from '../../../domain/scorecard/measure-id.ts';
import type { Review, TrendMonth } from '../../../domain/scorecard/review.ts';
import { type Column, Page } from './page.ts';
import type { Area, Chart, Series, Sheet } from './sheet.ts';
import { COUNT, SERIES, VOLUME } from './style.ts';
import { rateFormat } from './value.ts';

const NAME = 'Trend';

/** What the trend can show as lines, in the order in which it is asked for. */
const LINES: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'lead_to_opportunity',
  'win_rate',
  'created_win_rate',
];

/** Rates month by month as lines, over `area` of any sheet; undefined with fewer than two months or no rate. */
export function trendChart(review: Review, area: Area): Chart | undefined {
  const shown = lines(review);
  if (shown.length === 0) return undefined;
  const labels = shown.map((id) => labelOf(review, id));
  return {
    kind: 'line',
    title: 'Rates by month',
    description: `Lines by month: ${labels.join(', ')}. The numbers stand on the sheet ${NAME}.`,
    categoryTitle: 'Month',
    valueTitle: 'Rate',
    valueFormat: '0%',
    series: shown.map((id, index) => series(review, id, SERIES[index]!)),
    area,
  };
}

/** The rates of at least two months; of two that are the same all along, one line. */
function lines({ trend }: Review): MeasureId[] {
  const told = new Map<string, MeasureId>();
  for (const id of LINES) {
    const rates = trend.map((month) => rateIn(month, id));
    const key = rates.join();
    if (rates.filter((rate) => rate !== null).length > 1 && !told.has(key)) told.set(key, id);
  }
  return [...told.values()].slice(0, SERIES.length);
}

/** The numbers behind the trend: a row a month, each measure with its value and counts. */
export function trendSheet({ review }: Reviewed): Sheet {
  const columns = columnsOf(review);
  const page = new Page(columns.map(({ title }) => (title === 'Month' ? 11 : 12)));
  const { end } = page.table(0, 0, columns, review.trend);
  if (review.trend.length === 0) page.put(1, 0, 'No lead has a date, so there is no month to show.');
  return {
    ...page,
    name: NAME,
    frozenRows: 1,
    frozenColumns: 1,
    gridLines: false,
    charts: review.trend.length > 1 ? charts(review, end + 1) : [],
  };
}

function charts(review: Review, top: number): Chart[] {
  const volume: Chart = {
    kind: 'column',
    title: 'Leads by month',
    description: 'Columns by month: distinct real leads created.',
    categoryTitle: 'Month',
    valueTitle: 'Leads',
    valueFormat: COUNT,
    series: [series(review, 'lead_volume', VOLUME)],
    area: { top, bottom: top + 18, left: 0, right: 6 },
  };
  const rates = trendChart(review, { top, bottom: top + 18, left: 8, right: 15 });
  return rates === undefined ? [volume] : [volume, rates];
}

function columnsOf(review: Review): Column<TrendMonth>[] {
  const count = { align: 'right', format: COUNT } as const;
  const rate = { align: 'right', format: rateFormat(review) } as const;
  return [
    { title: 'Month', value: ({ month }) => month },
    ...MEASURE_IDS.flatMap((id): Column<TrendMonth>[] => {
      const label = labelOf(review, id);
      const isCount = id === 'lead_volume';
      const told = (month: TrendMonth, value: number): number | null =>
        rateIn(month, id) === null ? null : value;
      return [
        { title: label, value: (month) => rateIn(month, id), style: isCount ? count : rate },
        { title: `${label}: count`, value: (month) => told(month, of(month, id).numerator), style: count },
        { title: `${label}: of`, value: (month) => told(month, of(month, id).denominator), style: count },
      ];
    }),
  ];
}

function series(review: Review, id: MeasureId, color: string): Series {
  const rows = { top: 1, bottom: review.trend.length };
  const column = 1 + 3 * MEASURE_IDS.indexOf(id);
  return {
    name: labelOf(review, id),
    color,
    sheet: NAME,
    values: { ...rows, left: column, right: column },
    categories: { ...rows, left: 0, right: 0 },
  };
}

function of(month: TrendMonth, id: MeasureId): TrendMonth['measures'][number] {
  return month.measures.find((measure) => measure.id === id)!;
}

function rateIn(month: TrendMonth, id: MeasureId): number | null {
  return of(month, id).value;
}

function labelOf({ measures }: Review, id: MeasureId): string {
  return measures.find((measure) => measure.id === id)!.label;
}
