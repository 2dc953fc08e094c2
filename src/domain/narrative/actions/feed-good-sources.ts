import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Group } from '../../scorecard/review.ts';
import { against } from '../findings/quality.ts';
import { better } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { AT_A_TIME, areOrigins, originName } from './origins.ts';

/** Put more into the groups whose leads are surely better, the largest difference first, unless sales accepts fewer of them. */
export function feedGoodSources(card: Scorecard): readonly Action[] {
  if (!areOrigins(card)) return [];
  return better(card)
    .filter(({ measures }) => !isAcceptedLess(measures, card.measures))
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

/** Whether sales accepts a smaller share of a group's leads than of the others, surely or not: then it is no source to feed. */
function isAcceptedLess(own: Group['measures'], all: Scorecard['measures']): boolean {
  const rateIn = (measures: Group['measures']) => measures.find(({ id }) => id === 'sales_acceptance_rate')!;
  const [group, every] = [rateIn(own), rateIn(all)];
  const rest = {
    numerator: every.numerator - group.numerator,
    denominator: every.denominator - group.denominator,
  };
  return group.numerator * rest.denominator < rest.numerator * group.denominator;
}
