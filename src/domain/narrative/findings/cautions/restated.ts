import { listed } from '../../../input-error.ts';
import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { MeasureId } from '../../../scorecard/measure-id.ts';
import type { Rate } from '../../../scorecard/review.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence, type Voice } from '../../voice.ts';

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
      const parts = moved.slice(0, NAMED).map(({ id, label, before, now }) => {
        const path = ['restatement', 'moved', id];
        const [was, is] =
          id === 'lead_volume'
            ? [voice.count(...path, 'before', 'numerator'), voice.count(...path, 'now', 'numerator')]
            : [figure(before, [...path, 'before'], voice), figure(now, [...path, 'now'], voice)];
        return `${label.replace(/^(?!ICP)./, (letter) => letter.toLowerCase())} from ${was} to ${is}`;
      });
      const more = moved.length > NAMED ? ['others'] : [];
      const [figures, have] = moved.length === 1 ? ['a figure', 'has'] : ['figures', 'have'];
      const rubric = restatement.rubricChanged ? ' and with another rubric' : '';
      return `Since the review of ${voice.text('restatement', 'asOf')}${rubric}, ${figures} of this period ${have} moved: ${listed([...parts, ...more])}.`;
    }),
  ];
}

function figure({ value }: Rate, path: readonly string[], voice: Voice): string {
  return value === null ? 'no data' : voice.outOf(path);
}
