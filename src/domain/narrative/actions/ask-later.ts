import type { Scorecard } from '../../scorecard/assemble.ts';
import { isNamed } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';
import { AT_A_TIME, areOrigins, originName } from './origins.ts';

/** Warm up the people of a source who are surely surprised more often than those of others: they were asked too early. */
export function askLater(card: Scorecard): readonly Action[] {
  if (!areOrigins(card)) return [];
  return card.people.surprised.groups
    .filter(isNamed)
    .filter(({ verdict }) => verdict === 'more often than elsewhere')
    .slice(0, AT_A_TIME)
    .map(({ group, numerator }) => {
      const path = ['people', 'surprised', 'groups', group];
      return action(
        card,
        `ask later: ${group}`,
        'marketing',
        (voice) => {
          const name = originName(card, voice, ...path);
          return `Say on ${name} that somebody will call, or call later: ${voice.outOf(path)} of its people ${numerator === 1 ? 'was' : 'were'} surprised by the call.`;
        },
        watched(path, { higherIsBetter: false }),
      );
    });
}
