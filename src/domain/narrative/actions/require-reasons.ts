import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Require a reason, when at least one in ten rejected or lost leads, and two, have none. */
export function requireReasons(card: Scorecard): readonly Action[] {
  const { unexplained, owed } = card.failures;
  if (unexplained < 2 || 10 * unexplained < owed) return [];
  return [
    action(
      card,
      'require reasons',
      'sales',
      (voice) => {
        const count = voice.count('failures', 'unexplained');
        return `Ask for a reason with every rejection and loss: ${count} of ${voice.count('failures', 'owed')} have none.`;
      },
      watched(['failures'], { numerator: 'unexplained', denominator: 'owed', higherIsBetter: false }),
    ),
  ];
}
