import { heightOf, linesOf } from '../../tabs/page.ts';
import type { Area, Choice, ColorRule, Value } from '../../tabs/sheet.ts';
import type { Style } from '../../tabs/style.ts';
import type { Format } from '../model/format.ts';
import { isFolded, rowGroups } from '../model/groups.ts';
import { isDateFormat } from '../model/number-format.ts';
import { contentColumns, contentRows } from '../model/read.ts';
import type { RuleModel } from '../model/rule.ts';
import { wallOf } from '../model/serial.ts';
import { ROW_HEIGHT, type SheetModel } from '../model/sheet.ts';
import type { SpreadsheetModel } from '../model/spreadsheet.ts';
import { scalarOf } from '../model/stored.ts';
import type { Validation } from '../model/validation.ts';
import { chartsOf } from './charts-from-model.ts';
import type { FileSheet } from './write.ts';

/** Points of a pixel. */
const POINTS = 0.75;
/** Pixels of a digit of the default font, and of the room beside the text. */
const [DIGIT, ROOM] = [7, 5];

/**
 * Every sheet of a spreadsheet as `toXlsx` takes it, in its order. Formulas become the values
 * they show. Left out: fonts other than the file's one, lines but those below cells, groups in columns, protections,
 * filters below the first row, and rules of other kinds than a word's colour and a scale of two colours.
 */
export function sheetsOf(model: SpreadsheetModel): FileSheet[] {
  return model.data.sheets.map((sheet) => sheetOf(model, sheet));
}

function sheetOf(model: SpreadsheetModel, sheet: SheetModel): FileSheet {
  const { columns, filter } = sheet;
  const charts = chartsOf(model, sheet);
  const height = contentRows(sheet);
  const width = Math.max(contentColumns(sheet), ...charts.map(({ area }) => area.right + 1));
  const rows: Value[][] = Array.from({ length: height }, () => []);
  const styles = new Map<string, Style>();
  const notes = new Map<string, string>();
  const rules = new Map<Validation, Area[]>();
  columns.slice(0, width).forEach(({ formats, notes: texts, validations }, column) => {
    for (const { start, count, value: format } of formats.within(0, Math.max(1, height))) {
      const style = styleOf(format);
      const isDate = isDateFormat(format.numberFormat);
      for (let row = start; row < start + count; row++) {
        if (style !== null) styles.set(`${row},${column}`, style);
        const held = scalarOf(sheet.rows[row]?.[column]);
        rows[row]?.push(isDate && typeof held === 'number' ? new Date(wallOf(held)) : held);
      }
    }
    for (const { start, count, value } of texts.within(0, sheet.maxRows)) {
      for (let row = start; value !== '' && row < start + count; row++) notes.set(`${row},${column}`, value);
    }
    for (const { start, count, value } of validations.within(0, sheet.maxRows)) {
      if (value === null) continue;
      const area = { top: start, left: column, bottom: start + count - 1, right: column };
      rules.set(value, [...(rules.get(value) ?? []), area]);
    }
  });
  return {
    name: sheet.name,
    isHidden: sheet.isHidden,
    widths: columns.slice(0, width).map((column) => (column.width - ROOM) / DIGIT),
    hiddenColumns: new Set(columns.flatMap(({ isHidden }, column) => (isHidden ? [column] : []))),
    hiddenRows: new Set(rowsWhere(sheet, (row) => sheet.hiddenRows.get(row))),
    rows,
    styles,
    heights: heightsOf(
      sheet,
      charts.map(({ area }) => area),
      rows,
      styles,
    ),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    ...(filter?.top === 0 && filter.left === 0 && { filteredColumns: filter.right + 1 }),
    rules: sheet.rules.flatMap(colorRuleOf),
    charts,
    notes,
    choices: [...rules].flatMap(([rule, areas]) => choiceOf(rule, areas)),
    ticks: [...rules].flatMap(([{ criteria }, areas]) => (criteria === 'CHECKBOX' ? areas : [])),
    folds: rowGroups(sheet).map((group) => ({ ...group, isFolded: isFolded(sheet, group) })),
    gridLines: !sheet.hasHiddenGridlines,
    ...(sheet.tabColor !== null && { tabColor: rgb(sheet.tabColor) }),
  };
}

function rowsWhere(sheet: SheetModel, isOne: (row: number) => boolean): number[] {
  return Array.from({ length: sheet.maxRows }, (_, row) => row).filter(isOne);
}

/** Heights that someone has set, those of rows under charts, and else as high as the text that wraps in a row. */
function heightsOf(
  { rowHeights, maxRows, columns }: SheetModel,
  under: readonly Area[],
  rows: readonly (readonly Value[])[],
  styles: ReadonlyMap<string, Style>,
): Map<number, number> {
  const heights = new Map<number, number>();
  rows.forEach((cells, row) => {
    const lines = cells.map((value, column) => {
      const isWrapped = typeof value === 'string' && styles.get(`${row},${column}`)?.wrap;
      return isWrapped ? linesOf(value, (columns[column]!.width - ROOM) / DIGIT) : 1;
    });
    if (lines.some((count) => count > 1)) heights.set(row, heightOf(Math.max(...lines)));
  });
  for (const { top, bottom } of under) {
    for (let row = top; row <= bottom; row++) heights.set(row, ROW_HEIGHT * POINTS);
  }
  for (const { start, count, value } of rowHeights.within(0, maxRows)) {
    if (value === ROW_HEIGHT) continue;
    for (let row = start; row < start + count; row++) heights.set(row, value * POINTS);
  }
  return heights;
}

/** A colour as `Style` has it: RRGGBB. */
function rgb(color: string): string {
  return color.replace('#', '').toUpperCase();
}

function styleOf(format: Format): Style | null {
  const { fontSize, fontColor, background, horizontalAlignment: align, numberFormat, bottom } = format;
  const style: Style = {
    ...(fontSize !== undefined && { size: fontSize }),
    ...(format.fontWeight === 'bold' && { bold: true }),
    ...(format.fontStyle === 'italic' && { italic: true }),
    ...(fontColor !== undefined && { color: rgb(fontColor) }),
    ...(background !== undefined && { fill: rgb(background) }),
    ...((align === 'left' || align === 'right' || align === 'center') && { align }),
    ...(format.wrapStrategy === 'WRAP' && { wrap: true }),
    ...(format.verticalAlignment === 'top' && { top: true }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { format: numberFormat }),
    ...(bottom !== undefined && { line: rgb(bottom.color) }),
  };
  return Object.keys(style).length > 0 ? style : null;
}

function colorRuleOf({ areas, condition, format, gradient }: RuleModel): ColorRule[] {
  if (condition?.criteria === 'TEXT_EQUAL_TO' && format?.background !== undefined) {
    const { background, fontColor = '#000000' } = format;
    return [{ areas, word: String(condition.values[0]), color: rgb(fontColor), fill: rgb(background) }];
  }
  return gradient?.max === undefined ? [] : [{ areas, full: rgb(gradient.max.color) }];
}

function choiceOf({ criteria, values, allowInvalid }: Validation, areas: readonly Area[]): Choice[] {
  return criteria === 'VALUE_IN_LIST' ? [{ areas, words: values.map(String), isWhole: !allowInvalid }] : [];
}
