import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { qualityOf } from '../../scorecard/quality.ts';
import { isNamed } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { breaks, doneFor } from './breaks.ts';

/** Reach out sooner, where the first touch comes too late, and who: the owners whose leads are surely reached in time less often. */
export function reachSooner(card: Scorecard): readonly Action[] {
  const id = 'first_touch_in_time';
  if (!breaks(card, id)) return [];
  const { owners } = card.people.firstTouch;
  const all = card.measures.find((measure) => measure.id === id)!;
  const behind = owners.filter(isNamed).filter(({ inTime }) => {
    const found = qualityOf(id, inTime, all, owners.length, card.limits.minimum_count);
    return found?.verdict === 'worse';
  });
  return [
    action(
      card,
      `mend: ${id}`,
      'sales',
      (voice) => {
        const late = behind.map(
          ({ group }) =>
            `${voice.name('people', 'firstTouch', 'owners', group, 'group')} (${voice.outOf(['people', 'firstTouch', 'owners', group, 'inTime'])})`,
        );
        const first = late.length === 0 ? '' : `, first of all ${listed(late)}`;
        const hours = voice.lasting('hour', 'limits', 'first_touch_hours');
        return `Reach out sooner${first}: ${doneFor(card, id, voice)} touched within ${hours}.`;
      },
      watched(['measures', id]),
    ),
  ];
}
