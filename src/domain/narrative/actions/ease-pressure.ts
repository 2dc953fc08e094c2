import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Call less often in the first week, when at least one in ten, and two, got more touches than the team means to make. */
export function easePressure(card: Scorecard): readonly Action[] {
  const { numerator, denominator } = card.people.pressure;
  if (numerator < 2 || 10 * numerator < denominator) return [];
  return [
    action(
      card,
      'ease pressure',
      'sales',
      (voice) => {
        const counts = voice.outOf(['people', 'pressure']);
        return `Call less often in the first week: ${counts} ${card.terms.lead.many} got more than ${voice.count('people', 'pressure', 'cap')} touches.`;
      },
      watched(['people', 'pressure'], { higherIsBetter: false }),
    ),
  ];
}
