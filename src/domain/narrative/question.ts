import type { Scorecard } from '../scorecard/assemble.ts';
import type { Sentence } from './sentence.ts';
import { Voice } from './voice.ts';

/** A sentence of an answer, and the facts it rests on. */
export type AnswerSentence = Omit<Sentence, 'section'>;

/** A question that leadership asks of a month, and its answer. */
export interface Answer {
  readonly id: string;
  readonly question: string;
  /** The sheet tells it; where it does not, the sentences say why. */
  readonly told: boolean;
  readonly sentences: readonly AnswerSentence[];
}

/** The answer that the sheet gives, a sentence for each of `parts`. */
export function told(
  card: Scorecard,
  id: string,
  question: string,
  parts: readonly ((voice: Voice) => string)[],
): Answer {
  return { id, question, told: true, sentences: parts.map((write) => written(card, write)) };
}

/** That it cannot be told, and why. */
export function untold(
  card: Scorecard,
  id: string,
  question: string,
  why: string,
  ...refs: readonly string[]
): Answer {
  const write = (voice: Voice): string => {
    voice.restsOn(...(refs.length === 0 ? ['counts', 'leads'] : refs));
    return `Cannot be told, because ${why}.`;
  };
  return { id, question, told: false, sentences: [written(card, write)] };
}

function written(card: Scorecard, write: (voice: Voice) => string): AnswerSentence {
  const voice = new Voice(card);
  const text = write(voice);
  return { text, refs: voice.refs };
}
