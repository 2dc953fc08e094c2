import type { Answer } from '../question.ts';
import type { Action } from '../sentence.ts';

/** Actions named; the list has them all. */
const NAMED = 3;

/** What to change next month: the first of the actions. */
export function nextMonth(actions: readonly Action[]): Answer {
  const [id, question] = ['next month', 'What should we change next month?'];
  const named = actions.slice(0, NAMED);
  if (named.length === 0) {
    return {
      id,
      question,
      told: true,
      sentences: [{ text: 'Nothing calls for a change.', refs: ['/counts/leads'] }],
    };
  }
  return { id, question, told: true, sentences: named.map(({ text, refs }) => ({ text, refs })) };
}
