import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { CheckedSignal, SignalId } from '../../../scorecard/signals/signal.ts';
import { capital } from '../../../wording.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence, type Voice } from '../../voice.ts';

/** Signs that the lead count may be worth less than it seems, those that the counts show. */
export function signals(card: Scorecard): readonly Sentence[] {
  return card.signals
    .filter(({ state }) => state === 'found')
    .map((signal) =>
      sentence(card, 'cautions', (voice) => {
        for (const { id, value } of signal.counts) {
          const path = ['signals', signal.id, 'counts', id];
          voice.restsOn(...path, 'numerator');
          voice.restsOn(...path, 'denominator');
          if (value !== null) voice.restsOn(...path, 'value');
        }
        return `${capital(evidence(signal, card, voice))}: worth a look, and no proof.`;
      }),
    );
}

function evidence({ id, why }: CheckedSignal, { terms }: Scorecard, voice: Voice): string {
  const told: Partial<Record<SignalId, () => string>> = {
    volume_up_fit_down: () => volumeUp(id, 'the ICP fit rate', terms.lead.many, voice),
    volume_up_acceptance_down: () => volumeUp(id, 'sales acceptance', terms.lead.many, voice),
    scores_over_the_bar: () => {
      const bunched = voice.outOf(['signals', id, 'counts', 'just_over']);
      return `${bunched} ${terms.lead.many} that score near the threshold stand just over it, surely more than a smooth spread would put there`;
    },
  };
  return told[id]?.() ?? why;
}

function volumeUp(id: SignalId, rate: string, leads: string, voice: Voice): string {
  const count = (of: string): string => voice.outOf(['signals', id, 'counts', of]);
  const came = `${count('volume')} ${leads} of both periods came in ${count('days')} days`;
  return `volume is up, as ${came}, while ${rate} fell from ${count('before')} to ${count('now')}`;
}
