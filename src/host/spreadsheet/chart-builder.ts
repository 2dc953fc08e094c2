import { ChartDouble, ContainerDouble, type DraftChart } from './chart.ts';
import { type Context, Double, google, needsDouble } from './double.ts';
import { RangeDouble } from './range.ts';
import { needsSheet, rangeOver } from './range-place.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type BarBuilder = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type ColumnBuilder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type ComboBuilder = GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder;
type LineBuilder = GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
/** One builder stands for those of all kinds of charts. */
type AnyBuilder = BarBuilder & ColumnBuilder & ComboBuilder & LineBuilder;

/** What a new chart is. */
const NEW: DraftChart = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
  options: {},
  headers: 0,
  isTransposed: false,
  mergeStrategy: 'MERGE_COLUMNS',
  hiddenDimensionStrategy: 'IGNORE_BOTH',
};

/** Builds a chart, or changes one that is shown once it is given to `updateChart`. */
export class ChartBuilder extends Double implements Pick<AnyBuilder, keyof ChartBuilder & keyof AnyBuilder> {
  static override readonly className = 'EmbeddedChartBuilder';
  static override readonly isBuilder = true;
  chart: DraftChart;

  constructor(context: Context, chart: DraftChart = NEW) {
    super(context);
    this.chart = chart;
  }

  build(): GoogleAppsScript.Spreadsheet.EmbeddedChart {
    return google(new ChartDouble(this.context, this.chart));
  }

  addRange(range: Range): Builder {
    const { sheet, area } = needsDouble(RangeDouble, range, 'EmbeddedChartBuilder.addRange');
    return change(this, { ranges: [...this.chart.ranges, { sheetId: sheet.id, area }] });
  }

  removeRange(range: Range): Builder {
    const { sheet, area } = needsDouble(RangeDouble, range, 'EmbeddedChartBuilder.removeRange');
    const key = JSON.stringify({ sheetId: sheet.id, area });
    return change(this, { ranges: this.chart.ranges.filter((place) => JSON.stringify(place) !== key) });
  }

  clearRanges(): Builder {
    return change(this, { ranges: [] });
  }

  getRanges(): Range[] {
    return this.chart.ranges.map(({ sheetId, area }) =>
      google(rangeOver(this.context, needsSheet(this.model, sheetId), area)),
    );
  }

  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return google(new ContainerDouble(this.context, this.chart.position));
  }

  asBarChart(): BarBuilder {
    return change(this, { type: 'BAR' });
  }

  asColumnChart(): ColumnBuilder {
    return change(this, { type: 'COLUMN' });
  }

  asComboChart(): ComboBuilder {
    return change(this, { type: 'COMBO' });
  }

  asLineChart(): LineBuilder {
    return change(this, { type: 'LINE' });
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): Builder {
    return change(this, { type: String(type) });
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): Builder {
    if (!(anchorRowPos >= 1 && anchorColPos >= 1 && offsetX >= 0 && offsetY >= 0)) {
      throw new Error('The position of the chart is invalid.');
    }
    return change(this, { position: { row: anchorRowPos - 1, column: anchorColPos - 1, offsetX, offsetY } });
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  setOption(option: string, value: any): Builder {
    // A copy: what the add-on does with its object afterwards does not reach the chart.
    const copied: unknown = value === undefined ? null : JSON.parse(JSON.stringify(value));
    return change(this, { options: { ...this.chart.options, [option]: copied } });
  }

  setNumHeaders(headers: number): Builder {
    return change(this, { headers });
  }

  setTransposeRowsAndColumns(transpose: boolean): Builder {
    return change(this, { isTransposed: transpose });
  }

  setMergeStrategy(mergeStrategy: GoogleAppsScript.Charts.ChartMergeStrategy): Builder {
    return change(this, { mergeStrategy: String(mergeStrategy) });
  }

  setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): Builder {
    return change(this, { hiddenDimensionStrategy: String(strategy) });
  }

  setTitle(chartTitle: string): AnyBuilder {
    return google(this.setOption('title', chartTitle));
  }

  setColors(cssValues: string[]): AnyBuilder {
    return google(this.setOption('colors', cssValues));
  }

  setBackgroundColor(cssValue: string): AnyBuilder {
    return google(this.setOption('backgroundColor', cssValue));
  }

  setLegendPosition(position: GoogleAppsScript.Charts.Position): AnyBuilder {
    return google(this.setOption('legend.position', String(position).toLowerCase()));
  }

  setXAxisTitle(title: string): AnyBuilder {
    return google(this.setOption('hAxis.title', title));
  }

  setYAxisTitle(title: string): AnyBuilder {
    return google(this.setOption('vAxis.title', title));
  }
}

function change<T extends object>(builder: ChartBuilder, changes: Partial<DraftChart>): T {
  builder.chart = { ...builder.chart, ...changes };
  return builder as object as T;
}
