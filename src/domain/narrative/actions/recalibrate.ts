import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Bring sales and rubric together, where sales surely decides otherwise than the rubric scores. */
export function recalibrate(card: Scorecard): readonly Action[] {
  const rejected = card.signals.find(({ id, state }) => id === 'high_scores_rejected' && state === 'found');
  if (rejected !== undefined) {
    return [
      action(card, 'recalibrate', 'leadership', (voice) => {
        const [own] = rejected.counts;
        const counts = voice.outOf(['signals', rejected.id, 'counts', own!.id]);
        return `Go through the rubric with sales, ${card.terms.lead.one} by ${card.terms.lead.one}: ${counts} ${card.terms.qualified.many} that sales decided on were rejected.`;
      }),
    ];
  }
  const wrong = card.rubricCheck.criteria.filter(({ decided }) => decided.verdict === 'points the wrong way');
  if (wrong.length === 0) return [];
  return [
    action(card, 'recalibrate', 'leadership', (voice) => {
      const parts = wrong.map(({ id }) => {
        const path = ['rubricCheck', 'criteria', id, 'decided'];
        return `"${voice.name('rubricCheck', 'criteria', id, 'name')}" was met by ${voice.outOf([...path, 'met'])} accepted and ${voice.outOf([...path, 'other'])} rejected ${card.terms.lead.many}`;
      });
      return `Look again at what points the wrong way in the rubric: ${parts.join('; ')}.`;
    }),
  ];
}
