import type { ChartSeries, SheetChart } from 'hucre';
import { fixedRange } from '../../tabs/a1.ts';
import type { Chart, Series } from '../../tabs/sheet.ts';
import { COUNT, FONT, HAIRLINE, INK, MUTED, SIZES } from '../../tabs/style.ts';
import { plainText } from './string-cell.ts';

/** Degrees that turn a text. */
const SLANTED = -45;

/** A chart in the library's terms. */
export function chartOf(chart: Chart): SheetChart {
  const axis = {
    labelFontSize: SIZES.body,
    labelColor: MUTED,
    labelFontFamily: FONT,
    majorTickMark: 'none',
    minorTickMark: 'none',
  } as const;
  const [isLine, isFunnel] = [chart.kind === 'line', chart.kind === 'funnel'];
  const isBar = isFunnel || chart.kind === 'bar';
  return {
    type: chart.kind === 'funnel' ? 'bar' : chart.kind,
    title: plainText(chart.title),
    titleFontSize: SIZES.heading,
    titleBold: true,
    titleColor: INK,
    titleFontFamily: FONT,
    altText: plainText(chart.description),
    series: chart.series.map((series, index) => seriesOf(series, isLine, index)),
    axes: {
      x: {
        ...axis,
        ...(isLine && { labelRotation: SLANTED }),
        // The first row of a table is the top bar.
        reverse: isBar,
        noMultiLvlLbl: true,
      },
      y: {
        ...axis,
        numberFormat: { formatCode: chart.valueFormat },
        scale: { min: 0, ...chart.valueScale },
        // Bars carry their own numbers; lines are read off the axis.
        gridlines: { major: isLine },
        ...(!isLine && { tickLblPos: 'none' }),
        // Once bars start at the top, their values stand at the bottom only if told to cross at the far end.
        ...(isBar && { crosses: 'max' }),
      },
    },
    ...(isBar && { gapWidth: isFunnel ? 25 : 40 }),
    ...(isFunnel && { barGrouping: 'stacked' as const }),
    ...(chart.kind === 'column' && { gapWidth: 60, overlap: 0 }),
    ...(!isLine &&
      !isFunnel && {
        dataLabels: {
          showValue: true,
          position: 'outEnd' as const,
          fontSize: SIZES.body,
          fontColor: INK,
          fontFamily: FONT,
          numberFormat: { formatCode: COUNT },
        },
      }),
    legend: chart.series.length > 1 && !isFunnel ? 'bottom' : false,
    legendFontSize: SIZES.body,
    legendFontColor: MUTED,
    legendFontFamily: FONT,
    dispBlanksAs: 'gap',
    // What a chart rests on may stand in hidden columns.
    plotVisOnly: false,
    chartSpaceBorderColor: HAIRLINE,
    roundedCorners: false,
    anchor: {
      from: { row: chart.area.top, col: chart.area.left },
      to: { row: chart.area.bottom + 1, col: chart.area.right + 1 },
    },
  };
}

const MARKERS = ['circle', 'square', 'diamond', 'triangle'] as const;

function seriesOf(
  { name, color, sheet, values, categories }: Series,
  isLine: boolean,
  index: number,
): ChartSeries {
  return {
    name: plainText(name),
    color,
    values: fixedRange(sheet, values),
    categories: fixedRange(sheet, categories),
    ...(isLine && {
      stroke: { width: 2 },
      marker: { symbol: MARKERS[index % MARKERS.length]!, size: 6, fill: color, line: color },
    }),
  };
}
