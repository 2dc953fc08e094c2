import { controlRow, fold, isFolded, type RowGroup, shiftDepth } from '../model/groups.ts';
import { type Context, Double, google } from './double.ts';
import { needsSheet, rangeAt } from './range-place.ts';

type Group = GoogleAppsScript.Spreadsheet.Group;

/** A group of rows, as it was when it was asked for. */
export class GroupDouble extends Double implements Pick<Group, keyof GroupDouble & keyof Group> {
  static override readonly className = 'Group';
  private readonly sheetId: number;
  private readonly group: RowGroup;

  constructor(context: Context, sheetId: number, group: RowGroup) {
    super(context);
    this.sheetId = sheetId;
    this.group = group;
  }

  collapse(): Group {
    const sheet = needsSheet(this.model, this.sheetId);
    fold(sheet, this.group, true);
    this.model.changed('groups', sheet);
    return google(this);
  }

  expand(): Group {
    const sheet = needsSheet(this.model, this.sheetId);
    fold(sheet, this.group, false);
    this.model.changed('groups', sheet);
    return google(this);
  }

  getControlIndex(): number {
    return controlRow(needsSheet(this.model, this.sheetId), this.group) + 1;
  }

  getDepth(): number {
    return this.group.depth;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { top, bottom } = this.group;
    const sheet = needsSheet(this.model, this.sheetId);
    return google(rangeAt(this.context, sheet, top + 1, 1, bottom - top + 1, sheet.columns.length));
  }

  isCollapsed(): boolean {
    return isFolded(needsSheet(this.model, this.sheetId), this.group);
  }

  remove(): void {
    const { top, bottom } = this.group;
    const sheet = needsSheet(this.model, this.sheetId);
    shiftDepth(sheet, top, bottom - top + 1, -1);
    this.model.changed('groups', sheet);
  }
}
