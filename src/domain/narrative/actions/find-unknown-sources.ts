import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Find out where leads come from, when at least one in ten, and three, do not say. */
export function findUnknownSources(card: Scorecard): readonly Action[] {
  const { numerator, denominator } = card.sourceless;
  if (numerator < 3 || 10 * numerator < denominator) return [];
  return [
    action(
      card,
      'unknown source',
      'marketing',
      (voice) => {
        const leads = voice.counted(card.terms.lead, 'sourceless', 'denominator');
        if (numerator === denominator) {
          voice.restsOn('sourceless', 'numerator');
          return `Write down where every ${card.terms.lead.one} comes from: none of ${leads} has a source.`;
        }
        return `Make every form and import carry its source: ${voice.count('sourceless', 'numerator')} of ${leads} have none.`;
      },
      watched(['sourceless'], { higherIsBetter: false }),
    ),
  ];
}
