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
    ...(tells(card, 'sales_acceptance_rate') ? [say((voice) => decisions(card, voice))] : []),
    ...(step(card, 'opportunity').told ? [say((voice) => progress(card, voice))] : []),
    ...(tells(card, 'created_win_rate') ? [say((voice) => wins(card, voice))] : []),
    ...(tells(card, 'win_rate') && hasSeveralCloses(card) ? [say((voice) => winRate(voice))] : []),
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

function leftOutOf({ counts }: Scorecard, voice: Voice): string {
  const parts = [
    counts.duplicates > 0
      ? voice.counted({ one: 'duplicate', many: 'duplicates' }, 'counts', 'duplicates')
      : '',
    counts.tests > 0 ? voice.counted({ one: 'test lead', many: 'test leads' }, 'counts', 'tests') : '',
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
  const unknown =
    fit.unknown === 0 ? '' : `; for ${voice.count('measures', 'icp_fit_rate', 'unknown')} it cannot be told`;
  return `${capital(some(voice, step(card, 'target_market')))} in the ${market}${unknown}.`;
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
  if (found === 0) {
    voice.restsOn('tiers', 'qualified');
    return `None is a ${one} by the rubric${rest}.`;
  }
  return `${voice.count('tiers', 'qualified')} ${found === 1 ? `is a ${one}` : `are ${many}`} by the rubric${rest}.`;
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
      : `${voice.count('funnel', 'conversation', 'count')} had a ${conversation.one}, and `;
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
    return open ? 'None of them is known to be won so far.' : 'None of them has been won so far.';
  }
  return `${voice.rate('created_win_rate', `${won === 1 ? 'has' : 'have'} been won so far`)}.`;
}

/** One close is told by the sentence before. */
function hasSeveralCloses(card: Scorecard): boolean {
  return card.measures.some(({ id, denominator }) => id === 'win_rate' && denominator > 1);
}

function winRate(voice: Voice): string {
  return capital(`${voice.rate('win_rate', `${voice.text('measures', 'win_rate', 'basis')} were won`)}.`);
}

function some(voice: Voice, { id, count }: { readonly id: FunnelId; readonly count: number }): string {
  if (count === 0) {
    voice.restsOn('funnel', id, 'count');
    return 'none is';
  }
  return `${voice.count('funnel', id, 'count')} of them ${count === 1 ? 'is' : 'are'}`;
}

function step(card: Scorecard, id: FunnelId): Scorecard['funnel'][number] {
  return card.funnel.find((entry) => entry.id === id)!;
}

function tells(card: Scorecard, id: Scorecard['measures'][number]['id']): boolean {
  return card.measures.some((measure) => measure.id === id && measure.value !== null);
}
