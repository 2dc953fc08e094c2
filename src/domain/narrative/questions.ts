import type { Scorecard } from '../scorecard/assemble.ts';
import type { Answer } from './question.ts';
import type { Action } from './sentence.ts';

/** The answers to what leadership asks of a month, in order. */
export function answers(_card: Scorecard, _actions: readonly Action[]): readonly Answer[] {
  return [];
}
