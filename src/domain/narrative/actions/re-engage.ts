import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Ask again, with respect, whose time has come. */
export function reEngageLeads(card: Scorecard): readonly Action[] {
  const { count } = card.people.reEngage;
  if (count === 0) return [];
  return [
    action(card, 're-engage', 'marketing', (voice) => {
      const leads = voice.counted(card.terms.lead, 'people', 'reEngage', 'count');
      return `Ask again, once and politely: the time of ${leads} that ${count === 1 ? 'was' : 'were'} too early or to be nurtured has come.`;
    }),
  ];
}
