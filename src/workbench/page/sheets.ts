import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
  type ObjectMatrix,
  type Worksheet,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { AutoHeightController } from '@univerjs/preset-sheets-core';
import type { CellsView, CellView, LayoutView, TabView } from '../protocol.ts';
import { type Grid, WORKBOOK } from './grid.ts';
import { colorRule, entryRule, type GridRange, rangeOf } from './rules.ts';
import { FONT, styleOf } from './style.ts';

/** Rows whose heights are found at a time, so that nobody waits for the rest. */
const ROWS_AT_A_TIME = 200;

/** How a cell looks that nobody has formatted. */
const BASE = { ff: FONT, fs: 10 };

/** The sheets of the grid as the worker describes them. */
export class Sheets {
  private readonly grid: Grid;
  private tabs: readonly TabView[] = [];
  private readonly layouts = new Map<number, LayoutView>();
  /** Ids of the rules that a sheet has been given, to take them back. */
  private readonly given = new Map<number, { colors: string[]; entries: string[] }>();
  /** Styles by the number of their format, and whether they wrap. */
  private readonly styles: { readonly id: string; readonly wraps: boolean }[] = [];
  /** Rows with wrapped text whose heights are to be found, by sheet. */
  private readonly wrapped = new Map<number, Set<number>>();
  /** Cells that formulas may rest on and have not been told of. */
  private uncounted: { readonly sheetId: string; readonly range: GridRange }[] = [];
  private lastRule = 0;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  layout(sheetId: number): LayoutView | undefined {
    return this.layouts.get(sheetId);
  }

  worksheet(sheetId: number): Nullable<Worksheet> {
    return this.grid.api.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(String(sheetId));
  }

