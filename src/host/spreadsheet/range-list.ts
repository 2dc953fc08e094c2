import { type Context, Double, google, needsDouble } from './double.ts';
import type { RangeDouble } from './range.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Parameters<Name extends keyof Range> = Range[Name] extends (...args: infer Args) => unknown
  ? Args
  : never;

/** Several ranges of one sheet that are changed alike, in one service call. */
export class RangeListDouble
  extends Double
  implements Pick<RangeList, keyof RangeListDouble & keyof RangeList>
{
  static override readonly className = 'RangeList';
  readonly ranges: readonly RangeDouble[];

  constructor(context: Context, ranges: readonly RangeDouble[]) {
    super(context);
    this.ranges = ranges;
  }

  getRanges(): Range[] {
    return this.ranges.map((range) => google<Range>(range));
  }

  activate(): RangeList {
    const { sheet } = this.ranges[0]!;
    this.ranges[0]!.activate();
    sheet.selection = this.ranges.map(({ area }) => area);
    this.model.changed('selection', sheet);
    return google(this);
  }

  check(): RangeList {
    return each(this, (range) => range.check());
  }

  uncheck(): RangeList {
    return each(this, (range) => range.uncheck());
  }

  clear(options: Parameters<'clear'>[0] = {}): RangeList {
    return each(this, (range) => range.clear(options));
  }

  clearContent(): RangeList {
    return each(this, (range) => range.clearContent());
  }

  clearDataValidations(): RangeList {
    return each(this, (range) => range.clearDataValidations());
  }

  clearFormat(): RangeList {
    return each(this, (range) => range.clearFormat());
  }

  clearNote(): RangeList {
    return each(this, (range) => range.clearNote());
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  insertCheckboxes(checkedValue?: any, uncheckedValue?: any): RangeList {
    return each(this, (range) => range.insertCheckboxes(checkedValue, uncheckedValue));
  }

  removeCheckboxes(): RangeList {
    return each(this, (range) => range.removeCheckboxes());
  }

  setBackground(color: string | null): RangeList {
    return each(this, (range) => range.setBackground(color));
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): RangeList {
    return each(this, (range) =>
      range.setBorder(top, left, bottom, right, vertical, horizontal, color, style),
    );
  }

  setFontColor(color: string | null): RangeList {
    return each(this, (range) => range.setFontColor(color));
  }

  setFontFamily(fontFamily: string | null): RangeList {
    return each(this, (range) => range.setFontFamily(fontFamily));
  }

  setFontLine(fontLine: GoogleAppsScript.Spreadsheet.FontLine | null): RangeList {
    return each(this, (range) => range.setFontLine(fontLine));
  }

  setFontSize(size: number): RangeList {
    return each(this, (range) => range.setFontSize(size));
  }

  setFontStyle(fontStyle: GoogleAppsScript.Spreadsheet.FontStyle | null): RangeList {
    return each(this, (range) => range.setFontStyle(fontStyle));
  }

  setFontWeight(fontWeight: GoogleAppsScript.Spreadsheet.FontWeight | null): RangeList {
    return each(this, (range) => range.setFontWeight(fontWeight));
  }

  setFormula(formula: string): RangeList {
    return each(this, (range) => range.setFormula(formula));
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): RangeList {
    return each(this, (range) => range.setHorizontalAlignment(alignment));
  }

  setNote(note: string | null): RangeList {
    return each(this, (range) => range.setNote(note));
  }

  setNumberFormat(numberFormat: string): RangeList {
    return each(this, (range) => range.setNumberFormat(numberFormat));
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  setValue(value: any): RangeList {
    return each(this, (range) => range.setValue(value));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): RangeList {
    return each(this, (range) => range.setVerticalAlignment(alignment));
  }

  setWrap(isWrapEnabled: boolean): RangeList {
    return each(this, (range) => range.setWrap(isWrapEnabled));
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): RangeList {
    return each(this, (range) => range.setWrapStrategy(strategy));
  }
}

function each(list: RangeListDouble, change: (range: RangeDouble) => unknown): RangeList {
  for (const range of list.ranges) change(range);
  return google(list);
}

/** The list that an argument is. */
export const needsRangeList = (list: RangeList, method: string): RangeListDouble =>
  needsDouble(RangeListDouble, list, method);
