import { ACCEPTED, QUALIFIED, REJECTED } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { percent, written } from '../../wording.ts';
import { newcombe, type Proportion, wilson } from '../interval.ts';
import { type CheckedSignal, type SignalCount, type SignalState, shareOf } from './signal.ts';

/**
 * Whether sales rejects what the rubric rates high. Of the leads of `indices` that sales decided on: found
 * where the 95 % Wilson interval of the rejected share of the Qualified lies above one half; or where the
 * Qualified are surely not accepted more often than all other leads, the upper end of the 95 % Newcombe
 * interval of the difference being 0 or less. The second asks for enough decisions on both sides.
 */
export function rejectedScores(
  { leads, judged, facts, flags }: QualifiedLeads,
  indices: Int32Array,
): CheckedSignal {
  const { terms, limits } = leads.settings;
  const high = { accepted: 0, rejected: 0 };
  const others = { accepted: 0, rejected: 0 };
  for (const i of indices) {
    const side = (flags[i]! & QUALIFIED) !== 0 ? high : others;
    if ((flags[i]! & ACCEPTED) !== 0) side.accepted += 1;
    else if ((flags[i]! & REJECTED) !== 0) side.rejected += 1;
  }
  const ofHigh: Proportion = { numerator: high.accepted, denominator: high.accepted + high.rejected };
  const ofOthers: Proportion = {
    numerator: others.accepted,
    denominator: others.accepted + others.rejected,
  };
  const { many } = terms.qualified;

  const answer = (state: SignalState, why: string, counts: readonly SignalCount[]): CheckedSignal => ({
    id: 'high_scores_rejected',
    label: 'High scores that sales rejects',
    state,
    why,
    counts,
    test: `of the ${terms.lead.many} that sales decided on; found where the 95% Wilson interval of the rejected share of the ${many} lies above one half, or where the 95% Newcombe interval says that they are not accepted more often than the others`,
  });

  if (!facts.tellsDecision) {
    return answer('cannot be told', 'no column or status says what sales accepted or rejected', []);
  }
  if (judged.length === 0) return answer('cannot be told', 'no criterion of the rubric takes part', []);
  const counts = [
    shareOf('rejected', `Rejected of the ${many}`, high.rejected, ofHigh.denominator),
    shareOf('accepted', `Accepted of the ${many}`, ofHigh.numerator, ofHigh.denominator),
    shareOf('others_accepted', 'Accepted of the others', ofOthers.numerator, ofOthers.denominator),
  ];
  if (ofHigh.denominator < limits.minimum_count) {
    const few = `${written(ofHigh.denominator)} ${ofHigh.denominator === 1 ? terms.qualified.one : many}`;
    return answer(
      'too few',
      `sales decided on ${few}, fewer than the ${limits.minimum_count} a verdict needs`,
      counts,
    );
  }
  if (wilson(high.rejected, ofHigh.denominator)!.lower > 0.5) {
    const said = outOf({ numerator: high.rejected, denominator: ofHigh.denominator });
    return answer(
      'found',
      `of the ${many} that sales decided on it rejected ${said}, surely more than half`,
      counts,
    );
  }
  const said = `of the ${many} that sales decided on it accepted ${outOf(ofHigh)}`;
  if (ofOthers.denominator < limits.minimum_count) {
    const few = `only ${written(ofOthers.denominator)} of the others were decided on`;
    return answer('not found', `${said}, and ${few}, too few to compare`, counts);
  }
  const isNoBetter = newcombe(ofHigh, ofOthers)!.upper <= 0;
  return isNoBetter
    ? answer('found', `${said}, surely no more than of the others: ${outOf(ofOthers)}`, counts)
    : answer('not found', `${said}, and of the others ${outOf(ofOthers)}`, counts);
}

/** `12 of 40 (30%)`. */
function outOf({ numerator, denominator }: Proportion): string {
  return `${written(numerator)} of ${written(denominator)} (${percent(numerator / denominator, denominator)})`;
}
