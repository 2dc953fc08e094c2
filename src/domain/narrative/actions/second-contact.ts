import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Open a second contact in the accounts that sales works with one person only. */
export function openSecondContact(card: Scorecard): readonly Action[] {
  const { waiting } = card.accounts;
  if (waiting.count === 0) return [];
  return [
    action(card, 'second contact', 'sales', (voice) => {
      const leads = voice.counted(card.terms.lead, 'accounts', 'waiting', 'count');
      return `Find a second person to talk to: ${leads} that sales is working ${waiting.count === 1 ? 'stands' : 'stand'} alone in ${waiting.count === 1 ? 'its' : 'their'} account.`;
    }),
  ];
}
