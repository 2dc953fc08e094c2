import type { Scorecard } from '../../scorecard/assemble.ts';
import type { FunnelId } from '../../scorecard/review.ts';
import { article, capital } from '../../wording.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** The funnel in sentences: how many came, fit, qualified, were accepted, spoke, became opportunities. */
export function story(card: Scorecard): readonly Sentence[] {
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'story', write);
  if (card.counts.leads === 0) return [say((voice) => nobody(card, voice))];
  return [
    say((voice) => arrivals(card, voice)),
    say((voice) => targetMarket(card, voice)),
    say((voice) => qualified(card, voice)),
    ...(hasDecisions(card) ? [say((voice) => decisions(card, voice))] : []),
    ...(step(card, 'opportunity').told ? [say((voice) => progress(card, voice))] : []),
    ...(tells(card, 'created_win_rate') ? [say((voice) => wins(card, voice))] : []),
    ...(tells(card, 'win_rate') && hasSeveralCloses(card) ? [say((voice) => winRate(card, voice))] : []),
  ];
}

function when(card: Scorecard, voice: Voice): string {
  return card.month === 'all' ? 'In all' : `In ${voice.text('label')}`;
}

function nobody(card: Scorecard, voice: Voice): string {
  const { one } = card.terms.lead;
  voice.restsOn('counts', 'leads');
  const leftOut = leftOutOf(card, voice);
  return `${when(card, voice)}, no ${one} came in${leftOut === '' ? '' : ` (${leftOut})`}.`;
}

function arrivals(card: Scorecard, voice: Voice): string {
  const leftOut = leftOutOf(card, voice);
  return `${when(card, voice)}, ${voice.counted(card.terms.lead, 'counts', 'leads')} came in${leftOut === '' ? '' : ` (${leftOut})`}.`;
}

