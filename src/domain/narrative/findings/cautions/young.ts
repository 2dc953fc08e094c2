import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** The period ended so lately that its leads are still being worked. */
export function young(card: Scorecard): readonly Sentence[] {
  if (!card.isRunning || card.counts.leads === 0) return [];
  return [
    sentence(
      card,
      'cautions',
      (voice) =>
        `${voice.text('label')} is young: ${card.terms.lead.many} of its last days are still being worked, so its figures can change.`,
    ),
  ];
}
