import { listed } from '../../../input-error.ts';
import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Measures named as too few to judge; of more, that says less than how few the leads are. */
const MEASURES_NAMED = 3;

/** Measures whose counts are too small for a verdict, in one sentence. */
export function tooFew(card: Scorecard): readonly Sentence[] {
  const small = card.measures.filter(({ status }) => status === 'too few');
  if (small.length === 0) return [];
  return [
    sentence(card, 'cautions', (voice) => {
      if (small.length > MEASURES_NAMED) {
        const told = card.measures.filter(({ id, value }) => id !== 'lead_volume' && value !== null);
        const most = 2 * small.length > told.length ? 'most' : 'several';
        return `With ${voice.counted(card.terms.lead, 'counts', 'leads')}, ${most} measures are too few to judge.`;
      }
      const parts = small.map(
        ({ id, label }) => `${label.toLowerCase().replace('icp', 'ICP')} (${voice.outOf(['measures', id])})`,
      );
      return `Too few to judge: ${listed(parts)}.`;
    }),
  ];
}