function leftOutOf({ counts, terms }: Scorecard, voice: Voice): string {
  const test = { one: `test ${terms.lead.one}`, many: `test ${terms.lead.many}` };
  const parts = [
    counts.duplicates > 0
      ? voice.counted({ one: 'duplicate', many: 'duplicates' }, 'counts', 'duplicates')
      : '',
    counts.tests > 0 ? voice.counted(test, 'counts', 'tests') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(' and ')} left out`;
}

function targetMarket(card: Scorecard, voice: Voice): string {
  const market = card.terms.target_market.one;
  const fit = card.measures.find(({ id }) => id === 'icp_fit_rate')!;
  if (fit.value === null && fit.unknown === 0) {
    voice.restsOn('measures', 'icp_fit_rate', 'why');
    return `How many are in the ${market} cannot be told: the rubric does not say yet whom you serve.`;
  }
  if (fit.value === null) {
    voice.restsOn('measures', 'icp_fit_rate', 'unknown');
    const any = card.counts.leads === 1 ? 'it is' : 'any of them is';
    return `Whether ${any} in the ${market} cannot be told: the sheet lacks the data.`;
  }
  const unknown =
    fit.unknown === 0 ? '' : `; for ${voice.count('measures', 'icp_fit_rate', 'unknown')} it cannot be told`;
  return `${inMarket(card, voice)} in the ${market}${unknown}.`;
}

function inMarket({ counts, measures }: Scorecard, voice: Voice): string {
  const { numerator, unknown } = measures.find(({ id }) => id === 'icp_fit_rate')!;
  const path = ['funnel', 'target_market', 'count'];
  if (counts.leads === 1) {
    voice.restsOn(...path);
    return numerator === 0 ? 'It is not' : 'It is';
  }
  if (numerator > 0) return `${voice.count(...path)} of them ${numerator === 1 ? 'is' : 'are'}`;
  voice.restsOn(...path);
  return unknown === 0 ? 'None of them is' : 'None of them is known to be';
}

function qualified(card: Scorecard, voice: Voice): string {
  const { incomplete } = card.tiers;
  const { one, many } = card.terms.qualified;
  if (incomplete === card.counts.leads) {
    voice.restsOn('tiers', 'incomplete');
    return `No ${card.terms.lead.one} could be scored to the end: the sheet lacks too much of what the rubric asks.`;
  }
  const rest =
    incomplete === 0 ? '' : `; for ${voice.count('tiers', 'incomplete')} the sheet lacks the data to tell`;
  const found = card.tiers.qualified;
  if (found === 0 || card.counts.leads === 1) {
    voice.restsOn('tiers', 'qualified');
    const is = card.counts.leads > 1 ? 'None is' : found === 0 ? 'It is not' : 'It is';
    return `${is} ${article(one)} by the rubric${rest}.`;
  }
  return `${voice.count('tiers', 'qualified')} ${found === 1 ? `is ${article(one)}` : `are ${many}`} by the rubric${rest}.`;
}

function decisions(card: Scorecard, voice: Voice): string {
  const { accepted, rejected, undecided } = card.decisions;
  const took = accepted === 0 ? 'none' : voice.count('decisions', 'accepted');
  const declined = rejected === 0 ? 'rejected none' : `rejected ${voice.count('decisions', 'rejected')}`;
  if (undecided === 0) return `Sales accepted ${took} and ${declined}.`;
  return `Sales accepted ${took}, ${declined}, and has not decided on ${voice.count('decisions', 'undecided')}.`;
}

function progress(card: Scorecard, voice: Voice): string {
  const { opportunity, conversation } = card.terms;
  const talked = step(card, 'conversation').count;
  const found = step(card, 'opportunity').count;
  const talks =
    talked === 0 || !step(card, 'conversation').told
      ? ''
      : `${voice.count('funnel', 'conversation', 'count')} had ${article(conversation.one)}, and `;
  if (found === 0) {
    voice.restsOn('funnel', 'opportunity', 'count');
    return capital(`${talks}none became ${article(opportunity.one)}.`);
  }
  const became = `${voice.count('funnel', 'opportunity', 'count')} became ${found === 1 ? article(opportunity.one) : opportunity.many}`;
  return capital(`${talks}${became}${strength(card, voice)}.`);
}

/** How many of the opportunities are strong, as far as the sheet tells it. */
function strength(card: Scorecard, voice: Voice): string {
  const quality = card.measures.find(({ id }) => id === 'opportunity_quality')!;
  if (quality.value === null) return '';
  const path = ['measures', 'opportunity_quality'];
  if (quality.unknown > 0)
    return `; of those whose quality is known, ${voice.outOf(path)} ${quality.numerator === 1 || quality.denominator === 1 ? 'is' : 'are'} strong`;
  if (quality.numerator === 0) {
    voice.restsOn(...path, 'numerator');
    return ', none of them strong';
  }
  if (quality.numerator < quality.denominator) return `, ${voice.count(...path, 'numerator')} of them strong`;
  return quality.denominator === 1 ? ', a strong one' : ', all of them strong';
}

function wins(card: Scorecard, voice: Voice): string {
  const won = step(card, 'won').count;
  if (won === 0) {
    voice.restsOn('funnel', 'won', 'count');
    const open = card.measures.some(({ id, unknown }) => id === 'created_win_rate' && unknown > 0);
    if (card.counts.leads === 1) return `It ${open ? 'is not known to be' : 'has not been'} won so far.`;
    return `None of them ${open ? 'is known to be' : 'has been'} won so far.`;
  }
  return `${voice.rate('created_win_rate', `${won === 1 ? 'has' : 'have'} been won so far`)}.`;
}

/** One close is told by the sentence before. */
function hasSeveralCloses(card: Scorecard): boolean {
  return card.measures.some(({ id, denominator }) => id === 'win_rate' && denominator > 1);
}

function winRate({ measures }: Scorecard, voice: Voice): string {
  const were = measures.some(({ id, numerator }) => id === 'win_rate' && numerator === 1) ? 'was' : 'were';
  return capital(`${voice.rate('win_rate', `${voice.text('measures', 'win_rate', 'basis')} ${were} won`)}.`);
}

function step(card: Scorecard, id: FunnelId): Scorecard['funnel'][number] {
  return card.funnel.find((entry) => entry.id === id)!;
}

/** That of what sales decided nothing was rejected is told, though no rate is. */
function hasDecisions(card: Scorecard): boolean {
  const { accepted, rejected } = card.decisions;
  return step(card, 'accepted').told && accepted + rejected > 0;
}

function tells(card: Scorecard, id: Scorecard['measures'][number]['id']): boolean {
  return card.measures.some((measure) => measure.id === id && measure.value !== null);
}
