import { InputError } from '../domain/input-error.ts';
import { parseNumber } from '../domain/lead/number.ts';
import { wilson } from '../domain/scorecard/interval.ts';
import { oneCell, shown } from './argument.ts';
import type { Argument, CustomFunction } from './custom-function.ts';

/** How far a rate of so few can be trusted. */
export const rateInterval: CustomFunction = {
  name: 'RATE_INTERVAL',
  summary:
    'The 95 % interval of a rate from its counts: with so few, the true rate could lie anywhere between (Wilson 1927).',
  parameters: [
    { name: 'successes', type: 'number', help: 'How many of them, such as the leads that were accepted.' },
    { name: 'total', type: 'number', help: 'Of how many, such as the leads that sales decided on.' },
  ],
  returns:
    'two cells side by side: the lower and the upper end, from 0 to 1; an error that says why where the total is 0',
  returnType: 'Array<Array<number>>',
  examples: ['=RATE_INTERVAL(26, 50)', '=RATE_INTERVAL(B2, C2)'],
  answer: ([successes, total]) => {
    const [part, all] = [count(successes, 'successes'), count(total, 'total')];
    if (part > all) {
      throw new InputError(
        'leads',
        `${part} successes are more than the total of ${all}; give the successes first, then the total`,
      );
    }
    const interval = wilson(part, all);
    if (interval === null)
      throw new InputError('leads', 'the total is 0, and a rate of nothing has no interval');
    return [[interval.lower, interval.upper]];
  },
};

function count(argument: Argument, name: string): number {
  const cell = oneCell(argument, name);
  if (cell === undefined)
    throw new InputError('leads', `the argument ${name} is blank; give a count such as 26`);
  const number = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : Number.NaN;
  if (number >= 0 && number < Number.POSITIVE_INFINITY) return number;
  throw new InputError('leads', `the argument ${name} is ${shown(cell)}; give a count from 0 up, such as 26`);
}
