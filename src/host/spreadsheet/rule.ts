import type { GradientPoint, RuleModel } from '../model/rule.ts';
import type { Scalar } from '../model/stored.ts';
import { mismatch } from '../services/signature.ts';
import { type Context, Double, google, needsDouble } from './double.ts';
import { RangeDouble } from './range.ts';
import { needsSheet, rangeOver } from './range-place.ts';
import { BooleanConditionDouble, GradientConditionDouble } from './rule-condition.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;

/** A rule and the sheet that its ranges lie on, null before it has any. */
export interface PlacedRule {
  readonly sheetId: number | null;
  readonly rule: RuleModel;
}

/** Colours that depend on values, as they were built. */
export class RuleDouble extends Double implements Pick<Rule, keyof RuleDouble & keyof Rule> {
  static override readonly className: string = 'ConditionalFormatRule';
  static override readonly isBuilder = true;
  placed: PlacedRule;

  constructor(context: Context, placed: PlacedRule) {
    super(context);
    this.placed = placed;
  }

  copy(): Builder {
    return google(new RuleBuilder(this.context, this.placed));
  }

  getRanges(): Range[] {
    const { sheetId, rule } = this.placed;
    if (sheetId === null) return [];
    const sheet = needsSheet(this.model, sheetId);
    return rule.areas.map((area) => google<Range>(rangeOver(this.context, sheet, area)));
  }

  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return this.placed.rule.condition
      ? google(new BooleanConditionDouble(this.context, this.placed.rule))
      : null;
  }

  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    const { gradient } = this.placed.rule;
    return gradient ? google(new GradientConditionDouble(this.context, gradient)) : null;
  }
}

export class RuleBuilder extends RuleDouble implements Pick<Builder, keyof RuleBuilder & keyof Builder> {
  static override readonly className = 'ConditionalFormatRuleBuilder';

  constructor(context: Context, placed: PlacedRule = { sheetId: null, rule: { areas: [] } }) {
    super(context, placed);
  }

  build(): Rule {
    const { rule } = this.placed;
    if (rule.areas.length === 0) throw new Error('A conditional format rule must have at least one range.');
    if (!rule.condition && !rule.gradient) {
      throw new Error('A conditional format rule must have a boolean or gradient condition.');
    }
    return google(new RuleDouble(this.context, this.placed));
  }

  setRanges(ranges: Range[]): Builder {
    if (!Array.isArray(ranges)) {
      throw mismatch('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]);
    }
    const doubles = ranges.map((range) =>
      needsDouble(RangeDouble, range, 'ConditionalFormatRuleBuilder.setRanges'),
    );
    const odd = doubles.find(({ sheet }) => sheet !== doubles[0]!.sheet);
    if (odd) throw new Error('The ranges of a conditional format rule must be on the same sheet.');
    this.placed = {
      sheetId: doubles[0]?.sheet.id ?? null,
      rule: { ...this.placed.rule, areas: doubles.map(({ area }) => area) },
    };
    return google(this);
  }

  setBackground(color: string | null): Builder {
    return look(this, { background: color });
  }

  setFontColor(color: string | null): Builder {
    return look(this, { fontColor: color });
  }

  setBold(bold: boolean | null): Builder {
    return look(this, { bold });
  }

  setItalic(italic: boolean | null): Builder {
    return look(this, { italic });
  }

  setUnderline(underline: boolean | null): Builder {
    return look(this, { underline });
  }

  setStrikethrough(strikethrough: boolean | null): Builder {
    return look(this, { strikethrough });
  }

  setGradientMinpoint(color: string): Builder {
    return gradient(this, { min: { color, type: 'MIN', value: '' } });
  }

  setGradientMaxpoint(color: string): Builder {
    return gradient(this, { max: { color, type: 'MAX', value: '' } });
  }

  setGradientMinpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return gradient(this, { min: { color, type: String(type), value } });
  }

  setGradientMidpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return gradient(this, { mid: { color, type: String(type), value } });
  }

  setGradientMaxpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return gradient(this, { max: { color, type: String(type), value } });
  }

  whenCellEmpty(): Builder {
    return when(this, 'CELL_EMPTY');
  }

  whenCellNotEmpty(): Builder {
    return when(this, 'CELL_NOT_EMPTY');
  }

  whenFormulaSatisfied(formula: string): Builder {
    const plain = formula.replace(/"[^"]*"/g, '');
    if (plain.includes('!') && !/indirect/i.test(plain)) {
      throw new Error('Conditional format rule cannot reference a different sheet.');
    }
    return when(this, 'CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_BETWEEN', start, end);
  }

  whenNumberNotBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): Builder {
    return when(this, 'NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): Builder {
    return when(this, 'NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenTextContains(text: string): Builder {
    return when(this, 'TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): Builder {
    return when(this, 'TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextStartsWith(text: string): Builder {
    return when(this, 'TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): Builder {
    return when(this, 'TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): Builder {
    return when(this, 'TEXT_EQUAL_TO', text);
  }
}

function change(builder: RuleBuilder, changes: Partial<RuleModel>): Builder {
  builder.placed = { ...builder.placed, rule: { ...builder.placed.rule, ...changes } };
  return google(builder);
}

const when = (builder: RuleBuilder, criteria: string, ...values: Scalar[]): Builder =>
  change(builder, { condition: { criteria, values } });

const gradient = (
  builder: RuleBuilder,
  points: { readonly [At in 'min' | 'mid' | 'max']?: GradientPoint },
): Builder => change(builder, { gradient: { ...builder.placed.rule.gradient, ...points } });

type Look = NonNullable<RuleModel['format']>;

/** Null takes a property back. */
function look(builder: RuleBuilder, changes: { readonly [Name in keyof Look]: Look[Name] | null }): Builder {
  const merged = { ...builder.placed.rule.format, ...changes };
  const format = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as Look;
  return change(builder, { format });
}

/** The rules of a sheet out of those that were given to it. Throws Google's words for one over another sheet. */
export function rulesFor(sheetId: number, rules: readonly Rule[]): RuleModel[] {
  return rules.map((rule) => {
    const { placed } = needsDouble(RuleDouble, rule, 'Sheet.setConditionalFormatRules');
    if (placed.sheetId !== sheetId) {
      throw new Error('The ranges of a conditional format rule must be on the sheet that it is set for.');
    }
    return placed.rule;
  });
}