  /** Creates the workbook with its empty sheets; resolves when the grid can be used. */
  async create(tabs: readonly TabView[]): Promise<void> {
    const { api } = this.grid;
    this.tabs = tabs;
    const isDrawn = new Promise<void>((resolve) => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage === api.Enum.LifecycleStages.Rendered) resolve();
      });
    });
    api.createWorkbook({
      id: WORKBOOK,
      name: 'Lead Scorecard workbench',
      styles: {},
      defaultStyle: BASE,
      sheetOrder: tabs.map(({ id }) => String(id)),
      sheets: Object.fromEntries(tabs.map((tab) => [String(tab.id), stub(tab)])),
    });
    await isDrawn;
  }

  /** Adds, removes, renames and orders sheets. */
  showTabs(tabs: readonly TabView[]): void {
    const order = this.tabs.map(({ id }) => id);
    for (const [index, tab] of tabs.entries()) {
      const subUnitId = String(tab.id);
      const before = this.tabs.find(({ id }) => id === tab.id);
      if (!before) {
        this.grid.apply('sheet.mutation.insert-sheet', { index, sheet: stub(tab) });
        order.splice(index, 0, tab.id);
        continue;
      }
      if (before.name !== tab.name) {
        this.grid.apply('sheet.mutation.set-worksheet-name', { subUnitId, name: tab.name });
      }
      if (before.isHidden !== tab.isHidden) {
        this.grid.apply('sheet.mutation.set-worksheet-hidden', { subUnitId, hidden: Number(tab.isHidden) });
      }
      if (before.color !== tab.color) {
        this.grid.apply('sheet.mutation.set-tab-color', { subUnitId, color: tab.color ?? '' });
      }
    }
    const gone = this.tabs.filter(({ id }) => !tabs.some((tab) => tab.id === id));
    const next = tabs.find(({ isHidden }) => !isHidden)!;
    for (const { id } of gone) {
      const workbook = this.grid.api.getActiveWorkbook();
      if (workbook?.getActiveSheet().getSheetId() === String(id)) workbook.setActiveSheet(String(next.id));
      this.grid.apply('sheet.mutation.remove-sheet', { subUnitId: String(id) });
      order.splice(order.indexOf(id), 1);
      this.layouts.delete(id);
      this.given.delete(id);
    }
    for (const [toOrder, { id }] of tabs.entries()) {
      const fromOrder = order.indexOf(id);
      if (fromOrder === toOrder) continue;
      this.grid.apply('sheet.mutation.set-worksheet-order', { subUnitId: String(id), fromOrder, toOrder });
      order.splice(fromOrder, 1);
      order.splice(toOrder, 0, id);
    }
    this.tabs = tabs;
  }

  showLayout(layout: LayoutView): void {
    const { sheetId } = layout;
    const before = this.layouts.get(sheetId);
    const subUnitId = String(sheetId);
    const apply = (name: string, params: object) =>
      this.grid.apply(`sheet.mutation.${name}`, { subUnitId, ...params });
    const isNew = <K extends keyof LayoutView>(key: K) =>
      JSON.stringify(before?.[key]) !== JSON.stringify(layout[key]);
    this.layouts.set(sheetId, layout);
    if (isNew('rows')) apply('set-worksheet-row-count', { rowCount: layout.rows });
    const columns = layout.widths.length;
    if (before?.widths.length !== columns) apply('set-worksheet-column-count', { columnCount: columns });
    if (isNew('widths') || isNew('hiddenColumns')) {
      apply('set-col-visible', { ranges: layout.widths.map((_, at) => column(at)) });
      apply('set-worksheet-col-width', {
        ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: columns - 1 }],
        colWidth: Object.fromEntries(layout.widths.map((width, at) => [at, width])),
      });
      apply('set-col-hidden', { ranges: layout.hiddenColumns.map(column) });
    }
    if (isNew('hiddenRows')) {
      if (before) apply('set-row-visible', { ranges: before.hiddenRows.map(rows) });
      apply('set-row-hidden', { ranges: layout.hiddenRows.map(rows) });
    }
    if (isNew('heights')) {
      for (const stretch of layout.heights) {
        apply('set-worksheet-row-is-auto-height', { ranges: [rows(stretch)], autoHeightInfo: 0 });
        apply('set-worksheet-row-height', { ranges: [rows(stretch)], rowHeight: stretch.height });
      }
    }
    if (isNew('frozenRows') || isNew('frozenColumns')) {
      const { frozenRows, frozenColumns } = layout;
      apply('set-frozen', {
        startRow: frozenRows || -1,
        startColumn: frozenColumns || -1,
        ySplit: frozenRows,
        xSplit: frozenColumns,
      });
    }
    if (isNew('hasGridlines')) apply('toggle-gridlines', { showGridlines: Number(layout.hasGridlines) });
    const given = this.given.get(sheetId) ?? { colors: [], entries: [] };
    this.given.set(sheetId, given);
    if (isNew('rules')) given.colors = this.replaceColors(subUnitId, given.colors, layout);
    if (isNew('validations')) given.entries = this.replaceEntries(subUnitId, given.entries, layout);
  }

  private replaceColors(subUnitId: string, old: readonly string[], { rules }: LayoutView): string[] {
    for (const cfId of old) this.grid.apply('sheet.mutation.delete-conditional-rule', { subUnitId, cfId });
    const made: string[] = [];
    // The last one that is added comes first.
    for (const model of [...rules].reverse()) {
      const cfId = `rule-${++this.lastRule}`;
      const rule = colorRule(model, cfId);
      if (!rule) continue;
      this.grid.apply('sheet.mutation.add-conditional-rule', { subUnitId, rule });
      made.push(cfId);
    }
    return made;
  }

  private replaceEntries(subUnitId: string, old: readonly string[], { validations }: LayoutView): string[] {
    for (const ruleId of old) this.grid.apply('data-validation.mutation.removeRule', { subUnitId, ruleId });
    const made: string[] = [];
    for (const placed of validations) {
      const uid = `entry-${++this.lastRule}`;
      const rule = entryRule(placed, uid);
      if (!rule) continue;
      this.grid.apply('data-validation.mutation.addRule', { subUnitId, rule });
      made.push(uid);
    }
    return made;
  }

  showCells({ sheetId, top, left, values, formats, newFormats }: CellsView): void {
    const workbook = this.grid.api.getActiveWorkbook()?.getWorkbook();
    const matrix = this.worksheet(sheetId)?.getCellMatrix();
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
      const layout = this.layouts.get(sheetId);
      const controller = injector
        .get(IRenderManagerService)
        .getRenderById(WORKBOOK)
        ?.with(AutoHeightController);
      if (!layout || !controller || !this.worksheet(sheetId)) continue;
      const isSet = (row: number) => layout.heights.some(({ top, bottom }) => row >= top && row <= bottom);
      const free = [...wrapped].filter((row) => !isSet(row)).sort((a, b) => a - b);
      for (let at = 0; at < free.length; at += ROWS_AT_A_TIME) {
        const ranges = free.slice(at, at + ROWS_AT_A_TIME).map((row) => ({
          ...rows({ top: row, bottom: row }),
          endColumn: layout.widths.length - 1,
        }));
        const { redos } = controller.getUndoRedoParamsOfAutoHeight(ranges, String(sheetId));
        for (const { id, params } of redos) apply(id, params);
        await pause();
      }
    }
  }
}

/** Lets the page do what else it has to. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

function stub({ id, name, isHidden, color }: TabView): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id: String(id),
    name,
    hidden: Number(isHidden),
    tabColor: color ?? '',
    rowCount: 1000,
    columnCount: 26,
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    defaultStyle: BASE,
    cellData: {},
  });
}

const column = (at: number) => ({ startRow: 0, endRow: 0, startColumn: at, endColumn: at });
const rows = ({ top, bottom }: { top: number; bottom: number }) => ({
  startRow: top,
  endRow: bottom,
  startColumn: 0,
  endColumn: 0,
});

function content(value: CellView): object {
  if (value === null) return { v: null, f: null, p: null, si: null };
  if (typeof value === 'object') return { f: value.formula, v: null, p: null, si: null };
  const plain = { f: null, p: null, si: null };
  if (typeof value === 'boolean') return { ...plain, v: Number(value), t: CellValueType.BOOLEAN };
  return { ...plain, v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}
