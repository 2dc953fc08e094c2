import { readReference } from '../model/reference.ts';
import { keep } from '../model/sheets.ts';
import type { NameModel, SpreadsheetModel } from '../model/spreadsheet.ts';
import { type Context, Double, google, needsDouble } from './double.ts';
import { RangeDouble } from './range.ts';
import { needsSheet, rangeOver } from './range-place.ts';

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A name for cells. */
export class NamedRangeDouble
  extends Double
  implements Pick<NamedRange, keyof NamedRangeDouble & keyof NamedRange>
{
  static override readonly className = 'NamedRange';
  private name: string;

  constructor(context: Context, name: string) {
    super(context);
    this.name = name;
  }

  getName(): string {
    return this.name;
  }

  getRange(): Range {
    const { sheetId, area } = nameOf(this.model, this.name)!;
    return google(rangeOver(this.context, needsSheet(this.model, sheetId), area));
  }

  remove(): void {
    removeName(this.model, this.name);
  }

  setName(name: string): NamedRange {
    const range = this.getRange();
    nameRange(this.model, name, range);
    removeName(this.model, this.name);
    this.name = name;
    return google(this);
  }

  setRange(range: Range): NamedRange {
    nameRange(this.model, this.name, range);
    return google(this);
  }
}

/** The cells that a name stands for; capitals make no difference. */
export function nameOf(model: SpreadsheetModel, name: string): NameModel | undefined {
  return model.data.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Gives cells a name, anew where it is taken. Throws Google's words for what can be no name. */
export function nameRange(model: SpreadsheetModel, name: string, range: Range): void {
  const isName = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && name.length <= 250;
  if (!isName || /^(?:true|false|r\d*c\d*)$/i.test(name) || readReference(name)) {
    throw new Error(
      'The name of the range is invalid. It can contain only letters, numbers and underscores, cannot begin with a number or look like a cell reference.',
    );
  }
  const { sheet, area } = needsDouble(RangeDouble, range, 'Spreadsheet.setNamedRange');
  keep(model.data.names, (one) => one.name.toLowerCase() !== name.toLowerCase());
  model.data.names.push({ name, sheetId: sheet.id, area });
  model.changed('names');
}

/** Takes a name away. Throws Google's words where nobody has it. */
export function removeName(model: SpreadsheetModel, name: string): void {
  if (!nameOf(model, name)) throw new Error(`The range named "${name}" does not exist.`);
  keep(model.data.names, (one) => one.name.toLowerCase() !== name.toLowerCase());
  model.changed('names');
}
