import { PLAIN } from '../model/format.ts';
import { clearValues } from '../model/place.ts';
import { renameSheet } from '../model/rename.ts';
import { addSheet, hideSheet } from '../model/sheets.ts';
import { activateSheet } from './activate.ts';
import { google, needsDouble } from './double.ts';
import { ENUMERATIONS } from './enumerations.ts';
import { addMetadata, metadataOf } from './metadata.ts';
import { FinderDouble } from './metadata-finder.ts';
import { NamedRangeDouble } from './named-range.ts';
import { ProtectionDouble } from './protection.ts';
import { RangeDouble } from './range.ts';
import { activeRange, rangeNamed } from './range-place.ts';
import { SelectionDouble } from './selection.ts';
import { SheetLook } from './sheet-look.ts';
import { SpreadsheetDouble } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** A sheet, as the add-on works with it. */
export class SheetDouble extends SheetLook implements Pick<Sheet, keyof SheetDouble & keyof Sheet> {
  getSheetId(): number {
    return this.sheet.id;
  }

  getName(): string {
    return this.sheet.name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): Sheet {
    renameSheet(this.model, this.sheet, name);
    return google(this);
  }

  getIndex(): number {
    return this.model.data.sheets.indexOf(this.sheet) + 1;
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return google(new SpreadsheetDouble(this.context));
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return ENUMERATIONS.SheetType.GRID;
  }

  activate(): Sheet {
    activateSheet(this.model, this.sheet);
    return google(this);
  }

  isSheetHidden(): boolean {
    return this.sheet.isHidden;
  }

  hideSheet(): Sheet {
    hideSheet(this.model, this.sheet, true);
    return google(this);
  }

  showSheet(): Sheet {
    hideSheet(this.model, this.sheet, false);
    return google(this);
  }

  getActiveRange(): Range | null {
    return google(activeRange(this.context, this.sheet));
  }

  getActiveCell(): Range {
    return activeRange(this.context, this.sheet).getCell(1, 1);
  }

  getCurrentCell(): Range | null {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return needsDouble(RangeDouble, range, 'Sheet.setActiveRange').activate();
  }

  setCurrentCell(cell: Range): Range {
    return needsDouble(RangeDouble, cell, 'Sheet.setCurrentCell').activate();
  }

  setActiveSelection(range: Range | string): Range {
    return typeof range === 'string'
      ? rangeNamed(this.context, this.sheet, range).activate()
      : this.setActiveRange(range);
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return google(new SelectionDouble(this.context));
  }

  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): Sheet {
    const { formatOnly, contentsOnly } = options;
    if (!formatOnly || contentsOnly) this.clearContents();
    if (!contentsOnly || formatOnly) this.clearFormats();
    return google(this);
  }

  clearContents(): Sheet {
    const { sheet } = this;
    clearValues(this.model, sheet, wholeOf(this));
    return google(this);
  }

  /** Google takes conditional formats along. */
  clearFormats(): Sheet {
    const { sheet } = this;
    for (const { formats } of sheet.columns) formats.fill(0, sheet.maxRows, PLAIN);
    sheet.rules = [];
    this.model.changed('formats', sheet);
    this.model.changed('rules', sheet);
    return google(this);
  }

  clearNotes(): Sheet {
    const { sheet } = this;
    for (const { notes } of sheet.columns) notes.fill(0, sheet.maxRows, '');
    this.model.changed('notes', sheet);
    return google(this);
  }

  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
    needsDouble(SpreadsheetDouble, spreadsheet, 'Sheet.copyTo');
    const { sheets, activeSheetId } = this.model.data;
    let name = `Copy of ${this.sheet.name}`;
    for (let number = 2; this.model.sheetByName(name); number++)
      name = `Copy of ${this.sheet.name} ${number}`;
    const copy = addSheet(this.model, name, sheets.length, this.sheet);
    this.model.data.activeSheetId = activeSheetId;
    return google(new SheetDouble(this.context, copy.id));
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.model.data.names
      .filter(({ sheetId }) => sheetId === this.sheetId)
      .map(({ name }) => google(new NamedRangeDouble(this.context, name)));
  }

  addDeveloperMetadata(key: string, second?: string | Visibility, third?: Visibility): Sheet {
    addMetadata(this.context, this.sheet.id, key, second, third);
    return google(this);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataOf(this.context, this.sheet.id);
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return google(new FinderDouble(this.context, this.sheet.id));
  }

  protect(): Protection {
    const whole = this.sheet.protections.find(({ area }) => area === null);
    return google(
      whole
        ? new ProtectionDouble(this.context, this.sheetId, whole.id)
        : ProtectionDouble.add(this.context, this.sheet, null),
    );
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): Protection[] {
    return this.sheet.protections
      .filter(({ area }) => (area === null ? 'SHEET' : 'RANGE') === String(type))
      .map(({ id }) => google(new ProtectionDouble(this.context, this.sheetId, id)));
  }
}

const wholeOf = ({ sheet }: SheetDouble) => ({
  top: 0,
  left: 0,
  bottom: sheet.maxRows - 1,
  right: sheet.columns.length - 1,
});
