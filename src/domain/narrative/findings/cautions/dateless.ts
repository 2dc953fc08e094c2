import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Leads that belong to no month. */
export function dateless(card: Scorecard): readonly Sentence[] {
  const { one, many } = card.terms.lead;
  return card.dataChecks
    .filter(({ id }) => id.startsWith('created-missing'))
    .map(({ id, count }) =>
      sentence(
        card,
        'cautions',
        (voice) =>
          `${voice.count('dataChecks', id, 'count')} ${count === 1 ? `${one} without a date of creation belongs` : `${many} without a date of creation belong`} to no month.`,
      ),
    );
}
