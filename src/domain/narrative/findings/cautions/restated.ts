import { listed } from '../../../input-error.ts';
import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { MeasureId } from '../../../scorecard/measure-id.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Figures named; the restatement lists them all. */
const NAMED = 3;

/** What moved since the same period was reviewed before. */
export function restated(card: Scorecard): readonly Sentence[] {
  const { restatement } = card;
  if (restatement === null) return [];
  const isMeasure = (id: string): id is MeasureId => card.measures.some((measure) => measure.id === id);
  const moved = restatement.moved.filter(({ id }) => isMeasure(id));
  if (moved.length === 0) return [];
  return [
    sentence(card, 'cautions', (voice) => {
      const parts = moved.slice(0, NAMED).map(({ id, label }) => {
        const path = ['restatement', 'moved', id];
        const [before, now] =
          id === 'lead_volume'
            ? [voice.count(...path, 'before', 'numerator'), voice.count(...path, 'now', 'numerator')]
            : [voice.outOf([...path, 'before']), voice.outOf([...path, 'now'])];
        return `${label.replace(/^(?!ICP)./, (letter) => letter.toLowerCase())} from ${before} to ${now}`;
      });
      const more = moved.length > NAMED ? ['others'] : [];
      const rubric = restatement.rubricChanged ? ' and with another rubric' : '';
      return `Since the review of ${voice.text('restatement', 'asOf')}${rubric}, figures of this period have moved: ${listed([...parts, ...more])}.`;
    }),
  ];
}
