import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { termOf } from '../../settings/terms.ts';
import { article, capital } from '../../wording.ts';
import { plainLabel } from '../findings/quality.ts';
import { type Answer, told, untold } from '../question.ts';
import type { Voice } from '../voice.ts';
import { groupName } from './group-name.ts';

/** Groups named; the table has them all. */
const NAMED = 4;

/** Which sources made opportunities, and how many of them strong ones. */
export function opportunitySources(card: Scorecard): Answer {
  const { one, many } = card.terms.opportunity;
  const [id, question] = [
    'opportunities',
    `Which ${termOf(plainLabel(card).replace(/\//g, ' or ')).many} made qualified ${many}?`,
  ];
  const found = card.measures.find((entry) => entry.id === 'lead_to_opportunity')!;
  if (found.value === null) {
    return untold(card, id, question, found.why!, 'measures', 'lead_to_opportunity', 'why');
  }
  const numerator = (group: Scorecard['groups'][number], of: string): number =>
    group.measures.find((entry) => entry.id === of)!.numerator;
  const from = [...card.groups]
    .filter((group) => numerator(group, 'lead_to_opportunity') > 0)
    .sort((a, b) => numerator(b, 'lead_to_opportunity') - numerator(a, 'lead_to_opportunity'));
  if (from.length === 0) {
    return told(card, id, question, [
      (voice) => {
        voice.restsOn('measures', 'lead_to_opportunity', 'numerator');
        return `None: no ${card.terms.lead.one} became ${article(one)} so far.`;
      },
    ]);
  }
  const part = (voice: Voice, group: Scorecard['groups'][number]): string => {
    const path = ['groups', group.group, 'measures'];
    const count = voice.count(...path, 'lead_to_opportunity', 'numerator');
    const strong = numerator(group, 'opportunity_quality');
    const of = strong === 0 ? '' : `, ${voice.count(...path, 'opportunity_quality', 'numerator')} strong`;
    return `${groupName(card, group.group, voice)} (${count}${of})`;
  };
  return told(card, id, question, [
    (voice) => {
      const parts = from.slice(0, NAMED).map((group) => part(voice, group));
      const came = capital(found.numerator === 1 ? article(one) : many);
      return `${came} came from ${listed(from.length > NAMED ? [...parts, 'others'] : parts)}.`;
    },
    ...(found.status === 'too early'
      ? [
          (voice: Voice) => {
            voice.restsOn('measures', 'lead_to_opportunity', 'status');
            return 'It is too early to judge: more can follow.';
          },
        ]
      : []),
  ]);
}
