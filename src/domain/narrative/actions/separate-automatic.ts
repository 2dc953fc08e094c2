import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Let sales accept a lead before it becomes an opportunity, when at least one in ten opportunities, and two, were never accepted. */
export function separateAutomatic(card: Scorecard): readonly Action[] {
  const { told, count, opportunities } = card.automatic;
  if (!told || count < 2 || 10 * count < opportunities) return [];
  const { one, many } = card.terms.opportunity;
  return [
    action(
      card,
      'separate automatic',
      'leadership',
      (voice) =>
        `Make no ${one} before sales has accepted the ${card.terms.lead.one}: ${voice.count('automatic', 'count')} of ${voice.count('automatic', 'opportunities')} ${many} were never accepted.`,
      watched(['automatic'], { numerator: 'count', denominator: 'opportunities', higherIsBetter: false }),
    ),
  ];
}
