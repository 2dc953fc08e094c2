import { vi } from 'vitest';
import type { Tab } from '../../../src/addon/draw/block.ts';
import { drawPage } from '../../../src/addon/draw/page.ts';
import { drawReport } from '../../../src/addon/draw/report.ts';
import { drawTable } from '../../../src/addon/draw/table.ts';
import { type DrawnTabs, drawnTabs } from '../../../src/addon/drawn.ts';
import { createHost, type Host } from '../../../src/host/host.ts';
import type { SheetModel } from '../../../src/host/model/sheet.ts';
import { createSpreadsheet } from '../../../src/host/model/spreadsheet.ts';
import type { Sheet } from '../../../src/tabs/sheet.ts';

/** A tab of a host, and what draws on it. */
export interface Drawing {
  readonly host: Host;
  readonly sheet: SheetModel;
  /** Runs what a script would, with the tab as it sees it. */
  run<T>(work: (tab: Tab) => T): T;
  page(layout: Sheet): void;
  report(layout: Sheet): void;
  table(layout: Sheet): void;
}

/** An empty tab of so many rows and columns. */
export function drawing(rows = 100, columns = 26): Drawing {
  const model = createSpreadsheet({ sheet: { name: 'Drawn', rows, columns } });
  const host = createHost({ model, timeZone: 'UTC', locale: 'en', now: () => Date.UTC(2026, 4, 18) });
  const globals = host.globals({ Date, Error });
  const app = globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const properties = globals.PropertiesService as GoogleAppsScript.Properties.PropertiesService;
  const run = <T>(work: (tab: Tab) => T): T => {
    for (const name of ['SpreadsheetApp', 'Charts']) vi.stubGlobal(name, globals[name]);
    try {
      return host.execute('menu item', 'FULL', { Date, Error }, () =>
        work(app.getActiveSpreadsheet().getSheetByName('Drawn')!),
      );
    } finally {
      vi.unstubAllGlobals();
    }
  };
  const known = (): DrawnTabs => {
    const store = properties.getDocumentProperties();
    return drawnTabs(store, store.getProperties());
  };
  return {
    host,
    sheet: model.data.sheets[0]!,
    run,
    report: (layout) => run((tab) => drawReport(tab, layout, known())),
    page: (layout) => run((tab) => drawPage(tab, layout, known())),
    table: (layout) => run((tab) => drawTable(tab, layout, known())),
  };
}

/** A layout of rows, with nothing else but what is given. */
export function layout(rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name: 'Drawn',
    widths: Array.from({ length: width }, () => 10),
    rows,
    styles: new Map(),
    heights: new Map(),
    frozenRows: 0,
    gridLines: false,
    ...more,
  };
}
