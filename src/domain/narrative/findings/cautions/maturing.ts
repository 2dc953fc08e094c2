import type { Scorecard } from '../../../scorecard/assemble.ts';
import { percent } from '../../../wording.ts';
import { toldOutcomes } from '../../ranking.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence, type Voice } from '../../voice.ts';

/** Conversions that have not had their time: how much of them has come, and what may be expected in the end. */
export function maturing(card: Scorecard): readonly Sentence[] {
  return toldOutcomes(card)
    .filter(({ period }) => period.maturing)
    .map(({ id, why, period }) =>
      sentence(card, 'cautions', (voice) => {
        const path = ['maturity', id, 'period'];
        const what = id === 'won' ? 'wins' : card.terms.opportunity.many;
        if (period.share === null) {
          voice.restsOn('maturity', id, 'why');
          voice.restsOn('maturity', id, 'conversions');
          voice.restsOn('limits', 'minimum_count');
          return `It is too early to judge the ${what} of ${voice.text(...path, 'label')}: ${why}, and ${open(card, id, voice)} still open.`;
        }
        voice.restsOn(...path, 'share');
        const age = voice.lasting('day', ...path, 'ageDays');
        const dated = voice.count('maturity', id, 'conversions');
        const expected =
          period.expected === null
            ? ''
            : `; by an estimate, ${range(period.expected)} will have come in the end`;
        if (period.expected !== null) {
          for (const bound of ['lower', 'upper']) voice.restsOn(...path, 'expected', bound);
        }
        return `It is too early to judge the ${what} of ${voice.text(...path, 'label')}: its youngest ${card.terms.lead.one} is ${age} old, by which age about ${percent(period.share)} of ${what} have come (going by ${dated} dated ones), and ${open(card, id, voice)} still open${expected}.`;
      }),
    );
}

function open({ terms, maturity }: Scorecard, outcome: string, voice: Voice): string {
  const found = maturity.find(({ id }) => id === outcome)!.period.open;
  const count = voice.counted(terms.lead, 'maturity', outcome, 'period', 'open');
  return found === 0 ? `no ${terms.lead.one} is` : `${count} ${found === 1 ? 'is' : 'are'}`;
}

function range({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${percent(lower)} to ${percent(upper)}`;
}
