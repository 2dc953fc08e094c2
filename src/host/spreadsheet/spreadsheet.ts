import { intlZone } from '../../domain/lead/zone.ts';
import type { SheetModel } from '../model/sheet.ts';
import { addSheet, nextName, removeSheet } from '../model/sheets.ts';
import { mismatch } from '../services/signature.ts';
import { Double, google, needsDouble } from './double.ts';
import { addMetadata, metadataOf } from './metadata.ts';
import { FinderDouble } from './metadata-finder.ts';
import { NamedRangeDouble, nameOf, nameRange, removeName } from './named-range.ts';
import { RangeDouble } from './range.ts';
import { RangeListDouble } from './range-list.ts';
import { activeRange, needsSheet, rangeNamed, rangeOver } from './range-place.ts';
import { SelectionDouble } from './selection.ts';
import { SheetDouble } from './sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type InsertOptions = { template?: Sheet | undefined };

/** The open spreadsheet, as the add-on works with it. */
export class SpreadsheetDouble
  extends Double
  implements Pick<Spreadsheet, keyof SpreadsheetDouble & keyof Spreadsheet>
{
  static override readonly className = 'Spreadsheet';

  getId(): string {
    return this.model.data.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.model.data.id}/edit`;
  }

  getName(): string {
    return this.model.data.name;
  }

  rename(newName: string): void {
    if (typeof newName !== 'string') throw mismatch('SpreadsheetApp.Spreadsheet.rename', [newName]);
    this.model.data.name = newName;
    this.model.changed('spreadsheet');
  }

  getSpreadsheetTimeZone(): string {
    return this.model.data.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    intlZone(timezone);
    this.model.data.timeZone = timezone;
    this.model.changed('spreadsheet');
  }

  getSpreadsheetLocale(): string {
    return this.model.data.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this.model.data.locale = locale;
    this.model.changed('spreadsheet');
  }

  getSheets(): Sheet[] {
    return this.model.data.sheets.map(({ id }) => google<Sheet>(new SheetDouble(this.context, id)));
  }

  getNumSheets(): number {
    return this.model.data.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    if (typeof name !== 'string') throw mismatch('SpreadsheetApp.Spreadsheet.getSheetByName', [name]);
    return sheetOrNull(this, this.model.sheetByName(name));
  }

  getSheetById(id: number): Sheet | null {
    return sheetOrNull(this, this.model.sheetById(id));
  }

  getActiveSheet(): Sheet {
    return google(new SheetDouble(this.context, this.model.activeSheet.id));
  }

  getSheetId(): number {
    return this.model.activeSheet.id;
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return needsDouble(SheetDouble, sheet, 'Spreadsheet.setActiveSheet').activate();
  }

  moveActiveSheet(pos: number): void {
    const { sheets } = this.model.data;
    if (!(Number.isInteger(pos) && pos >= 1 && pos <= sheets.length)) {
      throw new Error('The sheet position is out of bounds.');
    }
    const sheet = this.model.activeSheet;
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(pos - 1, 0, sheet);
    this.model.changed('sheets', sheet);
  }

  insertSheet(
    ...args: [(string | number | InsertOptions)?, (number | InsertOptions)?, InsertOptions?]
  ): Sheet {
    const { sheets } = this.model.data;
    const name = args.find((one) => typeof one === 'string') as string | undefined;
    const index = args.find((one) => typeof one === 'number') as number | undefined;
    const options = args.find((one) => typeof one === 'object' && one !== null) as InsertOptions | undefined;
    const like =
      options?.template && needsDouble(SheetDouble, options.template, 'Spreadsheet.insertSheet').sheet;
    // Without an index it comes after the active one.
    const at = index ?? sheets.indexOf(this.model.activeSheet) + 1;
    const sheet = addSheet(this.model, name ?? nextName(this.model), at, like);
    return google(new SheetDouble(this.context, sheet.id));
  }

  deleteSheet(sheet: Sheet): void {
    removeSheet(this.model, needsDouble(SheetDouble, sheet, 'Spreadsheet.deleteSheet').sheet);
  }

  deleteActiveSheet(): Sheet {
    removeSheet(this.model, this.model.activeSheet);
    return this.getActiveSheet();
  }

  getRange(a1Notation: string): Range {
    return google(rangeNamed(this.context, this.model.activeSheet, a1Notation));
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new SheetDouble(this.context, this.model.activeSheet.id).getRangeList(a1Notations);
  }

  getDataRange(): Range {
    return new SheetDouble(this.context, this.model.activeSheet.id).getDataRange();
  }

  getActiveRange(): Range | null {
    return google(activeRange(this.context, this.model.activeSheet));
  }

  getActiveRangeList(): RangeList | null {
    const sheet = this.model.activeSheet;
    const ranges = sheet.selection.map((area) => rangeOver(this.context, sheet, area));
    return google(new RangeListDouble(this.context, ranges));
  }

  getActiveCell(): Range {
    return activeRange(this.context, this.model.activeSheet).getCell(1, 1);
  }

  getCurrentCell(): Range | null {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return needsDouble(RangeDouble, range, 'Spreadsheet.setActiveRange').activate();
  }

  setCurrentCell(cell: Range): Range {
    return needsDouble(RangeDouble, cell, 'Spreadsheet.setCurrentCell').activate();
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return needsDouble(RangeListDouble, rangeList, 'Spreadsheet.setActiveRangeList').activate();
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return google(new SelectionDouble(this.context));
  }

  getRangeByName(name: string): Range | null {
    const found = nameOf(this.model, name);
    return found ? google(rangeOver(this.context, needsSheet(this.model, found.sheetId), found.area)) : null;
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.model.data.names.map(({ name }) => google(new NamedRangeDouble(this.context, name)));
  }

  setNamedRange(name: string, range: Range): void {
    nameRange(this.model, name, range);
  }

  removeNamedRange(name: string): void {
    removeName(this.model, name);
  }

  addDeveloperMetadata(key: string, second?: string | Visibility, third?: Visibility): Spreadsheet {
    addMetadata(this.context, null, key, second, third);
    return google(this);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataOf(this.context, null);
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return google(new FinderDouble(this.context, null));
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.model.data.sheets.flatMap(({ id }) => new SheetDouble(this.context, id).getProtections(type));
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = null): void {
    this.model.data.toasts.push({ message: String(msg), title, seconds: timeoutSeconds });
    this.model.changed('toast');
  }
}

const sheetOrNull = ({ context }: SpreadsheetDouble, sheet: SheetModel | undefined): Sheet | null =>
  sheet ? google(new SheetDouble(context, sheet.id)) : null;
