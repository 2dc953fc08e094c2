import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { capital } from '../../wording.ts';
import { type Answer, told, untold } from '../question.ts';
import type { Voice } from '../voice.ts';

/** How many leads were really a fit. */
export function fittingLeads(card: Scorecard): Answer {
  const [id, question] = ['fit', `How many ${card.terms.lead.many} were really a fit?`];
  if (card.counts.leads === 0) return untold(card, id, question, `no ${card.terms.lead.one} came in`);
  const { one, many } = card.terms.lead;
  const fit = card.measures.find((measure) => measure.id === 'icp_fit_rate')!;
  if (fit.value === null && fit.unknown === 0) {
    const why = 'the rubric does not say yet whom you serve';
    return untold(card, id, question, why, 'measures', 'icp_fit_rate', 'why');
  }
  if (fit.value === null) return untold(card, id, question, fit.why!, 'measures', 'icp_fit_rate', 'why');
  return told(card, id, question, [
    (voice) =>
      `${capital(voice.rate('icp_fit_rate', `${fit.denominator === 1 ? one : many} that could be judged ${fit.numerator === 1 || fit.denominator === 1 ? 'is' : 'are'} a fit`))}${fit.unknown === 0 ? '' : `; on ${voice.count('measures', 'icp_fit_rate', 'unknown')} the sheet says too little`}.`,
    (voice) => tiers(card, voice),
  ]);
}

function tiers({ tiers: found, terms }: Scorecard, voice: Voice): string {
  const rest = (['nurture', 'incomplete', 'disqualified'] as const)
    .filter((tier) => found[tier] > 0)
    .map((tier) => `${voice.count('tiers', tier)} ${tier === 'nurture' ? 'on the tier Nurture' : tier}`);
  const counted = voice.counted(terms.qualified, 'tiers', 'qualified');
  return `By the rubric: ${listed([found.qualified === 0 ? `no ${terms.qualified.one}` : counted, ...rest])}.`;
}
