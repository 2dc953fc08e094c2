import { type IWorksheetData, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { TabView } from '../protocol.ts';
import { type Grid, WORKBOOK } from './grid.ts';
import { pause } from './pause.ts';
import { FONT } from './style.ts';

/** How a cell looks that nobody has formatted. */
const BASE = { ff: FONT, fs: 10 };

/** The sheets of the grid, as far as their tabs show them. */
export class Sheets {
  private readonly grid: Grid;
  private tabs: readonly TabView[] = [];

  constructor(grid: Grid) {
    this.grid = grid;
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
  async showTabs(tabs: readonly TabView[]): Promise<void> {
    const order = this.tabs.map(({ id }) => id);
    for (const [index, tab] of tabs.entries()) {
      const subUnitId = String(tab.id);
      const before = this.tabs.find(({ id }) => id === tab.id);
      if (!before) {
        this.grid.apply('sheet.mutation.insert-sheet', { index, sheet: stub(tab) });
        order.splice(index, 0, tab.id);
        await pause();
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
