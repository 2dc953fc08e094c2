import type { QualifiedLeads } from '../../rubric/qualify.ts';
import type { Grouping } from '../grouping.ts';
import { type LeadList, listLeads } from '../listed.ts';
import { type GroupShare, type Share, shareIn, sharesBy } from './share.ts';
import { type Told, toldUnless } from './told.ts';

/** How many people were contacted more often in their first seven days than the team means to; of those whose touches are known. */
export interface Pressure extends Told, Share {
  /** Touches in the first seven days that are still as many as a person should get. */
  readonly cap: number;
  /** Those with more, the most pressed first; each points at the cell of its touches. */
  readonly over: LeadList;
  /** The most touches that one person got; null where none are known. */
  readonly mostTouches: number | null;
  readonly groups: readonly GroupShare[];
}

/** The contact pressure on some leads (indices). Touches are known where the cell holds a number from 0 up. */
export function pressureOf(
  { leads }: Pick<QualifiedLeads, 'leads'>,
  grouping: Grouping,
  indices: Int32Array,
): Pressure {
  const touches = leads.numbers('touches_first_week')?.values;
  const cap = leads.settings.limits.first_week_touches;
  const answers = new Uint8Array(leads.count);
  const over: number[] = [];
  let most = -1;
  if (touches !== undefined) {
    for (let k = 0; k < indices.length; k++) {
      const i = indices[k]!;
      const count = touches[i]!;
      if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) continue;
      answers[i] = count > cap ? 1 : 2;
      if (count > cap) over.push(i);
      if (count > most) most = count;
    }
    over.sort((a, b) => touches[b]! - touches[a]! || a - b);
  }
  return {
    ...toldUnless(
      touches === undefined ? 'no column says how often sales reached out in the first seven days' : null,
    ),
    ...shareIn(indices, answers),
    cap,
    over: listLeads(leads, over, leads.column('touches_first_week')),
    mostTouches: most < 0 ? null : most,
    groups: sharesBy(grouping, indices, answers),
  };
}
