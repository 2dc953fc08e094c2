import type { Area, Chart, Sheet } from '../../tabs/sheet.ts';
import { HAIRLINE, INK, MUTED } from '../../tabs/style.ts';
import { wellFormed } from './as-text.ts';
import type { Block, Range } from './block.ts';
import { pixels } from './columns.ts';
import { isMarked, marked } from './mark.ts';

/** The height of a row that nobody has changed, in pixels. */
const ROW = 21;

/**
 * Puts our charts in place of those of an earlier layout; a user's charts stay. A chart whose values stand on another
 * sheet is left out.
 */
export function drawCharts(
  block: Block,
  { name, charts = [], widths }: Pick<Sheet, 'name' | 'charts' | 'widths'>,
  isNew: boolean,
): void {
  const { tab } = block;
  const old = (isNew ? [] : tab.getCharts()).filter((chart) => isMarked(chart.getOptions().get('title')));
  for (const chart of old) tab.removeChart(chart);
  for (const chart of charts) {
    if (chart.series.every(({ sheet }) => sheet === name)) tab.insertChart(chartOf(block, chart, widths));
  }
}

function chartOf(
  block: Block,
  { kind, title, description, series, area, valueFormat, valueScale }: Chart,
  widths: readonly number[],
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const isBar = kind === 'bar' || kind === 'funnel';
  const text = { color: `#${MUTED}` };
  const values = {
    format: valueFormat,
    minValue: 0,
    ...(valueScale && { maxValue: valueScale.max }),
    textStyle: text,
    gridlines: { color: kind === 'line' ? `#${HAIRLINE}` : 'none' },
    ...(kind !== 'line' && { textPosition: 'none' }),
  };
  const width = widths.slice(area.left, area.right + 1).reduce((sum, one) => sum + pixels(one), 0);
  const types = Charts.ChartType;
  const builder = block.tab
    .newChart()
    .setChartType(isBar ? types.BAR : kind === 'line' ? types.LINE : types.COLUMN)
    .addRange(rangeAt(block, series[0]!.categories));
  for (const one of series) builder.addRange(rangeAt(block, one.values));
  if (kind === 'funnel') builder.setOption('isStacked', true);
  return (
    builder
      .setNumHeaders(0)
      // What a chart rests on may stand in hidden columns.
      .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
      .setPosition(block.top + area.top + 1, block.columns[area.left]! + 1, 0, 0)
      .setOption('title', marked(wellFormed(title)))
      .setOption('altText', wellFormed(description))
      .setOption('titleTextStyle', { color: `#${INK}`, fontSize: 12, bold: true })
      .setOption('width', width)
      .setOption('height', (area.bottom - area.top + 1) * ROW)
      .setOption('legend', {
        position: series.length > 1 && kind !== 'funnel' ? 'bottom' : 'none',
        textStyle: text,
      })
      .setOption(
        'series',
        series.map(({ name, color }) => ({
          labelInLegend: wellFormed(name),
          color: `#${color}`,
          ...(kind === 'line' ? { pointSize: 5 } : { dataLabel: kind === 'funnel' ? 'none' : 'value' }),
        })),
      )
      .setOption(isBar ? 'hAxis' : 'vAxis', values)
      .setOption(isBar ? 'vAxis' : 'hAxis', { textStyle: text })
      .build()
  );
}

function rangeAt({ tab, top: first, columns }: Block, { top, left, bottom, right }: Area): Range {
  return tab.getRange(first + top + 1, columns[left]! + 1, bottom - top + 1, right - left + 1);
}
