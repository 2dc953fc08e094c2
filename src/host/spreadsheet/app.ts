import type { Execution } from '../execution.ts';
import { Calculator, type Evaluate } from '../model/calculate.ts';
import type { SpreadsheetModel } from '../model/spreadsheet.ts';
import type { Realm } from '../realm.ts';
import { served } from '../served.ts';
import { type Context, google, needsDouble, withFaces } from './double.ts';
import { ENUMERATIONS } from './enumerations.ts';
import { RangeDouble } from './range.ts';
import { RangeListDouble } from './range-list.ts';
import { RichTextBuilder } from './rich-text.ts';
import { RuleBuilder } from './rule.ts';
import { SelectionDouble } from './selection.ts';
import { SheetDouble } from './sheet.ts';
import { SpreadsheetDouble } from './spreadsheet.ts';
import { ValidationBuilder } from './validation.ts';

export type { Evaluate };

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** What the spreadsheet service needs from its surroundings. */
export interface AppOptions {
  /** Default: the host's own. */
  readonly realm?: Realm;
  /** What `SpreadsheetApp.getUi()` answers; throws where there is no interface. */
  readonly ui?: () => GoogleAppsScript.Base.Ui;
  /**
   * Computes a call of one of the add-on's custom functions. `name` is in capitals; a single cell arrives as its value,
   * a range as rows of values, an argument left out as ''. Answers undefined where the add-on has no function of that
   * name: the formula then stays as written. What it throws is shown in the cell as #ERROR!. It is called while the
   * add-on reads, so it must not count in the same execution.
   */
  readonly evaluate?: Evaluate;
  /** The moment in epoch milliseconds, for dates that are entered without a year; default the real one. */
  readonly now?: () => number;
}

/** `SpreadsheetApp` over a model, as the add-on sees it. Every method of everything it gives out counts in `execution`. */
export function spreadsheetApp(
  model: SpreadsheetModel,
  execution: Execution,
  { realm = { Date }, ui, evaluate, now = Date.now }: AppOptions = {},
): App {
  if (realm.Error) execution.Error = realm.Error;
  const date = (instant: number): Date => new realm.Date(instant);
  const calculator = evaluate && new Calculator(model, evaluate, date);
  const context: Context = {
    model,
    execution,
    date,
    now,
    calculate: () => calculator?.run(),
    rangeOf: (cells) => new RangeDouble(context, cells),
    sheetOf: (sheetId) => new SheetDouble(context, sheetId),
  };
  const spreadsheet = new SpreadsheetDouble(context);
  const double = {
    ...ENUMERATIONS,
    flush: (): void => context.calculate(),
    getActive: () => google<GoogleAppsScript.Spreadsheet.Spreadsheet>(spreadsheet),
    getActiveSpreadsheet: () => google<GoogleAppsScript.Spreadsheet.Spreadsheet>(spreadsheet),
    getActiveSheet: () => spreadsheet.getActiveSheet(),
    getActiveRange: () => spreadsheet.getActiveRange() as GoogleAppsScript.Spreadsheet.Range,
    getActiveRangeList: () => spreadsheet.getActiveRangeList() as GoogleAppsScript.Spreadsheet.RangeList,
    getCurrentCell: () => spreadsheet.getActiveCell(),
    getSelection: () => google<GoogleAppsScript.Spreadsheet.Selection>(new SelectionDouble(context)),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
      needsDouble(SheetDouble, sheet, 'setActiveSheet').activate(),
    setActiveRange: (range: GoogleAppsScript.Spreadsheet.Range) =>
      needsDouble(RangeDouble, range, 'setActiveRange').activate(),
    setActiveRangeList: (list: GoogleAppsScript.Spreadsheet.RangeList) =>
      needsDouble(RangeListDouble, list, 'setActiveRangeList').activate(),
    setCurrentCell: (cell: GoogleAppsScript.Spreadsheet.Range) =>
      needsDouble(RangeDouble, cell, 'setCurrentCell').activate(),
    newConditionalFormatRule: () =>
      google<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(new RuleBuilder(context)),
    newDataValidation: () =>
      google<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(new ValidationBuilder(context)),
    newRichTextValue: () =>
      google<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>(new RichTextBuilder(context)),
    getUi: (): GoogleAppsScript.Base.Ui => {
      if (!ui) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return ui();
    },
  } satisfies Partial<App>;
  return google<App>(
    served(
      execution,
      'SpreadsheetApp',
      double,
      {
        getUi: 'interface',
        flush: 'write',
        setActiveSheet: 'write',
        setActiveRange: 'write',
        setActiveRangeList: 'write',
        setCurrentCell: 'write',
        newConditionalFormatRule: 'nothing',
        newDataValidation: 'nothing',
        newRichTextValue: 'nothing',
      },
      'read',
      withFaces,
    ),
  );
}
