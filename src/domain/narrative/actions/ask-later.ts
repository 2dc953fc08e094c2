import type { Scorecard } from '../../scorecard/assemble.ts';
import { isNamed } from '../ranking.ts';
import type { Action } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** Warm up the people of a source who are surely surprised more often than those of others: they were asked too early. */
export function askLater(card: Scorecard): readonly Action[] {
  return card.people.surprised.groups
    .filter(isNamed)
    .filter(({ verdict }) => verdict === 'more often than elsewhere')
    .map(({ group }) =>
      action(
        card,
        `ask later: ${group}`,
        'marketing',
        (voice) => {
          const path = ['people', 'surprised', 'groups', group];
          const name = voice.name(...path, 'group');
          return `Say on ${name} that somebody will call, or call later: ${voice.outOf(path)} of its people were surprised.`;
        },
        watched(['people', 'surprised', 'groups', group], { higherIsBetter: false }),
      ),
    );
}
