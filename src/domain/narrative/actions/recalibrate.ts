import type { Scorecard } from '../../scorecard/assemble.ts';
import type { CheckedSignal } from '../../scorecard/signals/signal.ts';
import type { Action } from '../sentence.ts';
import { action, type Voice, watched } from '../voice.ts';

/** Criteria named; the rubric check lists them all. */
const NAMED = 3;

/**
 * Bring sales and rubric together, where sales surely decides otherwise than the rubric scores: high scores that it
 * rejects, else criteria that the rejected meet more often, else a score that is higher for the rejected.
 */
export function recalibrate(card: Scorecard): readonly Action[] {
  const rejected = card.signals.find(({ id, state }) => id === 'high_scores_rejected' && state === 'found');
  if (rejected !== undefined) {
    const [own] = rejected.counts;
    return [
      action(
        card,
        'recalibrate',
        'leadership',
        (voice) => highScores(card, rejected, voice),
        watched(['signals', rejected.id, 'counts', own!.id], { higherIsBetter: false }),
      ),
    ];
  }
  const { criteria, auc } = card.rubricCheck;
  const wrong = criteria.filter(({ decided }) => decided.verdict === 'points the wrong way').slice(0, NAMED);
  const { many } = card.terms.lead;
  if (wrong.length > 0) {
    return [
      action(card, 'recalibrate', 'leadership', (voice) => {
        const parts = wrong.map(({ id }) => {
          const path = ['rubricCheck', 'criteria', id, 'decided'];
          return `"${voice.name('rubricCheck', 'criteria', id, 'name')}" was met by ${voice.outOf([...path, 'met'])} accepted and ${voice.outOf([...path, 'other'])} rejected ${many}`;
        });
        return `Look again at what points the wrong way in the rubric: ${parts.join('; ')}.`;
      }),
    ];
  }
  if (auc.decided.verdict !== 'the wrong way round') return [];
  return [
    action(card, 'recalibrate', 'leadership', (voice) => {
      const path = ['rubricCheck', 'auc', 'decided'];
      const counts = `${voice.count(...path, 'negatives')} rejected ${many} tend to score higher than the ${voice.count(...path, 'positives')} accepted`;
      return `Go through the rubric with sales, ${card.terms.lead.one} by ${card.terms.lead.one}: the ${counts}.`;
    }),
  ];
}

function highScores({ terms }: Scorecard, { id, counts }: CheckedSignal, voice: Voice): string {
  const [rejected, , others] = counts;
  const path = ['signals', id, 'counts'];
  const was = ({ numerator }: CheckedSignal['counts'][number]): string => (numerator === 1 ? 'was' : 'were');
  const high = `${voice.outOf([...path, rejected!.id])} ${terms.qualified.many} that sales decided on ${was(rejected!)} rejected`;
  const rest =
    others!.denominator === 0
      ? ''
      : `, and ${voice.outOf([...path, others!.id])} others ${was(others!)} accepted`;
  return `Go through the rubric with sales, ${terms.lead.one} by ${terms.lead.one}: ${high}${rest}.`;
}
