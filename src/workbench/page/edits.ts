import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { EditedCell, EditedLines, SheetAction, ToWorker } from '../protocol.ts';
import { type Functions, scalarOf } from './functions.ts';
import { type Grid, isByUser, onSelect, WORKBOOK } from './grid.ts';
import { formatOf } from './style.ts';

type Params = Readonly<Record<string, unknown>> & {
  readonly subUnitId: string;
  readonly range: IRange;
  readonly ranges: readonly IRange[];
};

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Tells the worker what the user does in the grid, and what the grid computes. */
export function watchEdits(grid: Grid, functions: Functions, send: (message: ToWorker) => void): void {
  const { api, injector } = grid;

  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const action = sheetAction(event.id, (event.params ?? {}) as Record<string, unknown>, activeId());
    if (!action) return;
    // The worker does it, and the grid shows what it has done.
    event.cancel = true;
    send({ type: 'sheet', action });
  });

  api.addEvent(api.Event.CommandExecuted, ({ id, params: given, options }) => {
    const params = given as Params;
    if (id === 'sheet.mutation.set-range-values' && options?.applyFormulaCalculationResult) {
      // What a formula spills is stored a moment later.
      setTimeout(() => sendComputed(params));
    } else if (id.startsWith('sheet.mutation.') && isByUser(options)) edited(id.slice(15), params);
  });

  onSelect(grid, (sheetId, ranges) => send({ type: 'selected', sheetId, areas: ranges.map(areaOf) }));

  function activeId(): number {
    return Number(api.getActiveWorkbook()?.getActiveSheet().getSheetId());
  }

  function sendComputed({ subUnitId, cellValue }: Params): void {
    const cells = functions.computed(subUnitId, cellValue as never);
    if (cells.length > 0) send({ type: 'computed', sheetId: Number(subUnitId), cells });
  }

  function edited(name: string, params: Params): void {
    const sheetId = Number(params.subUnitId);
    const structure = STRUCTURE[name];
    if (structure) {
      const { startRow, endRow, startColumn, endColumn } = params.range;
      const [at, end] = structure.axis === 'rows' ? [startRow, endRow] : [startColumn, endColumn];
      send({ ...structure, sheetId, at, count: end - at + 1 });
      sendFormulas();
    } else if (name === 'set-range-values') sendCells(params.subUnitId, touched(params.cellValue as Matrix));
    else if (name === 'reorder-range') sendArea(params.subUnitId, params.range);
    else if (name === 'set.numfmt') {
      const formats = Object.values(params.values as Readonly<Record<string, { ranges: IRange[] }>>);
      for (const range of formats.flatMap(({ ranges }) => ranges)) sendArea(params.subUnitId, range);
    } else if (name === 'remove.numfmt') for (const range of params.ranges) sendArea(params.subUnitId, range);
    else if (name === 'move-range') {
      for (const part of [params.from, params.to] as { subUnitId: string; value: Matrix }[]) {
        sendCells(part.subUnitId, touched(part.value));
      }
    } else if (name === 'move-rows' || name === 'move-columns') sendAll(params.subUnitId);
    else {
      const lines = linesOf(name, params, grid.worksheet(sheetId));
      if (lines) send({ type: 'lines', sheetId, lines });
    }
  }

  function sendArea(subUnitId: string, range: IRange): void {
    const cells: [number, number][] = [];
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) cells.push([row, column]);
    }
    sendCells(subUnitId, cells);
  }

  function sendAll(subUnitId: string): void {
    const range = grid.worksheet(Number(subUnitId))?.getCellMatrix().getDataRange();
    if (range) sendArea(subUnitId, range);
  }

  /** Formulas follow what they point at when rows or columns move. */
  function sendFormulas(): void {
    const data = injector.get(FormulaDataModel).getFormulaData()[WORKBOOK] ?? {};
    for (const [subUnitId, cells] of Object.entries(data)) {
      if (cells) sendCells(subUnitId, touched(cells as Matrix));
    }
  }

  function sendCells(subUnitId: string, places: readonly (readonly [row: number, column: number])[]): void {
    const worksheet = grid.worksheet(Number(subUnitId));
    if (!worksheet || places.length === 0) return;
    const cells = places.map(([row, column]) => cellAt(worksheet, row, column));
    send({ type: 'edited', sheetId: Number(subUnitId), cells });
  }

  function cellAt(worksheet: Worksheet, row: number, column: number): EditedCell {
    const cell = worksheet.getCellRaw(row, column);
    const data = injector.get(FormulaDataModel);
    const formula =
      cell?.f ?? (cell?.si ? data.getFormulaStringByCell(row, column, worksheet.getSheetId(), WORKBOOK) : '');
    const style = api.getActiveWorkbook()!.getWorkbook().getStyles().getStyleByCell(cell);
    // Text that the editor has given styles of its own.
    const rich = cell?.p?.body?.dataStream?.replace(/\r\n$/, '');
    const value = rich ?? scalarOf(cell);
    return { row, column, value, formula: formula ?? '', format: formatOf(style) };
  }
}

