import type { Scorecard } from '../../scorecard/assemble.ts';
import { UNKNOWN_GROUP } from '../../scorecard/grouping.ts';
import { against } from '../findings/quality.ts';
import { better, worse } from '../ranking.ts';
import type { Action, Who } from '../sentence.ts';
import { action } from '../voice.ts';

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
      );
    });
}

/** Put more into each group whose leads are surely better. */
export function feedGoodSources(card: Scorecard): readonly Action[] {
  return better(card).map((group) =>
    action(card, `invest: ${group.group}`, 'marketing', (voice) => {
      const name = voice.name('groups', group.group, 'group');
      const more =
        group.signal === 'quality without volume' ? `Bring in more through ${name}` : `Put more into ${name}`;
      return `${more}: ${against(group, voice)}.`;
    }),
  );
}

/** Find out where leads come from, when at least one in ten, and three, do not say. */
export function findUnknownSources(card: Scorecard): readonly Action[] {
  const unknown = card.groups.find(({ group }) => group === UNKNOWN_GROUP);
  if (
    card.by !== 'source' ||
    unknown === undefined ||
    unknown.leads < 3 ||
    10 * unknown.leads < card.counts.leads
  )
    return [];
  return [
    action(card, 'unknown source', 'marketing', (voice) => {
      if (card.groups.length === 1)
        return 'Write down where every lead came from: the sheet names no source.';
      const count = voice.count('groups', UNKNOWN_GROUP, 'leads');
      return `Make every form and import carry its source: ${count} of ${voice.counted(card.terms.lead, 'counts', 'leads')} have none.`;
    }),
  ];
}
