import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { plainLabel } from '../findings/quality.ts';
import { type Answer, told, untold } from '../question.ts';
import type { Voice } from '../voice.ts';

/** Which sources made opportunities, and how many of them strong ones. */
export function opportunitySources(card: Scorecard): Answer {
  const { one, many } = card.terms.opportunity;
  const [id, question] = ['opportunities', `Which ${plainLabel(card)}s made qualified ${many}?`];
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
        return `None: no ${card.terms.lead.one} became ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one} so far.`;
      },
    ]);
  }
  const part = (voice: Voice, group: Scorecard['groups'][number]): string => {
    const path = ['groups', group.group, 'measures'];
    const count = voice.count(...path, 'lead_to_opportunity', 'numerator');
    const strong = numerator(group, 'opportunity_quality');
    const of = strong === 0 ? '' : `, ${voice.count(...path, 'opportunity_quality', 'numerator')} strong`;
    return `${voice.name('groups', group.group, 'group')} (${count}${of})`;
  };
  return told(card, id, question, [
    (voice) => `${listed(from.map((group) => part(voice, group)))}.`,
    ...(found.status === 'too early'
      ? [
          (voice: Voice) => {
            voice.restsOn('measures', 'lead_to_opportunity', 'status');
            return 'It is too early for the rest: more can follow.';
          },
        ]
      : []),
  ]);
}
