import type { Area } from '../../tabs/sheet.ts';
import type { ProtectionModel, SheetModel } from '../model/sheet.ts';
import { type Context, Double, google, needsDouble } from './double.ts';
import { ENUMERATIONS, valueNamed } from './enumerations.ts';
import { RangeDouble } from './range.ts';
import { needsSheet, rangeOver } from './range-place.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells or a sheet that warn when someone edits them. The local user is the owner and may edit everything. */
export class ProtectionDouble
  extends Double
  implements Pick<Protection, keyof ProtectionDouble & keyof Protection>
{
  static override readonly className = 'Protection';
  readonly sheetId: number;
  readonly id: number;

  constructor(context: Context, sheetId: number, id: number) {
    super(context);
    this.sheetId = sheetId;
    this.id = id;
  }

  /** Protects cells, or the whole sheet where `area` is null. */
  static add(context: Context, sheet: SheetModel, area: Area | null): ProtectionDouble {
    const id = context.model.newId();
    sheet.protections.push({ id, area, description: '', isWarningOnly: false, unprotected: [] });
    context.model.changed('protections', sheet);
    return new ProtectionDouble(context, sheet.id, id);
  }

  canEdit(): boolean {
    return true;
  }

  getDescription(): string {
    return heldBy(this).description;
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return valueNamed(ENUMERATIONS.ProtectionType, heldBy(this).area ? 'RANGE' : 'SHEET');
  }

  getRange(): Range {
    const sheet = needsSheet(this.model, this.sheetId);
    const whole = { top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.columns.length - 1 };
    return google(rangeOver(this.context, sheet, heldBy(this).area ?? whole));
  }

  getUnprotectedRanges(): Range[] {
    const sheet = needsSheet(this.model, this.sheetId);
    return heldBy(this).unprotected.map((area) => google<Range>(rangeOver(this.context, sheet, area)));
  }

  isWarningOnly(): boolean {
    return heldBy(this).isWarningOnly;
  }

  setDescription(description: string): Protection {
    heldBy(this).description = description;
    return google(this);
  }

  setUnprotectedRanges(ranges: Range[]): Protection {
    heldBy(this).unprotected = ranges.map(
      (range) => needsDouble(RangeDouble, range, 'Protection.setUnprotectedRanges').area,
    );
    return google(this);
  }

  setWarningOnly(warningOnly: boolean): Protection {
    heldBy(this).isWarningOnly = warningOnly;
    return google(this);
  }

  remove(): void {
    const sheet = needsSheet(this.model, this.sheetId);
    sheet.protections = sheet.protections.filter(({ id }) => id !== this.id);
    this.model.changed('protections', sheet);
  }
}

/** The protection as the sheet keeps it. */
function heldBy(double: ProtectionDouble): ProtectionModel {
  const held = needsSheet(double.model, double.sheetId).protections.find(({ id }) => id === double.id);
  if (!held) throw new Error('This protection has been removed.');
  return held;
}
