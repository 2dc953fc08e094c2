import type { Scorecard } from '../../../scorecard/assemble.ts';
import { capital } from '../../../wording.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Signs that the lead count may be worth less than it seems, those that the counts show. */
export function signals(card: Scorecard): readonly Sentence[] {
  return card.signals
    .filter(({ state }) => state === 'found')
    .map(({ id, why, counts }) =>
      sentence(card, 'cautions', (voice) => {
        for (const count of counts) {
          voice.restsOn('signals', id, 'counts', count.id, 'numerator');
          voice.restsOn('signals', id, 'counts', count.id, 'denominator');
          if (count.value !== null) voice.restsOn('signals', id, 'counts', count.id, 'value');
        }
        return `${capital(why)}: worth a look, and no proof.`;
      }),
    );
}
