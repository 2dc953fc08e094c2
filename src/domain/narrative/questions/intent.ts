import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { article } from '../../wording.ts';
import { knewUs } from '../findings/people.ts';
import { type Answer, told, untold } from '../question.ts';
import type { Voice } from '../voice.ts';

/** What was learned about the intent to buy: interest without it, time that has not come, people who knew us. */
export function buyerIntent(card: Scorecard): Answer {
  const [id, question] = ['intent', 'What did we learn about the intent to buy?'];
  if (card.counts.leads === 0) return untold(card, id, question, `no ${card.terms.lead.one} came in`);
  const has = (field: string): boolean => card.columns.some((column) => column.field === field);
  const { many, one } = card.terms.lead;
  const group = (of: string): number => card.failureGroups.find((entry) => entry.id === of)!.count;
  const early = card.failures.codes.filter(({ code }) => code === 'too_early' || code === 'needs_nurturing');
  const { warm } = card.people.feedback;
  const parts: ((voice: Voice) => string)[] = [];
  const talks = card.funnel.find(({ id: step }) => step === 'conversation')!;
  if ((has('timing') || has('next_step')) && talks.told && talks.count > 0) {
    parts.push((voice) => {
      const interested = group('no_intent');
      const count = voice.counted(card.terms.lead, 'failureGroups', 'no_intent', 'count');
      const stands = interested === 0 ? `No ${one} shows` : `${count} ${interested === 1 ? 'shows' : 'show'}`;
      return `${stands} interest without intent: ${article(card.terms.conversation.one)}, but neither a time nor a next step.`;
    });
  }
  if (group('nurture') > 0) {
    parts.push(
      (voice) =>
        `${voice.count('failureGroups', 'nurture', 'count')} ${group('nurture') === 1 ? `${one} is` : `${many} are`} to be nurtured until ${group('nurture') === 1 ? 'its' : 'their'} time comes.`,
    );
  }
  if (early.length > 0) {
    parts.push((voice) => {
      const counts = early.map(
        ({ code }) =>
          `${voice.count('failures', 'codes', code, 'count')} ${code === 'too_early' ? 'came too early' : 'needed nurturing'}`,
      );
      return `Of those that went no further, ${listed(counts)}.`;
    });
  }
  if (warm.denominator > 0) {
    parts.push((voice) => `Of ${knewUs(card, voice)} before the call.`);
  }
  return parts.length === 0
    ? untold(card, id, question, 'no column holds a time to act, a next step, or what sales heard')
    : told(card, id, question, parts);
}
