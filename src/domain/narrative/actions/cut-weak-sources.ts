import type { Scorecard } from '../../scorecard/assemble.ts';
import { against } from '../findings/quality.ts';
import { worse } from '../ranking.ts';
import type { Action, Who } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** What to do with a group that brings volume without quality, by how it brings demand. */
const CUT: Record<string, { readonly who: Who; readonly say: (name: string) => string }> = {
  paid: { who: 'agency', say: (name) => `Cut or retarget what is spent on ${name}` },
  organic: { who: 'marketing', say: (name) => `Ask more of a lead from ${name} before it counts` },
  referral: { who: 'marketing', say: (name) => `Tell those who refer through ${name} whom you serve` },
  outbound: { who: 'sales', say: (name) => `Narrow the list behind ${name}` },
  other: { who: 'marketing', say: (name) => `Cut ${name} back, or ask more of a lead before it counts` },
};

/** Cut, retarget or tighten each group with volume and surely weaker leads. */
export function cutWeakSources(card: Scorecard): readonly Action[] {
  return worse(card)
    .filter(({ signal }) => signal === 'volume without quality')
    .map((group) => {
      const { who, say } = CUT[group.demandType ?? 'other']!;
      return action(
        card,
        `cut: ${group.group}`,
        who,
        (voice) => `${say(voice.name('groups', group.group, 'group'))}: ${against(group, voice)}.`,
        watched(['groups', group.group, 'measures', group.quality!.measure]),
      );
    });
}
