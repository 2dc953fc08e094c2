import type { Scorecard } from '../../scorecard/assemble.ts';
import { isNamed } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { breaks } from './breaks.ts';

/** Finish the agreed follow-up, where it breaks, and with whom. */
export function mendFollowUp(card: Scorecard): readonly Action[] {
  const id = 'follow_up_completion';
  if (!breaks(card, id)) return [];
  const behind = card.owners.filter(isNamed).filter(({ quality }) => quality?.verdict === 'worse');
  return [
    action(
      card,
      `mend: ${id}`,
      'sales',
      (voice) => {
        const days = voice.lasting('day', 'limits', 'follow_up_days');
        const counts = `${voice.outOf(['measures', id])} ${card.terms.lead.many}`;
        const with_ = behind.map(({ group }) => voice.name('owners', group, 'group'));
        const first = with_.length === 0 ? '' : `, first with ${with_.join(' and ')}`;
        return `Finish the agreed follow-up${first}: it was done for ${counts} whose ${days} are over.`;
      },
      watched(['measures', id]),
    ),
  ];
}
