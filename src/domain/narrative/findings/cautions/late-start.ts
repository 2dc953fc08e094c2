import type { Scorecard } from '../../../scorecard/assemble.ts';
import { toldOutcomes } from '../../ranking.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence } from '../../voice.ts';

/** Outcomes that were recorded only since some time after the first lead, or that stand before it. */
export function lateStart(card: Scorecard): readonly Sentence[] {
  const { lead, opportunity } = card.terms;
  return toldOutcomes(card).flatMap(({ id, late, outcomesBeforeFirstLead }) => {
    const what = id === 'won' ? { one: 'win', many: 'wins' } : opportunity;
    return [
      ...(late !== null
        ? [
            sentence(card, 'cautions', (voice) => {
              const from = voice.text('maturity', id, 'late', 'firstLead');
              const first = voice.text('maturity', id, 'late', 'firstOutcome');
              return `${what.many[0]!.toUpperCase()}${what.many.slice(1)} seem not to have been recorded at first: ${lead.many} came in from ${from} on, and the first ${what.one} is dated ${first}.${late.months.length === 0 ? '' : ' Months before that cannot be compared.'}`;
            }),
          ]
        : []),
      ...(outcomesBeforeFirstLead > 0
        ? [
            sentence(card, 'cautions', (voice) => {
              const count = voice.counted(what, 'maturity', id, 'outcomesBeforeFirstLead');
              return `${count} ${outcomesBeforeFirstLead === 1 ? 'is' : 'are'} dated before the first ${lead.one} of the sheet.`;
            }),
          ]
        : []),
    ];
  });
}
