import { columnLetters } from '../../domain/lead/cell.ts';
import type { Format } from '../../host/model/format.ts';
import { isFolded, rowGroups } from '../../host/model/groups.ts';
import { isDateFormat } from '../../host/model/number-format.ts';
import { contentColumns, contentRows } from '../../host/model/read.ts';
import type { RuleModel } from '../../host/model/rule.ts';
import { wallOf } from '../../host/model/serial.ts';
import { ROW_HEIGHT, type SheetModel } from '../../host/model/sheet.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { scalarOf } from '../../host/model/stored.ts';
import type { Validation } from '../../host/model/validation.ts';
import { toXlsx } from '../../host/xlsx/write.ts';
import type { Area, Chart, Choice, ColorRule, Sheet, Value } from '../../tabs/sheet.ts';
import { SERIES, type Style } from '../../tabs/style.ts';
import { chartViews } from './charts.ts';
import { layoutOf } from './layout.ts';

/** Points of a pixel. */
const POINTS = 0.75;

/** The spreadsheet as an XLSX workbook, the sheet in view first in front. Formulas are written as their values. */
export function saveFile(model: SpreadsheetModel): Promise<Uint8Array> {
  const shown = model.data.sheets.filter(({ isHidden }) => !isHidden);
  return toXlsx(
    shown.map((sheet) => sheetOf(model, sheet)),
    model.data.name,
    new Date(),
  );
}

function sheetOf(model: SpreadsheetModel, sheet: SheetModel): Sheet {
  const height = contentRows(sheet);
  const width = Math.max(contentColumns(sheet), ...sheet.charts.map(({ position }) => position.column + 1));
  const styles = new Map<string, Style>();
  const rows: Value[][] = Array.from({ length: height }, () => []);
  for (let column = 0; column < width; column++) {
    for (const { start, count, value } of sheet.columns[column]!.formats.within(0, Math.max(1, height))) {
      const style = styleOf(value);
      for (let row = start; row < start + count; row++) {
        if (style) styles.set(`${row},${column}`, style);
        const held = scalarOf(sheet.rows[row]?.[column]);
        const isDate = typeof held === 'number' && isDateFormat(value.numberFormat);
        rows[row]?.push(isDate ? new Date(wallOf(held)) : held);
      }
    }
  }
  const layout = layoutOf(sheet);
  return {
    name: sheet.name,
    widths: sheet.columns.slice(0, width).map((column) => (column.width - 5) / 7),
    hiddenColumns: new Set(sheet.columns.flatMap(({ isHidden }, at) => (isHidden ? [at] : []))),
    rows,
    styles,
    heights: new Map(
      layout.heights.flatMap(({ top, bottom, height: pixels }) =>
        Array.from({ length: bottom - top + 1 }, (_, at) => [top + at, pixels * POINTS] as const),
      ),
    ),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    rules: sheet.rules.flatMap((rule) => ruleOf(rule)),
    charts: chartsOf(model, sheet),
    notes: new Map(Object.entries(layout.notes)),
    choices: layout.validations.flatMap(({ areas, value }) => choiceOf(areas, value)),
    ticks: layout.validations.flatMap(({ areas, value }) => (value.criteria === 'CHECKBOX' ? areas : [])),
    folds: rowGroups(sheet).map((group) => ({ ...group, isFolded: isFolded(sheet, group) })),
    gridLines: !sheet.hasHiddenGridlines,
    ...(sheet.tabColor && { tabColor: rgb(sheet.tabColor) }),
  };
}

const rgb = (color: string): string => color.replace('#', '').toUpperCase();

function styleOf(format: Format): Style | null {
  const { horizontalAlignment: align } = format;
  const style: Style = {
    ...(format.fontSize && { size: format.fontSize }),
    ...(format.fontWeight === 'bold' && { bold: true }),
    ...(format.fontStyle === 'italic' && { italic: true }),
    ...(format.fontColor && { color: rgb(format.fontColor) }),
    ...(format.background && { fill: rgb(format.background) }),
    ...((align === 'left' || align === 'right' || align === 'center') && { align }),
    ...(format.wrapStrategy === 'WRAP' && { wrap: true }),
    ...(format.verticalAlignment === 'top' && { top: true }),
    ...(format.numberFormat && { format: format.numberFormat }),
    ...(format.bottom && { line: rgb(format.bottom.color) }),
  };
  return Object.keys(style).length > 0 ? style : null;
}

/** Rules of the two kinds that the add-on makes; others are left out. */
function ruleOf({ areas, condition, format, gradient }: RuleModel): ColorRule[] {
  if (condition?.criteria === 'TEXT_EQUAL_TO' && format?.background) {
    const { background, fontColor = '#000000' } = format;
    return [{ areas, word: String(condition.values[0]), color: rgb(fontColor), fill: rgb(background) }];
  }
  return gradient?.max ? [{ areas, full: rgb(gradient.max.color) }] : [];
}

function choiceOf(areas: readonly Area[], { criteria, values, allowInvalid }: Validation): Choice[] {
  return criteria === 'VALUE_IN_LIST' ? [{ areas, words: values.map(String), isWhole: !allowInvalid }] : [];
}

function chartsOf(model: SpreadsheetModel, sheet: SheetModel): Chart[] {
  const views = chartViews(model, sheet);
  return sheet.charts.flatMap(({ type, ranges, options, position }, at): Chart[] => {
    const [categories, ...values] = ranges;
    const on = categories && model.sheetById(categories.sheetId);
    if (!categories || !on || values.length === 0) return [];
    const isBar = type === 'BAR';
    const { format = 'General' } = (options[isBar ? 'hAxis' : 'vAxis'] ?? {}) as { format?: string };
    return [
      {
        kind: isBar ? (options.isStacked ? 'funnel' : 'bar') : type === 'LINE' ? 'line' : 'column',
        title: String(options.title ?? ''),
        description: String(options.altText ?? ''),
        valueFormat: format,
        series: values.map(({ area }, number) => ({
          name: views[at]!.series[number]?.name || columnLetters(area.left),
          color: rgb(views[at]!.series[number]?.color ?? `#${SERIES[number % SERIES.length]}`),
          sheet: on.name,
          values: area,
          categories: categories.area,
        })),
        area: areaOf(sheet, position, Number(options.width ?? 600), Number(options.height ?? 371)),
      },
    ];
  });
}

/** The cells that a chart covers. */
function areaOf(
  sheet: SheetModel,
  { row, column }: { row: number; column: number },
  width: number,
  height: number,
): Area {
  let right = column;
  for (let left = width; right < sheet.columns.length - 1; right++) {
    left -= sheet.columns[right]!.width;
    if (left <= 0) break;
  }
  return { top: row, left: column, bottom: row + Math.max(0, Math.round(height / ROW_HEIGHT) - 1), right };
}
