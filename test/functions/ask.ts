import { intlZone, UTC } from '../../src/domain/lead/zone.ts';
import { dayBounds } from '../../src/domain/scorecard/period.ts';
import type { Answer, Argument, Surroundings } from '../../src/functions/custom-function.ts';
import { answerFunction } from '../../src/functions/functions.ts';

/** A spreadsheet in UTC on the last day of 2024. */
export const AROUND: Surroundings = {
  place: { zone: UTC, dateOrder: 'day-month' },
  now: dayBounds('2024-12-31', UTC).end - 1,
  zoneNamed: intlZone,
};

/** What a formula answers in that spreadsheet. */
export function ask(name: string, ...args: Argument[]): Answer {
  return answerFunction(name, args, AROUND);
}

/** The sentence that the cell of a formula shows in place of an answer. */
export function sentenceOf(name: string, ...args: Argument[]): string {
  try {
    return `it answered ${JSON.stringify(ask(name, ...args))}`;
  } catch (error) {
    return (error as Error).message;
  }
}
