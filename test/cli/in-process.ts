import { readOptions } from '../../src/cli/options.ts';
import { reviewFile } from '../../src/cli/review.ts';
import type { Review } from '../../src/domain/scorecard/review.ts';

/** What `--json` prints for some arguments, in UTC, without a process of its own. */
export async function json(...args: string[]): Promise<Review> {
  const around = { now: 0, timeZone: 'UTC', dateOrder: 'month-day', path: (given: string) => given } as const;
  return JSON.parse(JSON.stringify((await reviewFile(readOptions(args), around)).review));
}
