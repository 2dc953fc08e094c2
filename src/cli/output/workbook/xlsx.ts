import type { CellStyle, CellValue, ConditionalRule, SheetChart, WriteSheet } from 'hucre';
import { cellName, columnLetters } from '../../../domain/lead/cell.ts';
import type { Area, Chart, ColorRule, Series, Sheet, Value } from './sheet.ts';
import { plainText, stringCell } from './string-cell.ts';
import { COUNT, FONT, HAIRLINE, INK, MUTED, SIZES, type Style } from './style.ts';

/**
 * An XLSX workbook of sheets, the first one active. Every text becomes a string cell and no cell a formula.
 * `written` is what the file says it was written at, so that the same sheets give the same bytes.
 * The only place that knows the library behind it.
 */
export async function toXlsx(sheets: readonly Sheet[], title: string, written: Date): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    defaultFont: { name: FONT, size: SIZES.body },
    properties: { title: plainText(title), created: written, modified: written },
    // Named here because the library leaves the sheet's name unquoted, which breaks names with a space.
    namedRanges: sheets
      .filter(({ frozenRows }) => frozenRows > 0)
      .map(({ name, frozenRows }) => ({
        name: '_xlnm.Print_Titles',
        range: `${quotedName(name)}!$1:$${frozenRows}`,
        scope: name,
      })),
  });
}

function sheetOf(sheet: Sheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [key, style] of sheet.styles) cells.set(key, { style: cellStyle(style) });
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(cellValue)),
    cells,
    columns: sheet.widths.map((width, column) => {
      const style = sheet.columnStyles?.[column];
      return style === undefined ? { width } : { width, style: cellStyle(style) };
    }),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns ?? 0 },
    ...(sheet.filteredColumns !== undefined && {
      autoFilter: {
        range: a1({ top: 0, left: 0, bottom: sheet.rows.length - 1, right: sheet.filteredColumns - 1 }),
      },
    }),
    conditionalRules: (sheet.rules ?? []).filter(({ areas }) => areas.length > 0).map(conditionalRule),
    charts: (sheet.charts ?? []).map(chartOf),
    view: {
      showGridLines: sheet.gridLines,
      ...(sheet.tabColor !== undefined && { tabColor: { rgb: sheet.tabColor } }),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  };
}

function cellValue(value: Value): CellValue {
  return typeof value === 'string' ? stringCell(value) : value;
}

function cellStyle(style: Style): CellStyle {
  const { size = SIZES.body, bold, italic, color = INK, fill, align, wrap, format, line } = style;
  return {
    font: {
      name: FONT,
      size,
      color: { rgb: color },
      ...(bold && { bold }),
      ...(italic && { italic }),
    },
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(line !== undefined && { border: { bottom: { style: 'thin', color: { rgb: line } } } }),
    alignment: {
      vertical: 'center',
      ...(align !== undefined && { horizontal: align }),
      ...(wrap && { wrapText: true }),
    },
    ...(format !== undefined && { numFmt: format }),
  };
}

function conditionalRule(rule: ColorRule, index: number): ConditionalRule {
  const base = { priority: index + 1, range: rule.areas.map(a1).join(' ') };
  if ('full' in rule) {
    return {
      ...base,
      type: 'colorScale',
      colorScale: {
        cfvo: [
          { type: 'num', value: '0' },
          { type: 'num', value: '1' },
        ],
        colors: ['FFFFFFFF', `FF${rule.full}`],
      },
    };
  }
  const fill = { rgb: rule.fill };
  return {
    ...base,
    type: 'cellIs',
    operator: 'equal',
    formula: `"${rule.word}"`,
    style: {
      font: { color: { rgb: rule.color } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: fill, bgColor: fill },
    },
  };
}

function chartOf(chart: Chart): SheetChart {
  const text = { labelFontSize: SIZES.body, labelColor: MUTED, labelFontFamily: FONT };
  const axisTitle = {
    axisTitleFontSize: SIZES.body,
    axisTitleBold: false,
    axisTitleColor: MUTED,
    axisTitleFontFamily: FONT,
  };
  const isLine = chart.kind === 'line';
  return {
    type: chart.kind,
    title: plainText(chart.title),
    titleFontSize: SIZES.heading,
    titleBold: true,
    titleColor: INK,
    titleFontFamily: FONT,
    altText: plainText(chart.description),
    series: chart.series.map((series, index) => seriesOf(series, isLine, index)),
    axes: {
      x: {
        title: plainText(chart.categoryTitle),
        ...axisTitle,
        ...text,
        // The first row of a table is the top bar.
        reverse: chart.kind === 'bar',
        majorTickMark: 'none',
        noMultiLvlLbl: true,
      },
      y: {
        title: plainText(chart.valueTitle),
        ...axisTitle,
        ...text,
        numberFormat: { formatCode: chart.valueFormat },
        scale: { min: 0 },
        gridlines: { major: true },
        majorTickMark: 'none',
        // Bars that start at the top have their values there too, unless told to cross at the far end.
        ...(chart.kind === 'bar' && { crosses: 'max' as const }),
      },
    },
    ...(chart.kind === 'bar' && { gapWidth: 40 }),
    ...(chart.kind === 'column' && { gapWidth: 60, overlap: 0 }),
    ...(!isLine && {
      dataLabels: {
        showValue: true,
        position: 'outEnd' as const,
        fontSize: SIZES.body,
        fontColor: INK,
        numberFormat: { formatCode: COUNT },
      },
    }),
    legend: chart.series.length > 1 ? 'bottom' : false,
    legendFontSize: SIZES.body,
    legendFontColor: MUTED,
    legendFontFamily: FONT,
    dispBlanksAs: 'gap',
    chartSpaceBorderColor: HAIRLINE,
    roundedCorners: false,
    anchor: {
      from: { row: chart.area.top, col: chart.area.left },
      to: { row: chart.area.bottom + 1, col: chart.area.right + 1 },
    },
  };
}

const MARKERS = ['circle', 'square', 'diamond', 'triangle'] as const;

function seriesOf({ name, color, sheet, values, categories }: Series, isLine: boolean, index: number) {
  return {
    name: plainText(name),
    color,
    values: `${quotedName(sheet)}!${fixed(values)}`,
    categories: `${quotedName(sheet)}!${fixed(categories)}`,
    ...(isLine && {
      stroke: { width: 2 },
      marker: { symbol: MARKERS[index % MARKERS.length]!, size: 6, fill: color, line: color },
    }),
  };
}

function a1({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

function fixed({ top, left, bottom, right }: Area): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
