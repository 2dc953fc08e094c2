import type { LayoutView } from '../protocol.ts';
import type { Grid } from './grid.ts';
import { colorRule, entryRule } from './rules.ts';

/** What of the sheets is no cell, as the worker describes it. */
export class Layouts {
  private readonly grid: Grid;
  private readonly layouts = new Map<number, LayoutView>();
  /** Ids of the rules that a sheet has been given, to take them back. */
  private readonly given = new Map<number, { colors: string[]; entries: string[] }>();
  private lastRule = 0;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  of(sheetId: number): LayoutView | undefined {
    return this.layouts.get(sheetId);
  }

  /** Brings a sheet's layout about, as far as it differs from what was shown. */
  show(layout: LayoutView): void {
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
}

const column = (at: number) => ({ startRow: 0, endRow: 0, startColumn: at, endColumn: at });
const rows = ({ top, bottom }: { top: number; bottom: number }) => ({
  startRow: top,
  endRow: bottom,
  startColumn: 0,
  endColumn: 0,
});
