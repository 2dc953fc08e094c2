import type { Area } from '../../tabs/sheet.ts';
import {
  controlRow,
  fold,
  isFolded,
  needsControlRow,
  type RowGroup,
  rowGroups,
  shiftDepth,
} from '../model/groups.ts';
import { heightOf, readCells, widthOf } from '../model/read.ts';
import { scalarOf } from '../model/stored.ts';
import type { Validation } from '../model/validation.ts';
import { enterValues, needsSize } from '../model/write.ts';
import { google, needsDouble } from './double.ts';
import { FilterDouble } from './filter.ts';
import { ProtectionDouble } from './protection.ts';
import { RangeValues } from './range-values.ts';
import { ValidationDouble } from './validation.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** What may be entered in the cells of a range, what is said beside them, and what folds or filters them. */
export abstract class RangeRules extends RangeValues implements Pick<Range, keyof RangeRules & keyof Range> {
  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]![0]!;
  }

  getDataValidations(): (DataValidation | null)[][] {
    const { context, sheet } = this;
    return readCells(sheet, this.area, (_, row, column) => {
      const rule = sheet.columns[column]!.validations.get(row);
      return rule && google<DataValidation>(new ValidationDouble(context, rule));
    });
  }

  setDataValidation(rule: DataValidation | null): Range {
    const validation = validationOf(rule);
    eachColumn(this, (column, top, count) => column.validations.fill(top, count, validation));
    this.model.changed('validations', this.sheet, this.area);
    return google(this);
  }

  setDataValidations(rules: (DataValidation | null)[][]): Range {
    needsSize(rules, this.area);
    eachColumn(this, (column, top, _, at) =>
      column.validations.put(
        top,
        rules.map((row) => validationOf(row[at]!)),
      ),
    );
    this.model.changed('validations', this.sheet, this.area);
    return google(this);
  }

  clearDataValidations(): Range {
    return this.setDataValidation(null);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  insertCheckboxes(checkedValue?: any, uncheckedValue?: any): Range {
    const values = [checkedValue, uncheckedValue].filter((value) => value !== undefined);
    const rule: Validation = { criteria: 'CHECKBOX', values, allowInvalid: false, helpText: null };
    eachColumn(this, (column, top, count) => column.validations.fill(top, count, rule));
    this.model.changed('validations', this.sheet, this.area);
    const [ticked, unticked] = [checkedValue ?? true, uncheckedValue ?? false];
    const cells = readCells(this.sheet, this.area, scalarOf);
    enterValues(
      this.model,
      this.sheet,
      this.area,
      cells.map((row) => row.map((value) => (value === ticked ? ticked : unticked))),
      { isLiteral: true },
    );
    return google(this);
  }

  removeCheckboxes(): Range {
    eachColumn(this, (column, top, count) =>
      column.validations.update(top, count, (rule) => (rule?.criteria === 'CHECKBOX' ? null : rule)),
    );
    this.model.changed('validations', this.sheet, this.area);
    return google(this);
  }

  getNote(): string {
    return this.getNotes()[0]![0]!;
  }

  getNotes(): string[][] {
    const { sheet } = this;
    return readCells(sheet, this.area, (_, row, column) => sheet.columns[column]!.notes.get(row));
  }

  setNote(note: string | null): Range {
    eachColumn(this, (column, top, count) => column.notes.fill(top, count, note ?? ''));
    this.model.changed('notes', this.sheet, this.area);
    return google(this);
  }

  setNotes(notes: (string | null)[][]): Range {
    needsSize(notes, this.area);
    eachColumn(this, (column, top, _, at) =>
      column.notes.put(
        top,
        notes.map((row) => row[at] ?? ''),
      ),
    );
    this.model.changed('notes', this.sheet, this.area);
    return google(this);
  }

  clearNote(): Range {
    return this.setNote(null);
  }

  shiftRowGroupDepth(delta: number): Range {
    needsControlRow(this.sheet, this.area);
    shiftDepth(this.sheet, this.area.top, heightOf(this.area), delta);
    this.model.changed('groups', this.sheet);
    return google(this);
  }

  collapseGroups(): Range {
    return foldGroups(this, true);
  }

  expandGroups(): Range {
    return foldGroups(this, false);
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    const { sheet } = this;
    if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = this.area;
    this.model.changed('filter', sheet);
    return google(new FilterDouble(this.context, sheet.id));
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.sheet.filter && google(new FilterDouble(this.context, this.sheet.id));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return google(ProtectionDouble.add(this.context, this.sheet, this.area));
  }
}

const validationOf = (rule: DataValidation | null): Validation | null =>
  rule === null ? null : needsDouble(ValidationDouble, rule, 'Range.setDataValidation').rule;

/** Visits the columns of a range: the column, its first row, how many, and its place in the range. */
function eachColumn(
  { sheet, area }: RangeValues,
  visit: (column: (typeof sheet.columns)[number], top: number, count: number, at: number) => void,
): void {
  for (let at = 0; at < widthOf(area); at++)
    visit(sheet.columns[area.left + at]!, area.top, heightOf(area), at);
}

/** Folds or opens the groups inside a range; where none is, the deepest that touches it and is not so yet. */
function foldGroups(range: RangeValues, isAway: boolean): Range {
  const { sheet, area } = range;
  const groups = rowGroups(sheet);
  const inside = groups.filter(({ top, bottom }) => top >= area.top && bottom <= area.bottom);
  const touching = groups.filter(
    (group) => isFolded(sheet, group) !== isAway && isTouched(group, area, controlRow(sheet, group)),
  );
  const deepest = touching.reduce<RowGroup | null>(
    (best, group) => (best && best.depth >= group.depth ? best : group),
    null,
  );
  for (const group of inside.length > 0 ? inside : deepest ? [deepest] : []) fold(sheet, group, isAway);
  range.model.changed('groups', sheet);
  return google(range);
}

const isTouched = ({ top, bottom }: RowGroup, area: Area, control: number): boolean =>
  (top <= area.bottom && bottom >= area.top) || (control >= area.top && control <= area.bottom);
