import type { Scorecard } from '../../scorecard/assemble.ts';
import { shortName } from '../../wording.ts';
import type { Sentence } from '../sentence.ts';
import { sentence } from '../voice.ts';

/** How many leads came first from another source than the last, and which source surely looks other by it. */
export function attribution(card: Scorecard): readonly Sentence[] {
  const { told, moved, shifts, judgedBy } = card.attribution;
  if (!told || moved === 0) return [];
  const sure = shifts.filter(({ verdict }) => verdict.startsWith('brings'));
  return [
    sentence(card, 'quality', (voice) => {
      const count = `${voice.count('attribution', 'moved')} of the ${voice.count('attribution', 'known')}`;
      return `${count} ${card.terms.lead.many} whose two sources are known came first from another source than the latest.`;
    }),
    ...sure.map(({ group, verdict }) =>
      sentence(card, 'quality', (voice) => {
        const what =
          judgedBy === 'accepted' ? `accepted ${card.terms.lead.many}` : card.terms.opportunity.many;
        const path = ['attribution', 'shifts', group, judgedBy!];
        const counts = `${voice.count(...path, 'onlyFirst')} ${what} came through it first and another source last, ${voice.count(...path, 'onlyLatest')} the other way round`;
        return `${shortName(voice.text('attribution', 'shifts', group, 'group'))} ${verdict}: ${counts}.`;
      }),
    ),
  ];
}
