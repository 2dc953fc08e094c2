import type { Scalar } from './stored.ts';

/** A rule about what may be entered in a cell. */
export interface Validation {
  /** One of Google's `DataValidationCriteria`. */
  readonly criteria: string;
  /** What the rule compares with; dates as serial numbers, a range as its reference. */
  readonly values: readonly Scalar[];
  readonly isDropdown?: boolean;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Two numbers in ascending order. */
const ends = (values: readonly Scalar[]): [number, number] => [Number(values[0]), Number(values[1])];

const NUMBERS: Readonly<Record<string, (value: number, values: readonly Scalar[]) => boolean>> = {
  BETWEEN: (value, values) => value >= ends(values)[0] && value <= ends(values)[1],
  NOT_BETWEEN: (value, values) => value < ends(values)[0] || value > ends(values)[1],
  EQUAL_TO: (value, values) => value === Number(values[0]),
  NOT_EQUAL_TO: (value, values) => value !== Number(values[0]),
  GREATER_THAN: (value, values) => value > Number(values[0]),
  GREATER_THAN_OR_EQUAL_TO: (value, values) => value >= Number(values[0]),
  LESS_THAN: (value, values) => value < Number(values[0]),
  LESS_THAN_OR_EQUAL_TO: (value, values) => value <= Number(values[0]),
  IS_VALID_DATE: () => true,
  AFTER: (value, values) => Math.floor(value) > Number(values[0]),
  BEFORE: (value, values) => Math.floor(value) < Number(values[0]),
  ON_OR_AFTER: (value, values) => Math.floor(value) >= Number(values[0]),
  ON_OR_BEFORE: (value, values) => Math.floor(value) <= Number(values[0]),
};

const TEXTS: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  CONTAINS: (text, value) => text.toLowerCase().includes(value.toLowerCase()),
  DOES_NOT_CONTAIN: (text, value) => !text.toLowerCase().includes(value.toLowerCase()),
  EQUAL_TO: (text, value) => text === value,
  IS_VALID_EMAIL: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  IS_VALID_URL: (text) => /^https?:\/\/\S+$/.test(text),
};

/**
 * Whether a value may stand in a cell with this rule. Blank always may. `listed` gives the values of a range that the
 * rule takes its list from. Custom formulas are not computed here and let everything pass.
 */
export function isAllowed(
  { criteria, values }: Validation,
  value: Scalar,
  listed: (reference: string) => readonly Scalar[],
): boolean {
  if (value === null || value === '') return true;
  if (criteria === 'VALUE_IN_LIST') return values.some((allowed) => String(allowed) === String(value));
  if (criteria === 'VALUE_IN_RANGE') {
    return listed(String(values[0])).some((allowed) => allowed !== null && String(allowed) === String(value));
  }
  if (criteria === 'CHECKBOX') {
    return values.length === 0
      ? typeof value === 'boolean'
      : values.some((allowed) => allowed === value) || (values.length === 1 && value === false);
  }
  const test = criteria.slice(criteria.indexOf('_') + 1);
  if (criteria.startsWith('TEXT_')) return TEXTS[test]!(String(value), String(values[0] ?? ''));
  if (criteria.startsWith('DATE_') || criteria.startsWith('NUMBER_')) {
    return typeof value === 'number' && NUMBERS[test]!(value, values);
  }
  return true;
}

/** What Google says where a cell refuses what was entered. */
export function refusal(cell: string, { criteria, values, helpText }: Validation): string {
  const said = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  if (helpText) return `${said} ${helpText}`;
  return criteria === 'VALUE_IN_LIST'
    ? `${said} Please enter one of the following values: ${values.join(', ')}.`
    : said;
}
