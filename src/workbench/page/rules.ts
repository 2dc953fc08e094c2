import type { RuleModel } from '../../host/model/rule.ts';
import type { Scalar } from '../../host/model/stored.ts';
import type { Validation } from '../../host/model/validation.ts';
import type { Area } from '../../tabs/sheet.ts';
import type { Placed } from '../protocol.ts';

/** A rectangle in the grid's terms. */
export interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export function rangeOf({ top, left, bottom, right }: Area): GridRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

const TEXT: Readonly<Record<string, string>> = {
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
  TEXT_EQUAL_TO: 'equal',
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
};
const NUMBER: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};
const POINT: Readonly<Record<string, string>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

/** A rule of colour in the grid's terms; null for one that it does not know. */
export function colorRule({ areas, condition, format = {}, gradient }: RuleModel, id: string): object | null {
  const rule = gradient ? scale(gradient) : condition ? highlight(condition, styleFor(format)) : null;
  return rule && { cfId: id, ranges: areas.map(rangeOf), stopIfTrue: false, rule };
}

function scale({ min, mid, max }: NonNullable<RuleModel['gradient']>): object {
  const points = [min, mid, max].filter((point) => point !== undefined);
  const config = points.map(({ color, type, value }, index) => ({
    index,
    color,
    value: { type: POINT[type] ?? 'num', value: Number(value) },
  }));
  return { type: 'colorScale', config };
}

function highlight({ criteria, values }: NonNullable<RuleModel['condition']>, style: object): object | null {
  const base = { type: 'highlightCell', style };
  if (criteria === 'CUSTOM_FORMULA') return { ...base, subType: 'formula', value: String(values[0]) };
  if (criteria in TEXT) {
    return { ...base, subType: 'text', operator: TEXT[criteria], value: String(values[0] ?? '') };
  }
  if (!(criteria in NUMBER)) return null;
  const value = values.length > 1 ? values.map(Number) : Number(values[0]);
  return { ...base, subType: 'number', operator: NUMBER[criteria], value };
}

function styleFor(look: NonNullable<RuleModel['format']>): object {
  return {
    ...(look.background && { bg: { rgb: look.background } }),
    ...(look.fontColor && { cl: { rgb: look.fontColor } }),
    ...(look.bold !== undefined && { bl: Number(look.bold) }),
    ...(look.italic !== undefined && { it: Number(look.italic) }),
    ...(look.underline && { ul: { s: 1 } }),
    ...(look.strikethrough && { st: { s: 1 } }),
  };
}

const [STOP, WARNING] = [1, 2];

/** A rule about entries in the grid's terms; null for one that it does not know. */
export function entryRule({ areas, value }: Placed<Validation>, uid: string): object | null {
  const kind = entryKind(value.criteria, value.values);
  if (!kind) return null;
  return {
    uid,
    ranges: areas.map(rangeOf),
    allowBlank: true,
    errorStyle: value.allowInvalid ? WARNING : STOP,
    showErrorMessage: !value.allowInvalid,
    ...(value.helpText && { error: value.helpText, showErrorMessage: true }),
    ...kind,
  };
}

function entryKind(criteria: string, values: readonly Scalar[]): object | null {
  if (criteria === 'CHECKBOX') return { type: 'checkbox' };
  if (criteria === 'VALUE_IN_LIST')
    return { type: 'list', formula1: values.map(String).join(','), showDropDown: true };
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formula1: `=${values[0]}`, showDropDown: true };
  if (!(criteria in NUMBER)) return null;
  const [formula1, formula2] = values.map(String);
  return { type: 'decimal', operator: NUMBER[criteria], formula1, formula2 };
}
