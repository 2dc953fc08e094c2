import { controlRow, isFolded, rowGroups } from '../../host/model/groups.ts';
import { ROW_HEIGHT, type SheetModel } from '../../host/model/sheet.ts';
import type { Validation } from '../../host/model/validation.ts';
import type { LayoutView } from '../protocol.ts';

/** Everything of a sheet that is no cell, as the page shows it. */
export function layoutOf(sheet: SheetModel): LayoutView {
  const { maxRows, columns } = sheet;
  const validations = new Map<Validation, { top: number; left: number; bottom: number; right: number }[]>();
  const notes: Record<string, string> = {};
  for (const [column, { validations: runs, notes: texts }] of columns.entries()) {
    for (const { start, count, value } of runs.within(0, maxRows)) {
      if (!value) continue;
      const areas = validations.get(value) ?? [];
      areas.push({ top: start, left: column, bottom: start + count - 1, right: column });
      validations.set(value, areas);
    }
    for (const { start, count, value } of texts.within(0, maxRows)) {
      for (let row = start; value && row < start + count; row++) notes[`${row},${column}`] = value;
    }
  }
  const stretch = ({ start, count }: { start: number; count: number }) => ({
    top: start,
    bottom: start + count - 1,
  });
  return {
    sheetId: sheet.id,
    rows: maxRows,
    widths: columns.map(({ width }) => width),
    hiddenColumns: columns.flatMap(({ isHidden }, at) => (isHidden ? [at] : [])),
    heights: sheet.rowHeights
      .within(0, maxRows)
      .filter(({ value }) => value !== ROW_HEIGHT)
      .map((run) => ({ ...stretch(run), height: run.value })),
    hiddenRows: [
      ...sheet.hiddenRows
        .within(0, maxRows)
        .filter(({ value }) => value)
        .map(stretch),
      ...sheet.folded.map(({ top, bottom }) => ({ top, bottom })),
    ],
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hasGridlines: !sheet.hasHiddenGridlines,
    folds: rowGroups(sheet).map((group) => ({
      ...group,
      button: controlRow(sheet, group),
      isFolded: isFolded(sheet, group),
    })),
    rules: sheet.rules,
    validations: [...validations].map(([value, areas]) => ({ areas, value })),
    notes,
  };
}
