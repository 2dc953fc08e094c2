import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Say what statuses mean that nobody has explained, when at least one lead in twenty has one. */
export function explainStatuses(card: Scorecard): readonly Action[] {
  if (card.unexplained === 0 || 20 * card.unexplained < card.counts.leads) return [];
  return [
    action(card, 'explain statuses', 'sales', (voice) => {
      const some = `${voice.count('unexplained')} of ${voice.counted(card.terms.lead, 'counts', 'leads')}`;
      return `Say in the settings what the statuses mean that are listed in the data checks: ${some} cannot be placed for sure.`;
    }),
  ];
}
