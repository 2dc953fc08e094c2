import type { Area } from '../../tabs/sheet.ts';
import { takeBackSpill } from './place.ts';
import { newColumn, type SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';

type Span = readonly [first: number, last: number];

/** Where the lines `first` to `last` are after `count` lines were put in front of line `at`. */
const pushed = ([first, last]: Span, at: number, count: number): Span => [
  first >= at ? first + count : first,
  last >= at ? last + count : last,
];

/** Where they are after `count` lines from `at` on were taken out; null where nothing is left of them. */
function pulled([first, last]: Span, at: number, count: number): Span | null {
  const moved = (line: number, isFirst: boolean) =>
    line < at ? line : line >= at + count ? line - count : isFirst ? at : at - 1;
  const span: Span = [moved(first, true), moved(last, false)];
  return span[0] <= span[1] ? span : null;
}

type Axis = 'rows' | 'columns';

/**
 * Inserts `count` empty rows in front of row `at`; they look like row `like`. Ranges of charts, rules, names and groups
 * move along, formulas stay as written.
 */
export function insertRows(
  model: SpreadsheetModel,
  sheet: SheetModel,
  at: number,
  count: number,
  like: number,
): void {
  model.needsRoom(count * sheet.columns.length);
  takeBackSpills(sheet);
  sheet.maxRows += count;
  if (at < sheet.rows.length) {
    const later = sheet.rows.slice(at);
    sheet.rows = [...sheet.rows.slice(0, at), ...Array.from({ length: count }, () => []), ...later];
  }
  for (const column of sheet.columns) {
    column.formats.insert(at, count, column.formats.get(like));
    column.validations.insert(at, count, column.validations.get(like));
    column.notes.insert(at, count, '');
  }
  sheet.rowHeights.insert(at, count, sheet.rowHeights.get(like));
  sheet.hiddenRows.insert(at, count, false);
  sheet.rowDepths.insert(
    at,
    count,
    Math.min(sheet.rowDepths.get(Math.max(0, at - 1)), sheet.rowDepths.get(at)),
  );
  if (at < sheet.frozenRows) sheet.frozenRows += count;
  moveAll(model, sheet, 'rows', (span) => pushed(span, at, count));
  model.changed('rows and columns', sheet);
}

/** Inserts `count` empty columns in front of column `at`; they look like column `like`. */
export function insertColumns(
  model: SpreadsheetModel,
  sheet: SheetModel,
  at: number,
  count: number,
  like: number,
): void {
  model.needsRoom(count * sheet.maxRows);
  takeBackSpills(sheet);
  for (const row of sheet.rows) if (row.length > at) row.splice(at, 0, ...new Array(count).fill(null));
  const pattern = sheet.columns[like]!;
  const made = Array.from({ length: count }, () => {
    const column = newColumn();
    column.width = pattern.width;
    for (const run of pattern.formats.within(0, sheet.maxRows))
      column.formats.fill(run.start, run.count, run.value);
    return column;
  });
  sheet.columns.splice(at, 0, ...made);
  if (at < sheet.frozenColumns) sheet.frozenColumns += count;
  moveAll(model, sheet, 'columns', (span) => pushed(span, at, count));
  model.changed('rows and columns', sheet);
}

/** Takes rows out. Throws Google's words where no row would be left. */
export function deleteRows(model: SpreadsheetModel, sheet: SheetModel, at: number, count: number): void {
  needsSome(at, count, sheet.maxRows, sheet.frozenRows, 'rows');
  takeBackSpills(sheet);
  sheet.maxRows -= count;
  sheet.rows = [...sheet.rows.slice(0, at), ...sheet.rows.slice(at + count)];
  for (const { formats, validations, notes } of sheet.columns) {
    for (const runs of [formats, validations, notes]) runs.delete(at, count);
  }
  for (const runs of [sheet.rowHeights, sheet.hiddenRows, sheet.rowDepths]) runs.delete(at, count);
  sheet.frozenRows -= overlap(at, count, sheet.frozenRows);
  moveAll(model, sheet, 'rows', (span) => pulled(span, at, count));
  model.changed('rows and columns', sheet);
}

/** Takes columns out. Throws Google's words where no column would be left. */
export function deleteColumns(model: SpreadsheetModel, sheet: SheetModel, at: number, count: number): void {
  needsSome(at, count, sheet.columns.length, sheet.frozenColumns, 'columns');
  takeBackSpills(sheet);
  sheet.columns.splice(at, count);
  for (const row of sheet.rows) row.splice(at, count);
  sheet.frozenColumns -= overlap(at, count, sheet.frozenColumns);
  moveAll(model, sheet, 'columns', (span) => pulled(span, at, count));
  model.changed('rows and columns', sheet);
}

/** What formulas have spilled is in the way of moving; they are computed anew afterwards. */
function takeBackSpills(sheet: SheetModel): void {
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, held] of line.entries()) {
      if (typeof held !== 'object' || held === null || !('formula' in held) || !held.spill) continue;
      takeBackSpill(sheet, row, column);
      line[column] = { formula: held.formula, value: null };
    }
  }
}

const overlap = (at: number, count: number, frozen: number): number =>
  Math.max(0, Math.min(at + count, frozen) - at);

function needsSome(at: number, count: number, max: number, frozen: number, axis: Axis): void {
  if (at < 0 || count < 1 || at + count > max) throw new Error(`Those ${axis} are out of bounds.`);
  if (count === max) throw new Error(`You can't delete all the ${axis} on the sheet.`);
  if (frozen > 0 && at <= frozen && at + count === max) {
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  }
}

/** Moves everything that names cells of the sheet by their place. */
function moveAll(
  model: SpreadsheetModel,
  sheet: SheetModel,
  axis: Axis,
  move: (span: Span) => Span | null,
): void {
  const moved = (area: Area): Area | null => {
    const span = move(axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right]);
    if (!span) return null;
    return axis === 'rows'
      ? { ...area, top: span[0], bottom: span[1] }
      : { ...area, left: span[0], right: span[1] };
  };
  const all = (areas: readonly Area[]) => areas.flatMap((area) => moved(area) ?? []);

  for (const any of model.data.sheets) {
    any.charts = any.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap((place) => {
        if (place.sheetId !== sheet.id) return [place];
        const area = moved(place.area);
        return area ? [{ ...place, area }] : [];
      }),
    }));
  }
  sheet.charts = sheet.charts.map((chart) => {
    const at = axis === 'rows' ? chart.position.row : chart.position.column;
    const to = move([at, at])?.[0] ?? Math.max(0, at - 1);
    return { ...chart, position: { ...chart.position, [axis === 'rows' ? 'row' : 'column']: to } };
  });
  sheet.rules = sheet.rules.flatMap((rule) => {
    const areas = all(rule.areas);
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
  if (sheet.filter) sheet.filter = moved(sheet.filter);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const area = protection.area && moved(protection.area);
    if (protection.area && !area) return [];
    return [{ ...protection, area, unprotected: all(protection.unprotected) }];
  });
  const names = model.data.names.flatMap((name) => {
    if (name.sheetId !== sheet.id) return [name];
    const area = moved(name.area);
    return area ? [{ ...name, area }] : [];
  });
  model.data.names.splice(0, model.data.names.length, ...names);
  const selection = all(sheet.selection);
  sheet.selection = selection.length > 0 ? selection : [{ top: 0, left: 0, bottom: 0, right: 0 }];
  if (axis === 'rows') {
    sheet.folded = sheet.folded.flatMap((group) => {
      const span = move([group.top, group.bottom]);
      return span ? [{ ...group, top: span[0], bottom: span[1] }] : [];
    });
  }
}