const STRUCTURE: Readonly<Record<string, { type: 'inserted' | 'deleted'; axis: 'rows' | 'columns' }>> = {
  'insert-row': { type: 'inserted', axis: 'rows' },
  'remove-rows': { type: 'deleted', axis: 'rows' },
  'insert-col': { type: 'inserted', axis: 'columns' },
  'remove-col': { type: 'deleted', axis: 'columns' },
};

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange) {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function touched(cells: Matrix): [row: number, column: number][] {
  return Object.entries(cells ?? {}).flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column): [number, number] => [Number(row), Number(column)]),
  );
}

function linesOf(name: string, { ranges }: Params, worksheet: Nullable<Worksheet>): EditedLines | null {
  if (!worksheet) return null;
  const columns = (ranges ?? []).flatMap(({ startColumn, endColumn }) => span(startColumn, endColumn));
  const rows = (ranges ?? []).flatMap(({ startRow, endRow }) => span(startRow, endRow));
  switch (name) {
    case 'set-worksheet-col-width':
      return { widths: columns.map((at) => [at, worksheet.getColumnWidth(at)]) };
    case 'set-worksheet-row-height':
      return { heights: rows.map((at) => [at, worksheet.getRowHeight(at)]) };
    case 'set-col-hidden':
    case 'set-col-visible':
      return { hiddenColumns: columns.map((at) => [at, name === 'set-col-hidden']) };
    case 'set-row-hidden':
    case 'set-row-visible':
      return { hiddenRows: rows.map((at) => [at, name === 'set-row-hidden']) };
    case 'set-frozen': {
      const { ySplit, xSplit } = worksheet.getConfig().freeze;
      return { frozen: { rows: ySplit, columns: xSplit } };
    }
    default:
      return null;
  }
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** What a command of the grid wants done to a whole sheet; null where it wants something else. */
function sheetAction(command: string, params: Record<string, unknown>, active: number): SheetAction | null {
  const sheetId = params.subUnitId === undefined ? active : Number(params.subUnitId);
  switch (command) {
    case 'sheet.command.insert-sheet':
      return { kind: 'add', index: Number(params.index ?? Number.MAX_SAFE_INTEGER) };
    case 'sheet.command.copy-sheet':
    case 'sheet.command.copy-worksheet':
      return { kind: 'copy', sheetId };
    case 'sheet.command.remove-sheet':
      return { kind: 'remove', sheetId };
    case 'sheet.command.set-worksheet-name':
      return { kind: 'rename', sheetId, name: String(params.name) };
    case 'sheet.command.set-worksheet-order':
      return { kind: 'move', sheetId, index: Number(params.order) };
    case 'sheet.command.set-worksheet-hidden':
    case 'sheet.command.set-worksheet-show':
      return { kind: 'hide', sheetId, isHidden: command.endsWith('hidden') };
    case 'sheet.command.set-tab-color':
      return { kind: 'color', sheetId, color: params.value ? String(params.value) : null };
    default:
      return null;
  }
}
