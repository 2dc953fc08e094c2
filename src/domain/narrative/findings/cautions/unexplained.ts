import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Unexplained values named in the story; the data checks list them all. */
const VALUES_NAMED = 3;

/** Leads with a status that nobody has explained. */
export function unexplained(card: Scorecard): readonly Sentence[] {
  if (card.unexplained === 0) return [];
  const asked = card.dataChecks.filter(({ id }) => id.startsWith('meaning-unknown'));
  return [
    sentence(card, 'cautions', (voice) => {
      const few = `${voice.counted(card.terms.lead, 'unexplained')} cannot be placed for sure`;
      const values = asked
        .slice(0, VALUES_NAMED)
        .map(({ id }) => `"${voice.name('dataChecks', id, 'about', 'value')}"`);
      const more = asked.length > VALUES_NAMED ? ' and others' : '';
      return `${few}: nobody has said what some statuses of the sheet mean (${values.join(', ')}${more}).`;
    }),
  ];
}
