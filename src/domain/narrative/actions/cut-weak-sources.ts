import type { DemandType } from '../../lead/demand.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Group } from '../../scorecard/review.ts';
import { article } from '../../wording.ts';
import { against } from '../findings/quality.ts';
import { worse } from '../ranking.ts';
import type { Action, Who } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { AT_A_TIME, areOrigins, originName } from './origins.ts';

/** What to do with a group that brings volume without quality, by how it brings demand; `lead` is the team's word with its article. */
const CUT: Record<DemandType, { readonly who: Who; readonly say: (name: string, lead: string) => string }> = {
  paid: { who: 'agency', say: (name) => `Cut or retarget what is spent on ${name}` },
  organic: {
    who: 'marketing',
    say: (name, lead) => `Ask more of ${lead} from ${name}, on its form, before it counts`,
  },
  referral: { who: 'marketing', say: (name) => `Tell those who refer through ${name} whom you serve` },
  outbound: { who: 'sales', say: (name) => `Narrow the list behind ${name}` },
  other: {
    who: 'marketing',
    say: (name, lead) => `Cut ${name} back, or ask more of ${lead} before it counts`,
  },
};

/** Cut, retarget or tighten the groups with volume and surely weaker leads, the biggest first. */
export function cutWeakSources(card: Scorecard): readonly Action[] {
  if (!areOrigins(card)) return [];
  return worse(card)
    .filter(({ signal }) => signal === 'volume without quality')
    .sort((a, b) => b.leads - a.leads)
    .slice(0, AT_A_TIME)
    .map((group) => {
      const { who, say } = CUT[demandTypeIn(card, group)];
      return action(
        card,
        `cut: ${group.group}`,
        who,
        (voice) => {
          const name = originName(card, voice, 'groups', group.group);
          return `${say(name, article(card.terms.lead.one))}: ${against(group, voice)}.`;
        },
        watched(['groups', group.group, 'measures', group.quality!.measure]),
      );
    });
}

function demandTypeIn({ by }: Scorecard, { group, demandType }: Group): DemandType {
  return by === 'demand_type' ? (group as DemandType) : (demandType ?? 'other');
}
