import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Sentence } from '../sentence.ts';
import { sentence } from '../voice.ts';

/** Leads of any month whose time to be asked again has come. */
export function reEngage(card: Scorecard): readonly Sentence[] {
  const { count, leftAlone } = card.people.reEngage;
  if (count === 0) return [];
  const { one, many } = card.terms.lead;
  return [
    sentence(card, 'follow-up', (voice) => {
      const due = `The time has come for ${voice.count('people', 'reEngage', 'count')} earlier ${count === 1 ? `${one} that was` : `${many} that were`} too early or to be nurtured`;
      const alone =
        leftAlone === 0
          ? ''
          : `; ${voice.count('people', 'reEngage', 'leftAlone')} who asked not to be contacted ${leftAlone === 1 ? 'is' : 'are'} left alone`;
      return `${due}${alone}.`;
    }),
  ];
}
