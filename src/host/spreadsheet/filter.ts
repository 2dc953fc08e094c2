import { type Context, Double, google } from './double.ts';
import { needsSheet, rangeOver } from './range-place.ts';

type Filter = GoogleAppsScript.Spreadsheet.Filter;

/** The filter of a sheet; its criteria are not kept. */
export class FilterDouble extends Double implements Pick<Filter, keyof FilterDouble & keyof Filter> {
  static override readonly className = 'Filter';
  private readonly sheetId: number;

  constructor(context: Context, sheetId: number) {
    super(context);
    this.sheetId = sheetId;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const sheet = needsSheet(this.model, this.sheetId);
    if (!sheet.filter) throw new Error('This filter has been removed.');
    return google(rangeOver(this.context, sheet, sheet.filter));
  }

  remove(): void {
    const sheet = needsSheet(this.model, this.sheetId);
    sheet.filter = null;
    this.model.changed('filter', sheet);
  }
}
