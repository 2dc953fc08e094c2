import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Closes that no trailing window can hold, because nothing dates them. */
export function undatedCloses(card: Scorecard): readonly Sentence[] {
  const win = card.measures.find(({ id }) => id === 'win_rate')!;
  if (win.value === null || win.unknown === 0) return [];
  return [
    sentence(
      card,
      'cautions',
      (voice) =>
        `${voice.count('measures', 'win_rate', 'unknown')} ${win.unknown === 1 ? 'close has' : 'closes have'} no date and ${win.unknown === 1 ? 'is' : 'are'} in no win rate.`,
    ),
  ];
}
