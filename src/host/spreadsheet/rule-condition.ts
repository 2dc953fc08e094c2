import type { RuleModel } from '../model/rule.ts';
import type { Scalar } from '../model/stored.ts';
import { type Context, Double } from './double.ts';
import { ENUMERATIONS, valueNamed } from './enumerations.ts';

type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GradientCondition = GoogleAppsScript.Spreadsheet.GradientCondition;

/** When a rule applies, and how its cells look then. */
export class BooleanConditionDouble
  extends Double
  implements Pick<BooleanCondition, keyof BooleanConditionDouble & keyof BooleanCondition>
{
  static override readonly className = 'BooleanCondition';
  private readonly rule: RuleModel;

  constructor(context: Context, rule: RuleModel) {
    super(context);
    this.rule = rule;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return valueNamed(ENUMERATIONS.BooleanCriteria, this.rule.condition!.criteria);
  }

  getCriteriaValues(): Scalar[] {
    return [...this.rule.condition!.values];
  }

  getBackground(): string | null {
    return this.rule.format?.background ?? null;
  }

  getFontColor(): string | null {
    return this.rule.format?.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.rule.format?.bold ?? null;
  }
}

/** A scale of colours. */
export class GradientConditionDouble
  extends Double
  implements Pick<GradientCondition, keyof GradientConditionDouble & keyof GradientCondition>
{
  static override readonly className = 'GradientCondition';
  private readonly gradient: NonNullable<RuleModel['gradient']>;

  constructor(context: Context, gradient: NonNullable<RuleModel['gradient']>) {
    super(context);
    this.gradient = gradient;
  }

  getMinColor(): string {
    return this.gradient.min?.color ?? '';
  }

  getMidColor(): string {
    return this.gradient.mid?.color ?? '';
  }

  getMaxColor(): string {
    return this.gradient.max?.color ?? '';
  }

  getMinValue(): string {
    return this.gradient.min?.value ?? '';
  }

  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }

  getMaxValue(): string {
    return this.gradient.max?.value ?? '';
  }
}
