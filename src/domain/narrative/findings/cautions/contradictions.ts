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
        const [what] = message.slice(message.indexOf(' ') + 1).split(/[;.]/);
        return `${voice.count('dataChecks', id, 'count')} ${what}`;
      });
      return `The sheet contradicts itself: ${said.join('; ')}.`;
    }),
  ];
}
