import type { Sentence } from './sentence.ts';

/** A question that leadership asks of a month, and its answer. */
export interface Answer {
  readonly id: string;
  readonly question: string;
  /** The sheet tells it; where it does not, the sentences say why. */
  readonly told: boolean;
  readonly sentences: readonly Omit<Sentence, 'section'>[];
}
