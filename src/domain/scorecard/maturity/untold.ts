import type { FieldId } from '../../lead/fields.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import type { Term, TermId } from '../../settings/terms.ts';
import { article, written } from '../../wording.ts';
import type { Outcome } from './conversions.ts';

/** What one outcome is called. */
export function nounOf(outcome: Outcome, terms: Readonly<Record<TermId, Term>>): Term {
  return outcome === 'won' ? { one: 'win', many: 'wins' } : terms.opportunity;
}

/**
 * Why a sheet that tells an outcome does not tell how long it takes; '' where it does. `createdDays` are the
 * days on which leads were created, `dated` and `undated` the conversions with a delay and without.
 */
export function whyUntold(
  { leads: { column, settings } }: QualifiedLeads,
  outcome: Outcome,
  createdDays: number,
  dated: number,
  undated: number,
): string {
  const lead = settings.terms.lead.one;
  const noun = nounOf(outcome, settings.terms);
  const became = outcome === 'won' ? 'was won' : `became ${article(noun.one)}`;
  const minimum = Math.max(1, settings.limits.minimum_count);
  if (createdDays === 0) {
    return column('created') === undefined
      ? `no column holds the day ${article(lead)} came in`
      : `no ${lead} has a day on which it came in`;
  }
  if (dated + undated === 0) return `no ${lead} ${became} yet`;
  if (!datingColumns(outcome, column('opportunity') !== undefined).some((id) => column(id) !== undefined)) {
    return `no column dates when ${article(lead)} ${became}`;
  }
  if (dated >= minimum) return '';
  const few =
    dated === 0
      ? `no dated ${noun.many}`
      : `only ${written(dated)} dated ${dated === 1 ? noun.one : noun.many}`;
  return `${few}; ${written(minimum)} ${minimum === 1 ? 'is' : 'are'} needed to tell how long it takes`;
}

/** An opportunity that is only implied is dated by its close. */
function datingColumns(outcome: Outcome, hasOpportunity: boolean): readonly FieldId[] {
  if (outcome === 'won') return ['won', 'closed'];
  return hasOpportunity ? ['opportunity'] : ['won', 'lost', 'closed'];
}
