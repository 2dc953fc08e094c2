import { sentence } from '../domain/format.ts';
import { InputError } from '../domain/input-error.ts';
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

/**
 * What a formula answers. Throws an Error whose message is the sentence that the cell shows, where a person has
 * something to mend.
 */
export function answerFunction(name: string, args: readonly Argument[], around: Surroundings): Answer {
  const found = FUNCTIONS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no custom function ${name}.`);
  try {
    return found.answer(args, around);
  } catch (error) {
    throw error instanceof InputError ? new Error(sentence(error.message)) : error;
  }
}
