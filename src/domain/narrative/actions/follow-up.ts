import type { Scorecard } from '../../scorecard/assemble.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Measure } from '../../scorecard/review.ts';
import type { Action } from '../sentence.ts';
import { action, type Voice } from '../voice.ts';

/**
 * Mend a follow-up that breaks: where it misses the team's target, or, without one, where the counts
 * show that at least one lead in twenty was not followed up as agreed.
 */
export function mendFollowUp(card: Scorecard): readonly Action[] {
  return [
    ...when(
      card,
      'follow_up_completion',
      (voice, counts) =>
        `Finish the agreed follow-up: it was done for ${counts} whose ${voice.count('limits', 'follow_up_days')} days are over`,
    ),
    ...when(
      card,
      'first_touch_in_time',
      (voice, counts) =>
        `Reach out sooner: ${counts} were touched within ${voice.count('limits', 'first_touch_hours')} hours`,
    ),
  ];
}

function when(
  card: Scorecard,
  id: MeasureId,
  say: (voice: Voice, counts: string) => string,
): readonly Action[] {
  const measure = card.measures.find((entry) => entry.id === id)!;
  if (!breaks(measure)) return [];
  return [
    action(
      card,
      `mend: ${id}`,
      'sales',
      (voice) => `${say(voice, `${voice.outOf(['measures', id])} ${card.terms.lead.many}`)}.`,
    ),
  ];
}

function breaks({ status, upper }: Measure): boolean {
  return status === 'off target' || (status === 'no target set' && upper !== null && upper < 0.95);
}
