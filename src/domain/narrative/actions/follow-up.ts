import type { Scorecard } from '../../scorecard/assemble.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Measure } from '../../scorecard/review.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/**
 * Mend a follow-up that breaks: where it misses the team's target, or, without one, where the counts
 * show that at least one lead in twenty was not followed up as agreed.
 */
export function mendFollowUp(card: Scorecard): readonly Action[] {
  return [
    ...when(
      card,
      'follow_up_completion',
      (counts) => `Finish the agreed follow-up: it was completed for ${counts} whose time is over`,
    ),
    ...when(
      card,
      'first_touch_in_time',
      (counts) => `Reach out sooner: the first touch came in time for ${counts}`,
    ),
  ];
}

function when(card: Scorecard, id: MeasureId, say: (counts: string) => string): readonly Action[] {
  const measure = card.measures.find((entry) => entry.id === id)!;
  if (!breaks(measure)) return [];
  return [
    action(
      card,
      `mend: ${id}`,
      'sales',
      (voice) => `${say(`${voice.outOf(['measures', id])} ${card.terms.lead.many}`)}.`,
    ),
  ];
}

function breaks({ status, upper }: Measure): boolean {
  return status === 'off target' || (status === 'no target set' && upper !== null && upper < 0.95);
}
