import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/**
 * Open a second contact in the accounts that sales works with one person only; not where accounts with several people
 * are surely accepted less often.
 */
export function openSecondContact(card: Scorecard): readonly Action[] {
  const { waiting, verdict } = card.accounts;
  if (waiting.count === 0 || verdict === 'single-contact better') return [];
  return [
    action(card, 'second contact', 'sales', (voice) => {
      const leads = voice.counted(card.terms.lead, 'accounts', 'waiting', 'count');
      const alone = `${leads} that sales is working ${waiting.count === 1 ? 'stands alone in its account' : 'stand alone in their accounts'}`;
      const accepted = (side: 'multi' | 'single'): string => voice.outOf(['accounts', side, 'acceptance']);
      const why =
        verdict === 'multi-contact better'
          ? `; ${accepted('multi')} accounts with several people were accepted, and ${accepted('single')} with one`
          : '';
      return `Find a second person to talk to: ${alone}${why}.`;
    }),
  ];
}
