import type { Scorecard } from '../../scorecard/assemble.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Voice } from '../voice.ts';

/**
 * Whether a part of follow-up breaks: it misses the team's target, or, without one, the counts show that
 * at least one lead in twenty was not worked as agreed.
 */
export function breaks({ measures }: Scorecard, id: MeasureId): boolean {
  const { status, upper } = measures.find((entry) => entry.id === id)!;
  return status === 'off target' || (status === 'no target set' && upper !== null && upper < 0.95);
}

/** What was done, in counts with the verb that fits them: `16 of 27 leads were`, `1 of 12 leads was`; `which` says more of them. */
export function doneFor(card: Scorecard, id: MeasureId, voice: Voice, which = ''): string {
  const { numerator, denominator } = card.measures.find((entry) => entry.id === id)!;
  const { one, many } = card.terms.lead;
  const isOne = numerator === 1 || denominator === 1;
  return `${voice.outOf(['measures', id])} ${denominator === 1 ? one : many}${which} ${isOne ? 'was' : 'were'}`;
}
