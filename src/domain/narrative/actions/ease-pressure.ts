import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Reach out less often in the first week, when at least one in ten, and two, got more touches than the team means to make. */
export function easePressure(card: Scorecard): readonly Action[] {
  const { numerator, denominator } = card.people.pressure;
  if (numerator < 2 || 10 * numerator < denominator) return [];
  return [
    action(
      card,
      'ease pressure',
      'sales',
      (voice) => {
        const cap = voice.counted({ one: 'touch', many: 'touches' }, 'people', 'pressure', 'cap');
        return `Reach out less often in the first week: ${voice.outOf(['people', 'pressure'])} ${card.terms.lead.many} got more than ${cap}.`;
      },
      watched(['people', 'pressure'], { higherIsBetter: false }),
    ),
  ];
}
