import type { ChartModel } from '../model/chart.ts';
import { ChartBuilder } from './chart-builder.ts';
import { type Context, Double, google } from './double.ts';
import { needsSheet, rangeOver } from './range-place.ts';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Options = GoogleAppsScript.Charts.ChartOptions;
type Container = GoogleAppsScript.Spreadsheet.ContainerInfo;

/** A chart that no sheet shows yet has no id. */
export type DraftChart = Omit<ChartModel, 'id'> & { readonly id: number | null };

/** A chart as it was built, or as a sheet shows it. */
export class ChartDouble extends Double implements Pick<Chart, keyof ChartDouble & keyof Chart> {
  static override readonly className = 'EmbeddedChart';
  readonly chart: DraftChart;

  constructor(context: Context, chart: DraftChart) {
    super(context);
    this.chart = chart;
  }

  getChartId(): number | null {
    return this.chart.id;
  }

  getContainerInfo(): Container {
    return google(new ContainerDouble(this.context, this.chart.position));
  }

  getNumHeaders(): number {
    return this.chart.headers;
  }

  getOptions(): Options {
    return google(new OptionsDouble(this.context, this.chart.options));
  }

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.chart.ranges.map(({ sheetId, area }) =>
      google(rangeOver(this.context, needsSheet(this.model, sheetId), area)),
    );
  }

  getTransposeRowsAndColumns(): boolean {
    return this.chart.isTransposed;
  }

  modify(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return google(new ChartBuilder(this.context, this.chart));
  }
}

/** Where a chart stands. */
export class ContainerDouble
  extends Double
  implements Pick<Container, keyof ContainerDouble & keyof Container>
{
  static override readonly className = 'ContainerInfo';
  private readonly position: ChartModel['position'];

  constructor(context: Context, position: ChartModel['position']) {
    super(context);
    this.position = position;
  }

  getAnchorRow(): number {
    return this.position.row + 1;
  }

  getAnchorColumn(): number {
    return this.position.column + 1;
  }

  getOffsetX(): number {
    return this.position.offsetX;
  }

  getOffsetY(): number {
    return this.position.offsetY;
  }
}

/** The options that were set for a chart. */
class OptionsDouble extends Double implements Pick<Options, keyof OptionsDouble & keyof Options> {
  static override readonly className = 'ChartOptions';
  private readonly options: ChartModel['options'];

  constructor(context: Context, options: ChartModel['options']) {
    super(context);
    this.options = options;
  }

  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}
