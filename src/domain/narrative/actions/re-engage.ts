import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Contact again, with respect, those whose time has come. */
export function reEngageLeads(card: Scorecard): readonly Action[] {
  const { count } = card.people.reEngage;
  if (count === 0) return [];
  return [
    action(card, 're-engage', 'marketing', (voice) => {
      const leads = voice.counted(card.terms.lead, 'people', 'reEngage', 'count');
      return `Contact again, once: ${leads} that ${count === 1 ? 'was' : 'were'} too early or to be nurtured, as ${count === 1 ? 'its' : 'their'} time has come.`;
    }),
  ];
}
