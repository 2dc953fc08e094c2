import type { Reviewed } from '../domain/review.ts';
import { MEASURE_IDS, type MeasureId } from '../domain/scorecard/measure-id.ts';
import type { Review, TrendMonth } from '../domain/scorecard/review.ts';
import { type Column, Page, TITLE_ROWS } from './page.ts';
import { countColumn, rateColumns } from './shared-columns.ts';
import type { Chart, Plot, Series, Sheet } from './sheet.ts';
import { COUNT, NOTE, SERIES, VOLUME } from './style.ts';
import { rateFormat } from './value.ts';

const NAME = 'Trend';
const CHART_ROWS = 18;
/** Widths: the month, its leads, and a count, its base and their rate. */
const [MONTH, VOLUME_WIDTH, THREE] = [10, 13, [9, 10.5, 9.5]];
const RATES = MEASURE_IDS.filter((id) => id !== 'lead_volume');
/** Begins the keys of the columns that only the chart rests on. */
const PLOTTED = 'plotted';

/** What the trend can show as lines, in the order in which it is asked for. */
const LINES: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'lead_to_opportunity',
  'win_rate',
  'created_win_rate',
];

/**
 * Rates month by month as lines; undefined where no rate has two months to join. A month with too few leads for
 * a verdict is a gap, and so is one whose leads can still convert, or came in before outcomes were recorded: it would
 * look like a decline, or a rise.
 */
export function trendChart(reviewed: Reviewed): Plot | undefined {
  const { review } = reviewed;
  const shown = lines(reviewed);
  if (shown.length === 0) return undefined;
  const highest = Math.max(
    ...shown.flatMap((id) => review.trend.map((month) => plotted(reviewed, month, id) ?? 0)),
  );
  return {
    kind: 'line',
    title: shown.length === 1 ? `${labelOf(review, shown[0]!)} by month` : 'Rates by month',
    description: `Lines by month: ${shown.map((id) => labelOf(review, id)).join(', ')}. The numbers stand on the sheet ${NAME}.`,
    valueFormat: '0%',
    valueScale: scaleTo(highest),
    series: shown.map((id, index) => seriesOf(reviewed, id, plottedKey(id), SERIES[index]!)),
  };
}

/** An axis of rates with at most five lines above zero. */
function scaleTo(highest: number): { max: number; majorUnit: number } {
  const majorUnit = [0.01, 0.02, 0.05, 0.1].find((unit) => highest <= 5 * unit) ?? 0.2;
  return { max: Math.max(1, Math.ceil(highest / majorUnit)) * majorUnit, majorUnit };
}

/** The numbers behind the trend: a row a month, each measure with its value and counts. */
export function trendSheet(reviewed: Reviewed): Sheet {
  const { review } = reviewed;
  const columns = columnsOf(reviewed);
  const page = new Page([MONTH, VOLUME_WIDTH, ...columns.slice(2).map((_, at) => THREE[at % 3]!)]);
  page.title('Trend by month');
  if (review.trend.some(({ measures }) => measures.some(({ isEarly }) => isEarly))) {
    page.put(
      1,
      0,
      'Pale italics: too early. The leads of that month can still convert; charts leave it out.',
      NOTE,
    );
  }
  const { end } = page.table(TITLE_ROWS, 0, columns, review.trend);
  if (review.trend.length === 0) page.put(end, 0, 'No lead has a date, so there is no month to show.');
  return {
    ...page,
    name: NAME,
    hiddenColumns: new Set([...columns.keys()].filter((at) => columns[at]!.key?.startsWith(PLOTTED))),
    frozenRows: TITLE_ROWS + 1,
    frozenColumns: 1,
    gridLines: false,
    charts: review.trend.length > 1 ? chartsBelow(reviewed, end + 1) : [],
  };
}

function chartsBelow(reviewed: Reviewed, top: number): Chart[] {
  const volume: Chart = {
    kind: 'column',
    title: 'Leads by month',
    description: 'Columns by month: distinct real leads created.',
    valueFormat: COUNT,
    series: [seriesOf(reviewed, 'lead_volume', 'lead_volume', VOLUME)],
    area: { top, bottom: top + CHART_ROWS - 1, left: 0, right: 9 },
  };
  const rates = trendChart(reviewed);
  return rates === undefined
    ? [volume]
    : [volume, { ...rates, area: { ...volume.area, left: 11, right: 21 } }];
}

function columnsOf(reviewed: Reviewed): Column<TrendMonth>[] {
  const { review } = reviewed;
  const format = rateFormat(review);
  const countOf = (month: TrendMonth): number | null => of(month, 'lead_volume').value;
  return [
    { title: 'Month', value: ({ month }) => month, style: { bold: true } },
    {
      ...countColumn<TrendMonth>(labelOf(review, 'lead_volume'), countOf, 'lead_volume'),
      tint: () => ({ bold: true }),
    },
    ...RATES.flatMap((id) =>
      rateColumns<TrendMonth>(
        labelOf(review, id),
        format,
        (month) => of(month, id),
        (month) => of(month, id).isEarly,
      ),
    ),
    ...lines(reviewed).map(
      (id): Column<TrendMonth> => ({
        key: plottedKey(id),
        title: `In the chart: ${labelOf(review, id)}`,
        titleRuns: true,
        value: (month) => plotted(reviewed, month, id),
        style: { align: 'right', format },
      }),
    ),
  ];
}

/** The rates that can be joined over two months; of two that are the same all along, one. */
function lines(reviewed: Reviewed): MeasureId[] {
  const told = new Map<string, MeasureId>();
  for (const id of LINES) {
    const rates = reviewed.review.trend.map((month) => plotted(reviewed, month, id));
    const key = rates.join();
    if (rates.filter((rate) => rate !== null).length > 1 && !told.has(key)) told.set(key, id);
  }
  return [...told.values()].slice(0, SERIES.length);
}

/** A month's rate where it has enough leads for a verdict, time enough, and its outcomes were recorded. */
function plotted({ review, qualified }: Reviewed, month: TrendMonth, id: MeasureId): number | null {
  const { value, denominator, isEarly } = of(month, id);
  const late = review.maturity.find(({ measure }) => measure === id)?.late?.months.includes(month.month);
  return isEarly || late || denominator < qualified.leads.settings.limits.minimum_count ? null : value;
}

function plottedKey(id: MeasureId): string {
  return `${PLOTTED} ${id}`;
}

function seriesOf(reviewed: Reviewed, id: MeasureId, key: string, color: string): Series {
  const rows = { top: TITLE_ROWS + 1, bottom: TITLE_ROWS + reviewed.review.trend.length };
  const column = columnsOf(reviewed).findIndex((one) => one.key === key);
  return {
    name: labelOf(reviewed.review, id),
    color,
    sheet: NAME,
    values: { ...rows, left: column, right: column },
    categories: { ...rows, left: 0, right: 0 },
  };
}

function of(month: TrendMonth, id: MeasureId): TrendMonth['measures'][number] {
  return month.measures.find((measure) => measure.id === id)!;
}

function labelOf({ measures }: Review, id: MeasureId): string {
  return measures.find((measure) => measure.id === id)!.label;
}
