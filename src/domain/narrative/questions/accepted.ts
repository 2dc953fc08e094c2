import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { type Answer, told, untold } from '../question.ts';
import type { Voice } from '../voice.ts';
import { groupName } from './group-name.ts';

/** Groups named; the table has them all. */
const NAMED = 4;

/** Which leads sales accepted: how many, and where they came from. */
export function acceptedLeads(card: Scorecard): Answer {
  const [id, question] = ['accepted', `Which ${card.terms.lead.many} did sales accept?`];
  const { undecided } = card.decisions;
  const measure = card.measures.find((entry) => entry.id === 'sales_acceptance_rate')!;
  const { accepted } = card.decisions;
  if (
    measure.value === null &&
    accepted > 0 &&
    card.funnel.some(({ id: at, told: is }) => at === 'accepted' && is)
  ) {
    return told(card, id, question, [
      (voice) => `Sales accepted ${voice.count('decisions', 'accepted')}; ${measure.why}.`,
    ]);
  }
  if (measure.value === null) {
    return untold(card, id, question, measure.why!, 'measures', 'sales_acceptance_rate', 'why');
  }
  const from = card.groups
    .map(({ group, measures }) => ({
      group,
      count: measures.find((entry) => entry.id === 'sales_acceptance_rate')!.numerator,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const origins = (voice: Voice): string => {
    const parts = from
      .slice(0, NAMED)
      .map(
        ({ group }) =>
          `${groupName(card, group, voice)} (${voice.count('groups', group, 'measures', 'sales_acceptance_rate', 'numerator')})`,
      );
    return `${measure.numerator === 1 ? 'It' : 'They'} came from ${listed(from.length > NAMED ? [...parts, 'others'] : parts)}.`;
  };
  return told(card, id, question, [
    (voice) => {
      const rate = voice.outOf(['measures', 'sales_acceptance_rate']);
      const open =
        undecided === 0
          ? ''
          : `; ${voice.count('decisions', 'undecided')} ${undecided === 1 ? 'is' : 'are'} undecided`;
      return `Sales accepted ${rate} that it decided on${open}.`;
    },
    ...(from.length > 0 ? [origins] : []),
  ]);
}
