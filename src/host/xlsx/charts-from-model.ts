import type { Area, Chart } from '../../tabs/sheet.ts';
import { SERIES } from '../../tabs/style.ts';
import type { ChartModel } from '../model/chart.ts';
import type { SheetModel } from '../model/sheet.ts';
import type { SpreadsheetModel } from '../model/spreadsheet.ts';

/** Google's size of a chart that nobody has sized, in pixels. */
const [WIDTH, HEIGHT] = [600, 371];

type Options = Readonly<Record<string, unknown>>;

/** The charts of a sheet that have a column of names and columns of values, all on one sheet; others are left out. */
export function chartsOf(model: SpreadsheetModel, sheet: SheetModel): Chart[] {
  return sheet.charts.flatMap((chart): Chart[] => {
    const [categories, ...values] = chart.ranges;
    const on = categories === undefined ? undefined : model.sheetById(categories.sheetId);
    if (categories === undefined || on === undefined || values.length === 0) return [];
    const { type, options } = chart;
    const isBar = type === 'BAR';
    const axis = (options[isBar ? 'hAxis' : 'vAxis'] ?? {}) as Options;
    const looks = (options.series ?? []) as readonly (Options | undefined)[];
    return [
      {
        kind: isBar ? (options.isStacked === true ? 'funnel' : 'bar') : type === 'LINE' ? 'line' : 'column',
        title: String(options.title ?? ''),
        description: String(options.altText ?? ''),
        valueFormat: String(axis.format ?? 'General'),
        series: values.map(({ area }, index) => ({
          name: String(looks[index]?.labelInLegend ?? ''),
          color: String(looks[index]?.color ?? SERIES[index % SERIES.length])
            .replace('#', '')
            .toUpperCase(),
          sheet: on.name,
          values: area,
          categories: categories.area,
        })),
        area: coveredBy(sheet, chart),
      },
    ];
  });
}

/** The cells that a chart covers, by the widths and heights there are. */
function coveredBy({ columns, rowHeights, maxRows }: SheetModel, { position, options }: ChartModel): Area {
  const { row: top, column: left } = position;
  const reach = (from: number, end: number, size: number, sizeOf: (at: number) => number): number => {
    let [at, rest] = [from, size - sizeOf(from)];
    while (rest > 0 && at < end - 1) rest -= sizeOf(++at);
    return at;
  };
  return {
    top,
    left,
    bottom: reach(top, maxRows, Number(options.height ?? HEIGHT), (row) => rowHeights.get(row)),
    right: reach(left, columns.length, Number(options.width ?? WIDTH), (column) => columns[column]!.width),
  };
}
