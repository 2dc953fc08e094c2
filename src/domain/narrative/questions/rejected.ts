import { listed } from '../../input-error.ts';
import { reasonOf } from '../../lead/reasons.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { type Answer, told, untold } from '../question.ts';

const NAMED = 4;

/** Which leads failed, and why. */
export function rejectedLeads(card: Scorecard): Answer {
  const [id, question] = ['rejected', 'Which were rejected, and why?'];
  const { failures } = card;
  if (!failures.told && failures.count === 0) {
    return untold(
      card,
      id,
      question,
      'no column or status says what was rejected or lost',
      'failures',
      'count',
    );
  }
  const { many } = card.terms.lead;
  if (failures.count === 0) {
    return told(card, id, question, [
      (voice) => {
        voice.restsOn('failures', 'count');
        return 'None.';
      },
    ]);
  }
  const reasons = failures.codes.filter(({ code }) => code !== 'blank');
  return told(card, id, question, [
    (voice) => {
      const parts = reasons
        .slice(0, NAMED)
        .map(({ code }) => `${voice.count('failures', 'codes', code, 'count')} ${reasonOf(code).phrase}`);
      const more = reasons.length > NAMED ? [...parts, 'others'] : parts;
      const all = `${voice.count('failures', 'count')} went no further`;
      return parts.length === 0 ? `${all}.` : `${all}: ${listed(more)}.`;
    },
    ...(failures.unexplained === 0
      ? []
      : [
          (voice: Parameters<Parameters<typeof told>[3][number]>[0]) =>
            `${voice.count('failures', 'unexplained')} of ${voice.count('failures', 'owed')} rejected or lost ${many} have no reason.`,
        ]),
  ]);
}
