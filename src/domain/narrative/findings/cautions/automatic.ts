import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Opportunities that sales never accepted, which would deflate the win rate. */
export function automatic(card: Scorecard): readonly Sentence[] {
  const win = card.measures.find(({ id }) => id === 'win_rate')!;
  if (win.value === null || win.leftOut === 0) return [];
  const { opportunity } = card.terms;
  return [
    sentence(card, 'cautions', (voice) => {
      const left = `${voice.count('measures', 'win_rate', 'leftOut')} closed ${win.leftOut === 1 ? opportunity.one : opportunity.many} that sales never accepted ${win.leftOut === 1 ? 'is' : 'are'} kept out of the win rate`;
      return `${left}, which would be ${voice.outOf(['automatic', 'winRate', 'withThem'])} with ${win.leftOut === 1 ? 'it' : 'them'}.`;
    }),
  ];
}
