import { counted } from '../lead/checks.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import type { Basis, Frame } from './frame.ts';
import { MEASURES, type MeasureDefinition, total } from './measure.ts';
import type { MeasureId } from './measure-id.ts';
import { measureOf } from './rate.ts';
import type { Measure } from './review.ts';
import type { Counts } from './tally.ts';

/** The measures for which a period is too young, each with how young it is in words. */
export type Early = ReadonlyMap<MeasureId, string>;

/** Counts of the same leads by the date of creation and by the date of closing. */
export interface BothBases {
  readonly created: Counts;
  readonly closed: Counts;
}

/**
 * All measures of a set of leads, in the period and against the one before. `undated` are closes that
 * no window can hold, `early` the measures whose leads are still converting.
 */
export function measuresOf(
  qualified: QualifiedLeads,
  { current }: Frame,
  now: BothBases,
  before: BothBases | undefined,
  undated: number,
  early: Early,
): Measure[] {
  return MEASURES.map((definition) => {
    const { basis } = definition;
    return measureOf({
      definition,
      counts: now[basis],
      before: before?.[basis],
      undated: basis === 'closed' ? undated : 0,
      basis: basisOf(definition, current, qualified),
      cannotTell: definition.cannotTell(qualified),
      isEarly: total(now.created, definition.waiting) > 0,
      early: early.get(definition.id),
      settings: qualified.leads.settings,
    });
  });
}

function basisOf({ basis }: MeasureDefinition, { period }: Basis, { leads }: QualifiedLeads): string {
  const { one, many } = leads.settings.terms.opportunity;
  if (period.unit === 'all') return basis === 'created' ? 'all leads' : `closed ${many}`;
  if (basis === 'created') return `leads created in ${period.label}`;
  const months = leads.settings.limits.win_window_months;
  return `${one === '' ? 'opportunities' : many} closed in the ${counted(months, 'month')} to the end of ${period.label}`;
}
