import type { Change } from '../../host/model/change.ts';
import type { Format } from '../../host/model/format.ts';
import { PLAIN } from '../../host/model/format.ts';
import { fullReference } from '../../host/model/reference.ts';
import type { SheetModel } from '../../host/model/sheet.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { isSpilled } from '../../host/model/stored.ts';
import type { Area } from '../../tabs/sheet.ts';
import type { CellsView, CellView, TabView, ToPage } from '../protocol.ts';
import { chartViews, restsOn } from './charts.ts';
import { layoutOf } from './layout.ts';

/** Cells in one message: what the page takes in without anybody noticing. */
const BATCH = 4000;

/** What of a sheet the page does not know yet. */
interface Pending {
  cells: Area | null;
  layout: boolean;
  charts: boolean;
}

/** Sends the page what has changed in the model, when it is told to. */
export class Show {
  private readonly model: SpreadsheetModel;
  private readonly send: (message: ToPage) => void;
  private readonly formats = new Map<Format, number>([[PLAIN, 0]]);
  private pending = new Map<number, Pending>();
  private hasTabs = false;
  private hasSelection = true;
  private hasNames = true;
  private toasts = 0;
  /** Set while the page's own edits are taken over, which it shows already. */
  isMuted = false;

  constructor(model: SpreadsheetModel, send: (message: ToPage) => void) {
    this.model = model;
    this.send = send;
    this.toasts = model.data.toasts.length;
    for (const sheet of model.data.sheets) this.all(sheet);
    model.onChange((change) => this.note(change));
  }

  /** Has everything but the cells of a sheet sent: what stands beside cells has moved with them. */
  noteLayout(sheet: SheetModel): void {
    const news = this.of(sheet);
    news.layout = news.charts = true;
  }

  /** Whether anything waits to be sent. */
  get hasNews(): boolean {
    return this.pending.size > 0 || this.hasTabs || this.hasSelection || this.hasNames;
  }

  /** Sends everything that changed since the last time, the sheet in view first. */
  flush(): void {
    const { data } = this.model;
    if (this.hasTabs) this.send({ type: 'tabs', tabs: this.tabs() });
    const pending = this.pending;
    this.pending = new Map();
    const byView = [...data.sheets].sort(
      (a, b) => Number(b.id === data.activeSheetId) - Number(a.id === data.activeSheetId),
    );
    for (const sheet of byView) {
      const news = pending.get(sheet.id);
      if (news?.layout) this.send({ type: 'layout', layout: layoutOf(sheet) });
      if (news?.cells) this.sendCells(sheet, news.cells);
    }
    for (const sheet of byView) {
      if (pending.get(sheet.id)?.charts) {
        this.send({ type: 'charts', sheetId: sheet.id, charts: chartViews(this.model, sheet) });
      }
    }
    // Last, so that the page knows what is in view.
    if (this.hasSelection) this.sendSelection();
    if (this.hasNames) {
      const names = data.names.map(({ name, sheetId, area }) => ({
        name,
        reference: fullReference(this.model.sheetById(sheetId)!.name, area),
      }));
      this.send({ type: 'names', names });
    }
    for (const toast of data.toasts.slice(this.toasts)) this.send({ type: 'toast', ...toast });
    this.toasts = data.toasts.length;
    this.hasTabs = this.hasSelection = this.hasNames = false;
    this.send({ type: 'shown' });
  }

  tabs(): TabView[] {
    return this.model.data.sheets.map(({ id, name, isHidden, tabColor }) => ({
      id,
      name,
      isHidden,
      color: tabColor,
    }));
  }

  private sendSelection(): void {
    const sheet = this.model.activeSheet;
    this.send({ type: 'selection', sheetId: sheet.id, area: sheet.selection.at(-1)! });
  }

  private note({ what, sheetId, area }: Change): void {
    const sheet = sheetId === undefined ? undefined : this.model.sheetById(sheetId);
    if (what === 'values' && sheet) this.noteCharts(sheet);
    if (this.isMuted) return;
    if (what === 'selection') this.hasSelection = true;
    else if (what === 'sheets') {
      this.hasTabs = this.hasSelection = true;
      if (sheet && !this.pending.has(sheet.id)) this.all(sheet);
    } else if (what === 'names') this.hasNames = true;
    else if (sheet) {
      if (what === 'values' || what === 'formats') this.noteCells(sheet, area);
      else if (what === 'charts') this.of(sheet).charts = true;
      else if (what === 'rows and columns') this.all(sheet);
      else if (what === 'sheet') {
        this.hasTabs = this.hasNames = true;
        this.of(sheet).layout = true;
      } else this.of(sheet).layout = true;
    }
  }

  private noteCharts(sheet: SheetModel): void {
    for (const one of this.model.data.sheets) if (restsOn(one, sheet)) this.of(one).charts = true;
  }

  private noteCells(sheet: SheetModel, area: Area = whole(sheet)): void {
    const news = this.of(sheet);
    news.cells = news.cells
      ? {
          top: Math.min(news.cells.top, area.top),
          left: Math.min(news.cells.left, area.left),
          bottom: Math.max(news.cells.bottom, area.bottom),
          right: Math.max(news.cells.right, area.right),
        }
      : area;
    // Wrapped text may need other heights.
    news.layout = true;
  }

  private all(sheet: SheetModel): void {
    this.noteCells(sheet);
    this.noteLayout(sheet);
  }

  private of(sheet: SheetModel): Pending {
    let news = this.pending.get(sheet.id);
    if (!news) {
      news = { cells: null, layout: false, charts: false };
      this.pending.set(sheet.id, news);
    }
    return news;
  }

  private sendCells(sheet: SheetModel, { top, left, bottom, right }: Area): void {
    const last = Math.min(right, sheet.columns.length - 1);
    const end = Math.min(bottom, sheet.maxRows - 1);
    const height = Math.max(1, Math.floor(BATCH / (last - left + 1)));
    for (let row = top; row <= end; row += height) {
      const area = { top: row, left, bottom: Math.min(end, row + height - 1), right: last };
      this.send({ type: 'cells', cells: this.cellsOf(sheet, area) });
    }
  }

  private cellsOf(sheet: SheetModel, { top, left, bottom, right }: Area): CellsView {
    const newFormats: [number, Format][] = [];
    const values: CellView[][] = [];
    const formats: number[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line = sheet.rows[row];
      const shown: CellView[] = [];
      for (let column = left; column <= right; column++) {
        const held = line?.[column] ?? null;
        if (typeof held !== 'object' || held === null) shown.push(held);
        else shown.push(isSpilled(held) || !('formula' in held) ? null : { formula: held.formula });
      }
      values.push(shown);
      formats.push([]);
    }
    for (let column = left; column <= right; column++) {
      for (const { start, count, value } of sheet.columns[column]!.formats.within(top, bottom - top + 1)) {
        let number = this.formats.get(value);
        if (number === undefined) {
          number = this.formats.size;
          this.formats.set(value, number);
          newFormats.push([number, value]);
        }
        for (let row = start; row < start + count; row++) formats[row - top]!.push(number);
      }
    }
    return { sheetId: sheet.id, top, left, values, formats, newFormats };
  }
}

function whole(sheet: SheetModel): Area {
  return { top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.columns.length - 1 };
}
