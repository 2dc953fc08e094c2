import type { CellValue, WriteSheet } from 'hucre';
import { a1, quotedName } from '../../tabs/a1.ts';
import type { Sheet } from '../../tabs/sheet.ts';
import { FONT, SIZES } from '../../tabs/style.ts';
import { chartOf } from './chart.ts';
import { outline } from './outline.ts';
import { plainText, readsAsError, stringCell } from './string-cell.ts';
import { cellStyle, conditionalRule } from './style.ts';
import { validations } from './validation.ts';

/** A sheet, with what of it is not shown. */
export interface FileSheet extends Sheet {
  readonly isHidden?: boolean;
  readonly hiddenRows?: ReadonlySet<number>;
}

/** How a tick reads where there are no boxes; Excel shows its box. */
const TICK_FORMAT = '"yes";"yes";"no"';

/**
 * An XLSX workbook of sheets, the first one active. Every text becomes a string cell and no cell a formula; boxes to
 * tick are Excel's own, which LibreOffice shows as yes or no.
 * `written` is what the file says it was written at, so that the same sheets give the same bytes.
 * The only place that knows the library behind it.
 */
export async function toXlsx(
  sheets: readonly FileSheet[],
  title: string,
  written: Date,
): Promise<Uint8Array> {
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

function sheetOf(sheet: FileSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [key, style] of sheet.styles) cells.set(key, { style: cellStyle(style) });
  for (const [key, text] of sheet.notes ?? []) {
    cells.set(key, { ...cells.get(key), comment: { text: text.split('\n').map(plainText).join('\n') } });
  }
  for (const { top, bottom, left, right } of sheet.ticks ?? []) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = `${row},${column}`;
        const cell = cells.get(key);
        cells.set(key, { ...cell, checkbox: true, style: { ...cell?.style, numFmt: TICK_FORMAT } });
      }
    }
  }
  const rows = sheet.rows.map((row, r) =>
    row.map((value, column): CellValue => {
      if (typeof value !== 'string') return value;
      // The library writes such words as an error; a run of rich text stays text.
      if (readsAsError(value)) {
        cells.set(`${r},${column}`, { ...cells.get(`${r},${column}`), richText: [{ text: value }] });
      }
      return stringCell(value);
    }),
  );
  return {
    name: sheet.name,
    ...(sheet.isHidden && { hidden: true }),
    rows,
    cells,
    columns: sheet.widths.map((width, column) => {
      const style = sheet.columnStyles?.[column];
      return {
        width,
        ...(style !== undefined && { style: cellStyle(style) }),
        ...(sheet.hiddenColumns?.has(column) && { hidden: true }),
      };
    }),
    rowDefs: outline(sheet),
    outlineProperties: { summaryBelow: false },
    dataValidations: validations(sheet),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns ?? 0 },
    ...(sheet.filteredColumns !== undefined && {
      autoFilter: {
        range: a1({ top: 0, left: 0, bottom: sheet.rows.length - 1, right: sheet.filteredColumns - 1 }),
      },
    }),
    conditionalRules: (sheet.rules ?? []).filter(({ areas }) => areas.length > 0).map(conditionalRule),
    charts: (sheet.charts ?? []).map(chartOf),
    rowBreaks: (sheet.pageStarts ?? []).map((row) => row - 1),
    view: {
      showGridLines: sheet.gridLines,
      ...(sheet.tabColor !== undefined && { tabColor: { rgb: sheet.tabColor } }),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.isPortrait ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  };
}
