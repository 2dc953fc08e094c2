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
        if (numerator === denominator) {
          voice.restsOn('sourceless', 'numerator');
          return `Write down where every ${card.terms.lead.one} came from: the sheet names no source.`;
        }
        const counts = `${voice.count('sourceless', 'numerator')} of ${voice.counted(card.terms.lead, 'sourceless', 'denominator')}`;
        return `Make every form and import carry its source: ${counts} have none.`;
      },
      watched(['sourceless'], { higherIsBetter: false }),
    ),
  ];
}
