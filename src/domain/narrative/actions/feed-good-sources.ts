import type { Scorecard } from '../../scorecard/assemble.ts';
import { against } from '../findings/quality.ts';
import { better } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Put more into each group whose leads are surely better. */
export function feedGoodSources(card: Scorecard): readonly Action[] {
  return better(card).map((group) =>
    action(
      card,
      `invest: ${group.group}`,
      'marketing',
      (voice) => {
        const name = voice.name('groups', group.group, 'group');
        const more =
          group.signal === 'quality without volume'
            ? `Bring in more through ${name}`
            : `Put more into ${name}`;
        return `${more}: ${against(group, voice)}.`;
      },
      watched(['groups', group.group, 'measures', group.quality!.measure]),
    ),
  );
}
