import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Open a second contact in the accounts that sales works with one person only, where several people surely go with more acceptance. */
export function openSecondContact(card: Scorecard): readonly Action[] {
  const { waiting, verdict } = card.accounts;
  if (waiting.count === 0 || verdict !== 'multi-contact better') return [];
  return [
    action(card, 'second contact', 'sales', (voice) => {
      const leads = voice.counted(card.terms.lead, 'accounts', 'waiting', 'count');
      const alone = `${leads} that sales is working ${waiting.count === 1 ? 'stands alone in its account' : 'stand alone in their accounts'}`;
      const accepted = (side: 'multi' | 'single'): string => voice.outOf(['accounts', side, 'acceptance']);
      return `Find a second person to talk to: ${alone}; ${accepted('multi')} accounts with several people were accepted, and ${accepted('single')} with one.`;
    }),
  ];
}
