import { Double, google } from './double.ts';
import { RangeListDouble } from './range-list.ts';
import { activeRange, rangeOver } from './range-place.ts';
import { SheetDouble } from './sheet.ts';

type Selection = GoogleAppsScript.Spreadsheet.Selection;

/** What is selected in the active sheet. */
export class SelectionDouble
  extends Double
  implements Pick<Selection, keyof SelectionDouble & keyof Selection>
{
  static override readonly className = 'Selection';

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    return google(activeRange(this.context, this.model.activeSheet));
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList | null {
    const sheet = this.model.activeSheet;
    const ranges = sheet.selection.map((area) => rangeOver(this.context, sheet, area));
    return google(new RangeListDouble(this.context, ranges));
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return google(new SheetDouble(this.context, this.model.activeSheet.id));
  }

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range | null {
    return activeRange(this.context, this.model.activeSheet).getCell(1, 1);
  }
}
