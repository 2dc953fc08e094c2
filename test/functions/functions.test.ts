import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/functions/custom-function.ts';
import { answerFunction, FUNCTIONS } from '../../src/functions/functions.ts';
import { AROUND } from './ask.ts';

/** Design of the product: what cells can ask for. */
const NAMES = [
  'LEAD_SCORE',
  'LEAD_TIER',
  'LEAD_WHY',
  'ICP_FIT_RATE',
  'SALES_ACCEPTANCE_RATE',
  'FOLLOW_UP_COMPLETION',
  'LEAD_TO_OPPORTUNITY',
  'OPPORTUNITY_QUALITY',
  'WIN_RATE',
  'WIN_RATE_BY_SOURCE',
  'SOURCE_QUALITY',
  'DISQUALIFICATION_REASONS',
  'LEAD_FUNNEL',
  'LEAD_SCORECARD',
  'LEAD_NARRATIVE',
  'NARRATIVE_CHECK',
  'RATE_INTERVAL',
];

/** The name of a formula and the texts of its arguments. */
function parsed(formula: string): { name: string; args: string[] } {
  const [, name = '', inner = ''] = /^=([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  const args: string[] = [''];
  let depth = 0;
  for (const [token] of inner.matchAll(/"[^"]*"|'[^']*'|./g)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) args.push('');
    else args[args.length - 1] += token;
  }
  return { name, args: args.map((arg) => arg.trim()) };
}

/** What may stand for a parameter in an example. */
const FORMS: Readonly<Record<string, RegExp>> = {
  leads: /^Leads!A\d*:T\d*$/,
  rubric: /^'Lead rubric'!A:G$/,
  month: /^"(?:\d{4}-(?:\d\d|Q\d)|all)"$/,
  source: /^"[^"]+"$/,
  settings: /^'Lead settings'!A:C$/,
  as_of: /^DATE\(\d+, \d+, \d+\)$/,
  text: /^(?:A1|'Monthly review'!A:M)$/,
  successes: /^(?:\d+|B2)$/,
  total: /^(?:\d+|C2)$/,
};

describe('FUNCTIONS', () => {
  it('holds every function of the design, each once', () => {
    expect(FUNCTIONS.map(({ name }) => name)).toEqual(NAMES);
  });

  it('takes the leads first, then the rubric, and what may be left out last', () => {
    for (const { name, parameters } of FUNCTIONS) {
      const names = parameters.map((parameter) => parameter.name);
      if (name === 'NARRATIVE_CHECK') expect(names.slice(0, 3)).toEqual(['text', 'leads', 'rubric']);
      else if (name !== 'RATE_INTERVAL') expect(names.slice(0, 2)).toEqual(['leads', 'rubric']);
      const optional = parameters.map(({ isOptional = false }) => isOptional);
      expect(optional, name).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
      expect(
        names.filter((one) => ['month', 'source', 'settings', 'as_of'].includes(one)),
        name,
      ).toEqual(['month', 'source', 'settings', 'as_of'].filter((one) => names.includes(one)));
    }
  });

  it('has help that the formula helper can show: one line, no markup, no end of a comment', () => {
    for (const { name, summary, parameters, returns } of FUNCTIONS) {
      for (const text of [summary, returns, ...parameters.map(({ help }) => help)]) {
        expect(text, name).toMatch(/^[^\n<>@]+$/);
        expect(text, name).not.toContain('*/');
      }
    }
  });

  it('has examples that call the function itself with arguments for its parameters', () => {
    for (const { name, examples, parameters } of FUNCTIONS) {
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const call = parsed(example);
        expect(call.name).toBe(name);
        expect(call.args.length).toBeLessThanOrEqual(parameters.length);
        parameters.forEach(({ name: parameter, isOptional }, i) => {
          const arg = call.args[i] ?? '';
          if (arg === '') expect(isOptional, `${example}: ${parameter}`).toBe(true);
          else expect(arg, `${example}: ${parameter}`).toMatch(FORMS[parameter]!);
        });
      }
    }
  });
});

describe('answerFunction', () => {
  const sentence = (name: string, args: Argument[]): unknown => {
    try {
      return answerFunction(name, args, AROUND);
    } catch (error) {
      return error;
    }
  };

  it('throws what a person has to mend as a plain Error with one sentence', () => {
    const error = sentence('ICP_FIT_RATE', []);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).name).toBe('Error');
    expect((error as Error).message).toBe(
      'The range of leads is empty; give the header row and all rows below it, such as Leads!A:T.',
    );
  });

  it('names a function that does not exist', () => {
    expect((sentence('LEAD_MAGIC', []) as Error).message).toBe('There is no custom function LEAD_MAGIC.');
  });
});
