import type { ChartModel, Place } from '../../host/model/chart.ts';
import { readCells, readDisplay } from '../../host/model/read.ts';
import type { SheetModel } from '../../host/model/sheet.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { scalarOf } from '../../host/model/stored.ts';
import type { ChartView, SeriesView } from '../protocol.ts';

/** Whether a chart of one sheet looks at cells of another, or of its own. */
export function restsOn(sheet: SheetModel, on: SheetModel): boolean {
  return sheet.charts.some(({ ranges }) => ranges.some(({ sheetId }) => sheetId === on.id));
}

/** The charts of a sheet with what they show: the first column of their ranges names what the others count. */
export function chartViews(model: SpreadsheetModel, sheet: SheetModel): ChartView[] {
  return sheet.charts.map((chart) => {
    const columns = chart.ranges.flatMap((range) => columnsOf(model, range, chart.headers));
    const [categories, ...rest] = columns;
    return {
      id: chart.id,
      type: chart.type,
      position: chart.position,
      options: chart.options,
      categories: categories?.labels ?? [],
      series: rest.map((column, at) => ({ ...column, ...lookOf(chart, at, column.name) })),
    };
  });
}

function columnsOf(model: SpreadsheetModel, { sheetId, area }: Place, headers: number): SeriesView[] {
  const sheet = model.sheetById(sheetId);
  if (!sheet) return [];
  const views: SeriesView[] = [];
  for (let column = area.left; column <= Math.min(area.right, sheet.columns.length - 1); column++) {
    const cells = { ...area, left: column, right: column, bottom: Math.min(area.bottom, sheet.maxRows - 1) };
    const labels = readDisplay(model, sheet, cells).map(([text]) => text!);
    const values = readCells(sheet, cells, (stored) => {
      const value = scalarOf(stored);
      return typeof value === 'number' ? value : null;
    }).map(([value]) => value!);
    views.push({
      name: headers > 0 ? labels[headers - 1]! : '',
      color: null,
      values: values.slice(headers),
      labels: labels.slice(headers),
    });
  }
  return views;
}

/** Google takes the options of series as a list, as an object by number, or under names such as `series.0.color`. */
function lookOf({ options }: ChartModel, at: number, name: string): Pick<SeriesView, 'name' | 'color'> {
  const list = options.series as Readonly<Record<number, Readonly<Record<string, unknown>>>> | undefined;
  const option = (key: string) => list?.[at]?.[key] ?? options[`series.${at}.${key}`];
  return {
    name: String(option('labelInLegend') ?? name),
    color: (option('color') as string | undefined) ?? null,
  };
}
