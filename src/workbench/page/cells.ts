import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  type ObjectMatrix,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { AutoHeightController } from '@univerjs/preset-sheets-core';
import type { CellsView, CellView } from '../protocol.ts';
import { type Grid, WORKBOOK } from './grid.ts';
import type { Layouts } from './layouts.ts';
import { pause } from './pause.ts';
import { type GridRange, rangeOf } from './rules.ts';
import { styleOf } from './style.ts';

/** Rows whose heights are found at a time, so that nobody waits for the rest. */
const ROWS_AT_A_TIME = 50;

/** The cells of the grid as the worker describes them. */
export class Cells {
  private readonly grid: Grid;
  private readonly layouts: Layouts;
  /** Styles by the number of their format, and whether they wrap. */
  private readonly styles: { readonly id: string; readonly wraps: boolean }[] = [];
  /** Rows with wrapped text whose heights are to be found, by sheet. */
  private readonly wrapped = new Map<number, Set<number>>();
  /** Cells that formulas may rest on and have not been told of. */
  private uncounted: { readonly sheetId: string; readonly range: GridRange }[] = [];

  constructor(grid: Grid, layouts: Layouts) {
    this.grid = grid;
    this.layouts = layouts;
  }

  show({ sheetId, top, left, values, formats, newFormats }: CellsView): void {
    const workbook = this.grid.api.getActiveWorkbook()?.getWorkbook();
    const matrix = this.grid.worksheet(sheetId)?.getCellMatrix();
    if (!workbook || !matrix) return;
    const styles: Record<string, IStyleData> = {};
    for (const [number, format] of newFormats) {
      const id = `format-${number}`;
      styles[id] = styleOf(format);
      this.styles[number] = { id, wraps: format.wrapStrategy === 'WRAP' };
    }
    workbook.addStyles(styles);
    const changed: Record<number, Record<number, object | null>> = {};
    let hasFormulas = false;
    for (const [down, line] of values.entries()) {
      const row = top + down;
      let cells: Record<number, object | null> | undefined;
      for (let right = 0; right < line.length; right++) {
        const value = line[right]!;
        const style = this.styles[formats[down]![right]!];
        const held = matrix.getValue(row, left + right);
        if (held?.f || held?.si || (typeof value === 'object' && value !== null)) hasFormulas = true;
        const cell = this.styled(matrix, row, left + right, style?.id, value);
        if (cell === undefined) continue;
        cells ??= changed[row] = {};
        cells[left + right] = cell;
        if (style?.wraps && value !== null) this.noteWrapped(sheetId, row);
      }
    }
    const subUnitId = String(sheetId);
    this.grid.apply('sheet.mutation.set-range-values', { subUnitId, cellValue: changed }, !hasFormulas);
    if (hasFormulas) return;
    const [bottom, right] = [top + values.length - 1, left + values[0]!.length - 1];
    this.uncounted.push({ sheetId: subUnitId, range: rangeOf({ top, left, bottom, right }) });
  }

  /**
   * Gives a cell its style without the grid's merging of styles, which costs more than all the rest, and answers what
   * else is to be set; undefined where nothing is.
   */
  private styled(
    matrix: ObjectMatrix<Nullable<ICellData>>,
    row: number,
    column: number,
    style: string | undefined,
    value: CellView,
  ): object | null | undefined {
    const held = matrix.getValue(row, column);
    if (!held && !style) return value === null ? undefined : content(value);
    if (!style && value === null) return null;
    if (!held) matrix.setValue(row, column, { s: style });
    else if (style) held.s = style;
    else delete held.s;
    return content(value);
  }

  private noteWrapped(sheetId: number, row: number): void {
    const rows = this.wrapped.get(sheetId) ?? new Set();
    this.wrapped.set(sheetId, rows.add(row));
  }

  /** Computes what depends on the cells that were shown. */
  recalculate(): void {
    if (this.uncounted.length > 0) this.grid.recalculate(this.uncounted);
    this.uncounted = [];
  }

  /** Makes rows as high as their wrapped text needs, where nobody has set their height. */
  async fitRows(): Promise<void> {
    const { injector, apply } = this.grid;
    for (const [sheetId, wrapped] of this.wrapped) {
      this.wrapped.delete(sheetId);
      const layout = this.layouts.of(sheetId);
      const controller = injector
        .get(IRenderManagerService)
        .getRenderById(WORKBOOK)
        ?.with(AutoHeightController);
      if (!layout || !controller || !this.grid.worksheet(sheetId)) continue;
      const isSet = (row: number) => layout.heights.some(({ top, bottom }) => row >= top && row <= bottom);
      const free = [...wrapped].filter((row) => !isSet(row)).sort((a, b) => a - b);
      for (let at = 0; at < free.length; at += ROWS_AT_A_TIME) {
        const ranges = free.slice(at, at + ROWS_AT_A_TIME).map((row) => ({
          startRow: row,
          endRow: row,
          startColumn: 0,
          endColumn: layout.widths.length - 1,
        }));
        const { redos } = controller.getUndoRedoParamsOfAutoHeight(ranges, String(sheetId));
        for (const { id, params } of redos) apply(id, params);
        await pause();
      }
    }
  }
}

function content(value: CellView): object {
  if (value === null) return { v: null, f: null, p: null, si: null };
  if (typeof value === 'object') return { f: value.formula, v: null, p: null, si: null };
  const plain = { f: null, p: null, si: null };
  if (typeof value === 'boolean') return { ...plain, v: Number(value), t: CellValueType.BOOLEAN };
  return { ...plain, v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}
