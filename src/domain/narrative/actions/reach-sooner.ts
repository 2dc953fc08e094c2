import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { breaks } from './breaks.ts';

/** Reach out sooner, where the first touch comes too late. */
export function reachSooner(card: Scorecard): readonly Action[] {
  const id = 'first_touch_in_time';
  if (!breaks(card, id)) return [];
  return [
    action(
      card,
      `mend: ${id}`,
      'sales',
      (voice) => {
        const counts = `${voice.outOf(['measures', id])} ${card.terms.lead.many}`;
        return `Reach out sooner: ${counts} were touched within ${voice.lasting('hour', 'limits', 'first_touch_hours')}.`;
      },
      watched(['measures', id]),
    ),
  ];
}
