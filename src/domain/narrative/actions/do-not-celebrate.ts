import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Do not celebrate volume that grew while fit or acceptance surely fell. */
export function doNotCelebrate(card: Scorecard): readonly Action[] {
  const found = card.signals.find(({ id, state }) => id.startsWith('volume_up') && state === 'found');
  if (found === undefined) return [];
  const id = found.id === 'volume_up_fit_down' ? 'icp_fit_rate' : 'sales_acceptance_rate';
  const isOne = card.measures.find((measure) => measure.id === id)!.numerator === 1;
  const did = id === 'icp_fit_rate' ? (isOne ? 'fits' : 'fit') : isOne ? 'was accepted' : 'were accepted';
  return [
    action(
      card,
      'do not celebrate volume',
      'leadership',
      (voice) => {
        const volume = `${voice.counted(card.terms.lead, 'counts', 'leads')} after ${voice.count('measures', 'lead_volume', 'previous', 'numerator')}`;
        return `Do not reward the growth in ${card.terms.lead.many}: ${volume}, while ${voice.outOf(['measures', id])} ${did}, after ${voice.outOf(['measures', id, 'previous'])}.`;
      },
      watched(['measures', id]),
    ),
  ];
}
