import { listed } from '../../input-error.ts';
import { reasonOf } from '../../lead/reasons.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { type Answer, told, untold } from '../question.ts';
import type { Voice } from '../voice.ts';

const NAMED = 4;

/** Which leads failed, and why. */
export function rejectedLeads(card: Scorecard): Answer {
  const [id, question] = ['rejected', 'Which were rejected, and why?'];
  const { failures } = card;
  if (card.counts.leads === 0) return untold(card, id, question, `no ${card.terms.lead.one} came in`);
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
  const { one, many } = card.terms.lead;
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
      const parts = reasons.slice(0, NAMED).map(({ code, count }, at) => {
        const were = at > 0 ? '' : count === 1 ? 'was ' : 'were ';
        return `${voice.count('failures', 'codes', code, 'count')} ${were}${reasonOf(code).phrase}`;
      });
      const more = reasons.length > NAMED ? [...parts, 'others'] : parts;
      const all = `${voice.count('failures', 'count')} went no further`;
      return parts.length === 0 ? `${all}.` : `${all}: ${listed(more)}.`;
    },
    ...(failures.unexplained === 0
      ? []
      : [
          (voice: Voice) =>
            `${voice.outOf(['failures'], 'unexplained', 'owed')} rejected or lost ${failures.owed === 1 ? one : many} ${failures.unexplained === 1 || failures.owed === 1 ? 'has' : 'have'} no reason.`,
        ]),
  ]);
}
