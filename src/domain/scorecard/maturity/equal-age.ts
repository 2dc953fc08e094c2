import { type Interval, newcombe, type Proportion } from '../interval.ts';
import type { CreatedDay } from './conversions.ts';
import { ageOfYoungest, type History } from './history.ts';
import { withinCount } from './within.ts';

/** Two periods at the same age: conversions within so many days of creation, among leads at least that old. */
export interface EqualAge extends Interval {
  /** The age of the youngest lead of the reviewed period. */
  readonly days: number;
  readonly now: Proportion & { readonly value: number };
  readonly before: Proportion & { readonly value: number };
  /** Now less before, with its 95 % Newcombe interval. */
  readonly difference: number;
}

/**
 * Compares the leads of the reviewed period with those of the one before at equal age; null where either
 * has none to compare. Left out are leads whose conversion has no date or could not be recorded.
 */
export function equalAge(
  now: readonly CreatedDay[],
  before: readonly CreatedDay[],
  history: Pick<History, 'today' | 'recordedFrom'>,
): EqualAge | null {
  const days = ageOfYoungest(now, history);
  if (days === null) return null;
  const [a, b] = [withinCount(now, days, history), withinCount(before, days, history)];
  const found = newcombe(a, b);
  if (found === null) return null;
  const { difference, lower, upper } = found;
  const rate = (counts: Proportion): EqualAge['now'] => ({
    value: counts.numerator / counts.denominator,
    ...counts,
  });
  return { days, now: rate(a), before: rate(b), difference, lower, upper };
}
