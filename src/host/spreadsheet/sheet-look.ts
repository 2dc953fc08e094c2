import { fold, rowGroupAt, rowGroups } from '../model/groups.ts';
import { ChartDouble } from './chart.ts';
import { ChartBuilder } from './chart-builder.ts';
import { google, needsDouble } from './double.ts';
import { ENUMERATIONS, valueNamed } from './enumerations.ts';
import { FilterDouble } from './filter.ts';
import { GroupDouble } from './group.ts';
import { RuleDouble, rulesFor } from './rule.ts';
import { SheetGrid } from './sheet-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** How a sheet looks beside its cells, and what floats over them. */
export abstract class SheetLook extends SheetGrid implements Pick<Sheet, keyof SheetLook & keyof Sheet> {
  getTabColor(): string | null {
    return this.sheet.tabColor;
  }

  setTabColor(color: string | null): Sheet {
    this.sheet.tabColor = color;
    return looksNew(this);
  }

  hasHiddenGridlines(): boolean {
    return this.sheet.hasHiddenGridlines;
  }

  setHiddenGridlines(hideGridlines: boolean): Sheet {
    this.sheet.hasHiddenGridlines = hideGridlines;
    return looksNew(this);
  }

  getFrozenRows(): number {
    return this.sheet.frozenRows;
  }

  setFrozenRows(rows: number): void {
    needsUnfrozen(rows, this.sheet.maxRows, 'rows');
    this.sheet.frozenRows = rows;
    looksNew(this);
  }

  getFrozenColumns(): number {
    return this.sheet.frozenColumns;
  }

  setFrozenColumns(columns: number): void {
    needsUnfrozen(columns, this.sheet.columns.length, 'columns');
    this.sheet.frozenColumns = columns;
    looksNew(this);
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.sheet.filter && google(new FilterDouble(this.context, this.sheetId));
  }

  getConditionalFormatRules(): Rule[] {
    const { context, sheetId } = this;
    return this.sheet.rules.map((rule) => google<Rule>(new RuleDouble(context, { sheetId, rule })));
  }

  setConditionalFormatRules(rules: Rule[]): void {
    this.sheet.rules = rulesFor(this.sheetId, rules);
    this.model.changed('rules', this.sheet);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return google(new ChartBuilder(this.context));
  }

  getCharts(): Chart[] {
    return this.sheet.charts.map((chart) => google<Chart>(new ChartDouble(this.context, chart)));
  }

  insertChart(chart: Chart): void {
    const draft = needsDouble(ChartDouble, chart, 'Sheet.insertChart').chart;
    const { row, column } = draft.position;
    if (row >= this.sheet.maxRows || column >= this.sheet.columns.length) {
      throw new Error('The position of the chart is outside the dimensions of the sheet.');
    }
    this.sheet.charts.push({ ...draft, id: this.model.newId() });
    this.model.changed('charts', this.sheet);
  }

  updateChart(chart: Chart): void {
    const { chart: changed } = needsDouble(ChartDouble, chart, 'Sheet.updateChart');
    const at = this.sheet.charts.findIndex(({ id }) => id === changed.id);
    if (at < 0) throw new Error('Chart not found on this sheet.');
    this.sheet.charts[at] = { ...changed, id: this.sheet.charts[at]!.id };
    this.model.changed('charts', this.sheet);
  }

  removeChart(chart: Chart): void {
    const { id } = needsDouble(ChartDouble, chart, 'Sheet.removeChart').chart;
    const kept = this.sheet.charts.filter((one) => one.id !== id);
    if (kept.length === this.sheet.charts.length) throw new Error('Chart not found on this sheet.');
    this.sheet.charts = kept;
    this.model.changed('charts', this.sheet);
  }

  getRowGroup(rowIndex: number, groupDepth: number): GoogleAppsScript.Spreadsheet.Group | null {
    const group = rowGroupAt(this.sheet, rowIndex - 1, groupDepth);
    return group && google(new GroupDouble(this.context, this.sheetId, group));
  }

  getRowGroupDepth(rowIndex: number): number {
    return this.sheet.rowDepths.get(rowIndex - 1);
  }

  getRowGroupControlPosition(): GoogleAppsScript.Spreadsheet.GroupControlTogglePosition {
    return valueNamed(ENUMERATIONS.GroupControlTogglePosition, this.sheet.rowGroupControl);
  }

  setRowGroupControlPosition(position: GoogleAppsScript.Spreadsheet.GroupControlTogglePosition): Sheet {
    this.sheet.rowGroupControl = String(position) as 'BEFORE' | 'AFTER';
    this.model.changed('groups', this.sheet);
    return google(this);
  }

  collapseAllRowGroups(): Sheet {
    return foldAll(this, () => true);
  }

  expandAllRowGroups(): Sheet {
    return foldAll(this, () => false);
  }

  expandRowGroupsUpToDepth(groupDepth: number): Sheet {
    return foldAll(this, (depth) => depth > groupDepth);
  }
}

function looksNew(look: SheetLook): Sheet {
  look.model.changed('sheet', look.sheet);
  return google(look);
}

function foldAll(look: SheetLook, isAway: (depth: number) => boolean): Sheet {
  for (const group of rowGroups(look.sheet)) fold(look.sheet, group, isAway(group.depth));
  look.model.changed('groups', look.sheet);
  return google(look);
}

function needsUnfrozen(count: number, max: number, lines: 'rows' | 'columns'): void {
  if (!Number.isInteger(count) || count < 0) throw new Error(`You cannot freeze ${count} ${lines}.`);
  if (count >= max) throw new Error(`You can't freeze all visible ${lines} on the sheet.`);
}
