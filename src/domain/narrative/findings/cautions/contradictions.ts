import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Cells that cannot all be true. */
export function contradictions(card: Scorecard): readonly Sentence[] {
  const found = card.dataChecks.filter(({ id }) => id.startsWith('contradiction'));
  if (found.length === 0) return [];
  return [
    sentence(card, 'cautions', (voice) => {
      const said = found.map(({ id, message }) => {
        const [what = ''] = message.split(/[;.]/);
        return `${voice.counted(card.terms.lead, 'dataChecks', id, 'count')} ${what.replace(/^\S+ leads? /, '')}`;
      });
      return `The sheet contradicts itself: ${said.join('; ')}.`;
    }),
  ];
}
