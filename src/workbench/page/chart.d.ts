import type { ChartView } from '../protocol.ts';
/** A chart as an SVG picture with its description: bars, columns or lines, bars on top of each other where stacked. */
export declare function chartImage(chart: ChartView, width: number, height: number): string;
