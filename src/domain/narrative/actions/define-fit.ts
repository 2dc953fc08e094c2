import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Say first whom you serve, when the rubric does not; from the draft that history gives, where it gives one. */
export function defineFit(card: Scorecard): readonly Action[] {
  if (!card.rubricCheck.wanted) return [];
  const drafted = card.rubricCheck.draft.filter(({ dimension }) => dimension === 'fit');
  return [
    action(card, 'define fit', 'leadership', (voice) => {
      voice.restsOn('measures', 'icp_fit_rate', 'why');
      const columns = drafted.map(({ id }) => voice.name('rubricCheck', 'draft', id, 'column'));
      const draft =
        columns.length === 0
          ? ''
          : `; the rubric check drafts it from your own history, by ${listed(columns)}`;
      return `Say whom you serve: set industry, size or region as a must-have of Fit in the rubric, so that fit can be counted${draft}.`;
    }),
  ];
}
