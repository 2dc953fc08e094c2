import type { Answer, Argument } from '../functions/custom-function.ts';
import { answerFunction } from '../functions/functions.ts';
import { placeOf, zoneNamed } from './place.ts';

/**
 * What a formula answers; asks the spreadsheet for its zone only if the function does. Throws an Error with the
 * sentence that the cell shows.
 */
export function custom(name: string, args: readonly Argument[]): Answer {
  return answerFunction(name, args, {
    get place() {
      return placeOf(SpreadsheetApp.getActiveSpreadsheet());
    },
    now: Date.now(),
    zoneNamed,
  });
}
