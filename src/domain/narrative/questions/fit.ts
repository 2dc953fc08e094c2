import type { Scorecard } from '../../scorecard/assemble.ts';
import { type Answer, told, untold } from '../question.ts';

/** How many leads were really a fit. */
export function fittingLeads(card: Scorecard): Answer {
  const [id, question] = ['fit', `How many ${card.terms.lead.many} were really a fit?`];
  if (card.counts.leads === 0) return untold(card, id, question, `no ${card.terms.lead.one} came in`);
  const fit = card.measures.find((measure) => measure.id === 'icp_fit_rate')!;
  if (fit.value === null) return untold(card, id, question, fit.why!, 'measures', 'icp_fit_rate', 'why');
  return told(card, id, question, [
    (voice) =>
      `${start(voice.rate('icp_fit_rate', `${card.terms.lead.many} that could be judged ${fit.numerator === 1 ? 'fits' : 'fit'}`))}${fit.unknown === 0 ? '' : `; on ${voice.count('measures', 'icp_fit_rate', 'unknown')} the sheet says too little`}.`,
    (voice) =>
      `${voice.count('tiers', 'qualified')} ${card.tiers.qualified === 1 ? `is a ${card.terms.qualified.one}` : `are ${card.terms.qualified.many}`}, ${voice.count('tiers', 'nurture')} to be nurtured, ${voice.count('tiers', 'incomplete')} incomplete and ${voice.count('tiers', 'disqualified')} disqualified.`,
  ]);
}

function start(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
