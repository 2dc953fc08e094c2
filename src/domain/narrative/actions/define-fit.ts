import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Say first whom you serve, when the rubric does not. */
export function defineFit(card: Scorecard): readonly Action[] {
  if (card.funnel.some(({ id, told }) => id === 'target_market' && told)) return [];
  return [
    action(
      card,
      'define fit',
      'leadership',
      () =>
        'Say whom you serve: set industry, size or region as a must-have of Fit in the rubric, so that fit can be counted.',
    ),
  ];
}
