import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Term } from '../../settings/terms.ts';
import { shortName } from '../../wording.ts';
import type { Sentence } from '../sentence.ts';
import { sentence } from '../voice.ts';

/** Which source surely looks other by first than by latest source, and how many leads came from two; nothing where none does. */
export function attribution(card: Scorecard): readonly Sentence[] {
  const { told, moved, shifts, judgedBy } = card.attribution;
  const sure = shifts.filter(({ verdict }) => verdict.startsWith('brings'));
  if (!told || moved === 0 || sure.length === 0) return [];
  return [
    sentence(card, 'quality', (voice) => {
      const { many } = card.terms.lead;
      const moving = 'came first from one source and last from another';
      const count = `${voice.count('attribution', 'moved')} of the ${voice.count('attribution', 'known')}`;
      return `${count} ${many} with both sources known ${moving}.`;
    }),
    ...sure.map(({ group, verdict, [judgedBy!]: { onlyFirst, onlyLatest } }) =>
      sentence(card, 'quality', (voice) => {
        const path = ['attribution', 'shifts', group, judgedBy!];
        const what = judgedBy === 'accepted' ? acceptedLead(card) : card.terms.opportunity;
        const first = onlyFirst === 0 ? `no ${what.one}` : voice.counted(what, ...path, 'onlyFirst');
        const latest = onlyLatest === 0 ? 'none' : voice.count(...path, 'onlyLatest');
        voice.restsOn(...path, 'onlyFirst');
        voice.restsOn(...path, 'onlyLatest');
        const counts = `${first} came through it first and another source last, ${latest} the other way round`;
        return `${shortName(voice.text('attribution', 'shifts', group, 'group'))} ${verdict}: ${counts}.`;
      }),
    ),
  ];
}

function acceptedLead({ terms: { lead } }: Scorecard): Term {
  return { one: `accepted ${lead.one}`, many: `accepted ${lead.many}` };
}
