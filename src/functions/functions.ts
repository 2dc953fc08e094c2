import { sentence } from '../domain/format.ts';
import { InputError } from '../domain/input-error.ts';
import type { Cell } from '../domain/lead/cell.ts';
import { sourceQuality, winRateBySource } from './by-source.ts';
import type { Answer, Argument, CustomFunction, Surroundings } from './custom-function.ts';
import { rateInterval } from './interval.ts';
import { leadScore, leadTier, leadWhy } from './lead-columns.ts';
import { leadNarrative, narrativeCheck } from './narrative.ts';
import { RATES } from './rates.ts';
import { disqualificationReasons, leadFunnel, leadScorecard } from './tables.ts';

/** Every custom function, in the order in which people meet them: stubs, help, documentation and tests come from here. */
export const FUNCTIONS: readonly CustomFunction[] = [
  leadScore,
  leadTier,
  leadWhy,
  ...RATES,
  winRateBySource,
  sourceQuality,
  disqualificationReasons,
  leadFunnel,
  leadScorecard,
  leadNarrative,
  narrativeCheck,
  rateInterval,
];

/** Characters that a cell of Google Sheets holds: with more in one, the whole answer would be refused. */
const LONGEST_CELL = 50_000;

/**
 * What a formula answers, texts cut to what a cell holds. Throws an Error whose message is the sentence that the cell shows, where a person has
 * something to mend.
 */
export function answerFunction(name: string, args: readonly Argument[], around: Surroundings): Answer {
  const found = FUNCTIONS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no custom function ${name}.`);
  try {
    const answer = found.answer(args, around);
    return Array.isArray(answer) ? answer.map((row) => row.map(fitting)) : fitting(answer);
  } catch (error) {
    throw error instanceof InputError ? new Error(sentence(error.message)) : error;
  }
}

function fitting(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > LONGEST_CELL
    ? `${cell.slice(0, LONGEST_CELL - 1)}…`
    : cell;
}
