import { fullReference } from '../model/reference.ts';
import { instantOf, serialOf } from '../model/serial.ts';
import type { Scalar } from '../model/stored.ts';
import type { Validation } from '../model/validation.ts';
import { isDate } from '../model/write.ts';
import { mismatch } from '../services/signature.ts';
import { type Context, Double, google, needsDouble } from './double.ts';
import { ENUMERATIONS, valueNamed } from './enumerations.ts';
import { RangeDouble } from './range.ts';
import { rangeNamed } from './range-place.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A rule about what may be entered, as it was built. */
export class ValidationDouble
  extends Double
  implements Pick<DataValidation, keyof ValidationDouble & keyof DataValidation>
{
  static override readonly className: string = 'DataValidation';
  static override readonly isBuilder = true;
  rule: Validation;

  constructor(context: Context, rule: Validation) {
    super(context);
    this.rule = rule;
  }

  copy(): Builder {
    return google(new ValidationBuilder(this.context, this.rule));
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): Criteria {
    return valueNamed(ENUMERATIONS.DataValidationCriteria, this.rule.criteria);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  getCriteriaValues(): any[] {
    const { criteria, values, isDropdown = true } = this.rule;
    if (criteria === 'VALUE_IN_LIST') return [[...values], isDropdown];
    if (criteria === 'VALUE_IN_RANGE') {
      return [rangeNamed(this.context, this.model.activeSheet, String(values[0])), isDropdown];
    }
    const { zone } = this.model;
    const isOfDates = criteria.startsWith('DATE_');
    return values.map((value) =>
      isOfDates && typeof value === 'number' ? this.context.date(instantOf(value, zone)) : value,
    );
  }

  getHelpText(): string {
    return this.rule.helpText as string;
  }
}

/** What a new rule is until something is required: Google refuses to build it. */
const NOTHING_YET: Validation = { criteria: '', values: [], allowInvalid: true, helpText: null };

export class ValidationBuilder
  extends ValidationDouble
  implements Pick<Builder, keyof ValidationBuilder & keyof Builder>
{
  static override readonly className = 'DataValidationBuilder';

  constructor(context: Context, rule: Validation = NOTHING_YET) {
    super(context, rule);
  }

  build(): DataValidation {
    if (this.rule.criteria === '') throw new Error('The data validation rule requires a criteria.');
    return google(new ValidationDouble(this.context, this.rule));
  }

  setAllowInvalid(allowInvalidData: boolean): Builder {
    this.rule = { ...this.rule, allowInvalid: allowInvalidData };
    return google(this);
  }

  setHelpText(helpText: string): Builder {
    this.rule = { ...this.rule, helpText };
    return google(this);
  }

  requireCheckbox(checkedValue?: unknown, uncheckedValue?: unknown): Builder {
    return require(this, 'CHECKBOX', [checkedValue, uncheckedValue].filter((value) => value !== undefined));
  }

  requireValueInList(values: string[], showDropdown = true): Builder {
    if (!Array.isArray(values)) {
      throw mismatch('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    }
    if (values.length > MOST_IN_LIST) {
      throw new Error(
        `The data validation rule has more items than the limit of ${MOST_IN_LIST}. Use the "List from a range" criteria instead.`,
      );
    }
    return require(this, 'VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): Builder {
    const { sheet, area } = needsDouble(RangeDouble, range, 'DataValidationBuilder.requireValueInRange');
    return require(this, 'VALUE_IN_RANGE', [fullReference(sheet.name, area)], showDropdown);
  }

  requireDate(): Builder {
    return require(this, 'DATE_IS_VALID_DATE', []);
  }

  requireDateOnOrAfter(date: GoogleAppsScript.Base.Date): Builder {
    return require(this, 'DATE_ON_OR_AFTER', [date]);
  }

  requireDateOnOrBefore(date: GoogleAppsScript.Base.Date): Builder {
    return require(this, 'DATE_ON_OR_BEFORE', [date]);
  }

  requireNumberBetween(start: number, end: number): Builder {
    return require(this, 'NUMBER_BETWEEN', [start, end]);
  }

  requireNumberGreaterThan(number: number): Builder {
    return require(this, 'NUMBER_GREATER_THAN', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return require(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberLessThan(number: number): Builder {
    return require(this, 'NUMBER_LESS_THAN', [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): Builder {
    return require(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  requireTextContains(text: string): Builder {
    return require(this, 'TEXT_CONTAINS', [text]);
  }

  requireTextEqualTo(text: string): Builder {
    return require(this, 'TEXT_EQUAL_TO', [text]);
  }

  requireTextIsEmail(): Builder {
    return require(this, 'TEXT_IS_VALID_EMAIL', []);
  }

  requireTextIsUrl(): Builder {
    return require(this, 'TEXT_IS_VALID_URL', []);
  }

  requireFormulaSatisfied(formula: string): Builder {
    return require(this, 'CUSTOM_FORMULA', [formula]);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  withCriteria(criteria: Criteria, args: any[]): Builder {
    const name = String(criteria);
    if (name === 'VALUE_IN_LIST') return this.requireValueInList(args[0], args[1]);
    if (name === 'VALUE_IN_RANGE') return this.requireValueInRange(args[0], args[1]);
    return require(this, name, args);
  }
}

/** Google's limit of items in a list that is written into the rule. */
const MOST_IN_LIST = 500;

function require(
  builder: ValidationBuilder,
  criteria: string,
  values: readonly unknown[],
  isDropdown = true,
): Builder {
  const { zone } = builder.model;
  builder.rule = {
    ...builder.rule,
    criteria,
    values: values.map((value) => (isDate(value) ? serialOf(value.getTime(), zone) : (value as Scalar))),
    ...(criteria.startsWith('VALUE_IN') && { isDropdown }),
  };
  return google(builder);
}
