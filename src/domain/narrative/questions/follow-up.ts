import type { Scorecard } from '../../scorecard/assemble.ts';
import { followUp } from '../findings/follow-up.ts';
import { type Answer, untold } from '../question.ts';

/** Where follow-up broke down. */
export function brokenFollowUp(card: Scorecard): Answer {
  const [id, question] = ['follow-up', 'Where did follow-up break down?'];
  const rate = (of: string) => card.measures.find((measure) => measure.id === of)!;
  const [touched, done] = [rate('first_touch_in_time'), rate('follow_up_completion')];
  if (touched.value === null && done.value === null) {
    return untold(card, id, question, done.why!, 'measures', 'follow_up_completion', 'why');
  }
  const sentences = followUp(card).map(({ text, refs }) => ({ text, refs }));
  return { id, question, told: true, sentences };
}
