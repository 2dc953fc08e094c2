import type { Parameter } from './custom-function.ts';

const RANGE = 'Array<Array<*>>';

/** Parameters that several functions take, each always under the same name. */
export const LEADS: Parameter = {
  name: 'leads',
  type: RANGE,
  help: 'The range of the lead sheet, with the header row. Whole columns such as Leads!A:T are fine.',
};
export const RUBRIC: Parameter = {
  name: 'rubric',
  type: RANGE,
  help: 'The range of the rubric, with the header row. Blank: the default rubric.',
  isOptional: true,
};
export const MONTH: Parameter = {
  name: 'month',
  type: 'string|Date',
  help: 'A month as "2026-03" or "March 2026" or any date in it, a quarter as "2026-Q1", a week as "2026-W07", or "all". Blank: the latest complete month that has leads.',
  isOptional: true,
};
export const SOURCE: Parameter = {
  name: 'source',
  type: 'string',
  help: 'The name of one source; upper and lower case, spaces and punctuation do not matter. Blank: all sources.',
  isOptional: true,
};
export const SETTINGS: Parameter = {
  name: 'settings',
  type: RANGE,
  help: 'The range of the settings: setting, name and value. Blank: the default settings.',
  isOptional: true,
};
export const AS_OF: Parameter = {
  name: 'as_of',
  type: 'Date',
  help: 'The day of the review; what is dated later has not happened yet. Blank: the day on which the formula is calculated.',
  isOptional: true,
};
