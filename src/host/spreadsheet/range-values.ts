import { heightOf, readCells, readDisplay, readFormulas, readValues, widthOf } from '../model/read.ts';
import { type Scalar, scalarOf } from '../model/stored.ts';
import { type Entered, enterValues, needsSize } from '../model/write.ts';
import { mismatch } from '../services/signature.ts';
import { google, needsDouble } from './double.ts';
import { RangeFormat } from './range-format.ts';
import { RichTextDouble } from './rich-text.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

/** What the cells of a range hold. */
export abstract class RangeValues
  extends RangeFormat
  implements Pick<Range, keyof RangeValues & keyof Range>
{
  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  getValue(): any {
    return valuesOf(this, cornerOf(this))[0]![0];
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  getValues(): any[][] {
    return valuesOf(this, this.area);
  }

  getDisplayValue(): string {
    this.context.calculate();
    return readDisplay(this.model, this.sheet, cornerOf(this))[0]![0]!;
  }

  getDisplayValues(): string[][] {
    this.context.calculate();
    return readDisplay(this.model, this.sheet, this.area);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  setValue(value: any): Range {
    return enter(this, repeated(this, value));
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  setValues(values: any[][]): Range {
    return enter(this, needsRows('setValues', values));
  }

  getFormula(): string {
    return readFormulas(this.sheet, cornerOf(this))[0]![0]!;
  }

  getFormulas(): string[][] {
    return readFormulas(this.sheet, this.area);
  }

  setFormula(formula: string): Range {
    return enter(this, repeated(this, formulaFrom(formula)), true);
  }

  setFormulas(formulas: string[][]): Range {
    const rows = needsRows('setFormulas', formulas);
    return enter(
      this,
      rows.map((row) => row.map(formulaFrom)),
      true,
    );
  }

  getRichTextValue(): RichTextValue | null {
    return this.getRichTextValues()[0]![0]!;
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    this.context.calculate();
    const { sheet, area } = this;
    const shown = readDisplay(this.model, sheet, area);
    const held = readCells(sheet, area, scalarOf);
    // Google answers null for a cell whose value is a number, a date or a tick.
    return shown.map((row, down) =>
      row.map((text, right) =>
        isText(held[down]![right]!) ? google<RichTextValue>(new RichTextDouble(this.context, text)) : null,
      ),
    );
  }

  setRichTextValue(value: RichTextValue): Range {
    return this.setRichTextValues(repeated(this, value));
  }

  setRichTextValues(values: RichTextValue[][]): Range {
    needsSize(values, this.area);
    const texts = values.map((row) =>
      row.map((value) => needsDouble(RichTextDouble, value, 'Range.setRichTextValues').text),
    );
    // Rich text is text: Google reads no numbers, dates or formulas from it.
    enterValues(this.model, this.sheet, this.area, texts, { isLiteral: true });
    return google(this);
  }

  isBlank(): boolean {
    this.context.calculate();
    return readCells(this.sheet, this.area, scalarOf).every((row) => row.every((value) => value === null));
  }

  isChecked(): boolean | null {
    const { area } = this;
    const column = this.sheet.columns[area.left]!;
    const values = readCells(this.sheet, area, scalarOf).flat();
    if (column.validations.get(area.top)?.criteria !== 'CHECKBOX') return null;
    return values.every((value) => value === values[0]) ? values[0] === true : null;
  }

  check(): Range {
    return enter(this, repeated(this, true));
  }

  uncheck(): Range {
    return enter(this, repeated(this, false));
  }
}

const isText = (value: Scalar): boolean => value === null || typeof value === 'string';

const cornerOf = ({ area: { top, left } }: RangeFormat) => ({ top, left, bottom: top, right: left });

function valuesOf({ context, model, sheet }: RangeFormat, area: RangeFormat['area']) {
  context.calculate();
  return readValues(model, sheet, area, context.date);
}

function repeated<T>({ area }: RangeFormat, value: T): T[][] {
  return Array.from({ length: heightOf(area) }, () => new Array<T>(widthOf(area)).fill(value));
}

function needsRows<T>(method: string, values: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (!Array.isArray(values) || !values.every(Array.isArray)) {
    throw mismatch(`SpreadsheetApp.Range.${method}`, [values]);
  }
  return values;
}

/** A formula may be given without its `=`; '' takes it away. */
function formulaFrom(formula: string): string {
  if (typeof formula !== 'string') throw mismatch('SpreadsheetApp.Range.setFormula', [formula]);
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}

function enter(range: RangeFormat, values: readonly (readonly Entered[])[], isFormula = false): Range {
  needsSize(values, range.area);
  enterValues(range.model, range.sheet, range.area, values, { isFormula, now: range.context.now() });
  return google(range);
}
