import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import type { Clock } from './clock.ts';
import { formatDate } from './format-date.ts';
import { formatted } from './format-string.ts';
import { mismatch } from './signature.ts';

type Utilities = Pick<
  GoogleAppsScript.Utilities.Utilities,
  'formatDate' | 'formatString' | 'getUuid' | 'sleep'
>;

const LONGEST_SLEEP = 300_000;

/** `Utilities`. Sleeping moves the host's clock on; identifiers are numbered, so that a run can be repeated. */
export function utilities(execution: Execution, clock: Clock): Utilities {
  let identifiers = 0;
  const double: Utilities = {
    formatDate(date, timeZone, format) {
      // A Date of any realm: `instanceof` would know the host's only.
      const isDate = Object.prototype.toString.call(date) === '[object Date]';
      if (!isDate || typeof timeZone !== 'string' || typeof format !== 'string') {
        throw mismatch('Utilities.formatDate', [date, timeZone, format]);
      }
      return formatDate(date.getTime(), timeZone, format);
    },
    formatString: (template, ...args: unknown[]) => formatted(template, args),
    getUuid() {
      identifiers++;
      return `00000000-0000-4000-8000-${identifiers.toString(16).padStart(12, '0')}`;
    },
    sleep(milliseconds) {
      if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP)) {
        throw new Error(
          `Invalid argument: milliseconds is ${milliseconds}, and may be 0 to ${LONGEST_SLEEP}`,
        );
      }
      clock.advance(milliseconds);
    },
  };
  return served(execution, 'Utilities', double, {}, 'nothing');
}
