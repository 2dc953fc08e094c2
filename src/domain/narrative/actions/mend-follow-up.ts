import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { isNamed } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { breaks, doneFor } from './breaks.ts';

/** Finish the agreed follow-up, where it breaks, and with whom: the owners whose leads are surely followed up less often. */
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
        const owners = behind.map(
          ({ group }) =>
            `${voice.name('owners', group, 'group')} (${voice.outOf(['owners', group, 'quality'])})`,
        );
        const first = owners.length === 0 ? '' : `, first with ${listed(owners)}`;
        const days = voice.lasting('day', 'limits', 'follow_up_days');
        const over = `${days} ${card.limits.follow_up_days === 1 ? 'is' : 'are'} over`;
        return `Finish the agreed follow-up${first}: ${doneFor(card, id, voice, ` whose ${over}`)} followed up as agreed.`;
      },
      watched(['measures', id]),
    ),
  ];
}
