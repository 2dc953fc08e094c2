import type { Scorecard } from '../../scorecard/assemble.ts';
import { against } from '../findings/quality.ts';
import { better } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { AT_A_TIME, areOrigins, originName } from './origins.ts';

/** Put more into the groups whose leads are surely better, the largest difference first. */
export function feedGoodSources(card: Scorecard): readonly Action[] {
  if (!areOrigins(card)) return [];
  return better(card)
    .slice(0, AT_A_TIME)
    .map((group) =>
      action(
        card,
        `invest: ${group.group}`,
        group.demandType === 'outbound' ? 'sales' : 'marketing',
        (voice) => {
          const name = originName(card, voice, 'groups', group.group);
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
