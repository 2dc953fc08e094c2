import type { ChartView } from '../protocol.ts';
import { chartImage } from './chart.ts';
import type { Grid } from './grid.ts';

const COMPONENT = 'workbench-chart';
/** Google's size of a chart that has none. */
const [WIDTH, HEIGHT] = [600, 371];

/** The charts over the sheet in view. */
export class Charts {
  private readonly grid: Grid;
  private readonly views = new Map<number, readonly ChartView[]>();
  private shown: { dispose(): void }[] = [];
  /** What is drawn, as one text. */
  private drawn = '';

  constructor(grid: Grid, createElement: (type: string, props: object) => unknown) {
    this.grid = grid;
    grid.api.registerComponent(COMPONENT, (({ data }: { data: { html: string } }) =>
      createElement('div', {
        className: 'chart',
        dangerouslySetInnerHTML: { __html: data.html },
      })) as never);
  }

  take(sheetId: number, charts: readonly ChartView[]): void {
    this.views.set(sheetId, charts);
  }

  /** Draws the charts of the sheet in view anew where anything about them has changed. */
  draw(): void {
    const sheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return;
    const sheetId = Number(sheet.getSheetId());
    const worksheet = this.grid.worksheet(sheetId)!;
    // A chart hides with the row that it begins in.
    const layers = (this.views.get(sheetId) ?? [])
      .filter(({ position }) => worksheet.getRowVisible(position.row))
      .map((chart) => this.layer(sheetId, chart));
    const drawn = JSON.stringify([sheetId, layers]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    for (const one of this.shown) one.dispose();
    this.shown = layers.flatMap((layer) => sheet.addFloatDomToPosition(layer as never) ?? []);
  }

  private layer(sheetId: number, chart: ChartView): object {
    const width = Number(chart.options.width ?? WIDTH);
    const height = Number(chart.options.height ?? HEIGHT);
    const [left, top] = this.corner(sheetId, chart);
    return {
      componentKey: COMPONENT,
      initPosition: { startX: left, endX: left + width, startY: top, endY: top + height },
      allowTransform: false,
      eventPassThrough: true,
      data: { html: chartImage(chart, width, height) },
    };
  }

  /** Where a chart's upper left corner lies, in pixels from that of the sheet with its headers. */
  private corner(sheetId: number, { position }: ChartView): [x: number, y: number] {
    const worksheet = this.grid.worksheet(sheetId)!;
    const { rowHeader, columnHeader } = worksheet.getConfig();
    let x = rowHeader.width + position.offsetX;
    let y = columnHeader.height + position.offsetY;
    for (let at = 0; at < position.column; at++)
      if (worksheet.getColVisible(at)) x += worksheet.getColumnWidth(at);
    for (let at = 0; at < position.row; at++)
      if (worksheet.getRowVisible(at)) y += worksheet.getRowHeight(at);
    return [x, y];
  }
}
