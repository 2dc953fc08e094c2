import type { CheckList } from '../../lead/checks.ts';
import { answered } from '../../lead/follow-up.ts';
import type { Leads } from '../../lead/read.ts';
import { YES_NO } from '../../lead/vocabulary.ts';
import { areEnough } from '../enough.ts';
import { type Grouping, groupLeads } from '../grouping.ts';
import { newcombe } from '../interval.ts';
import { type GroupShare, type Share, shareIn, sharesBy } from './share.ts';
import { type Told, toldUnless } from './told.ts';

/** How many people were surprised that sales called, of those of whom it is known: where many are, they were asked too early. */
export interface Surprised extends Told, Share {
  /** Leads without an answer. */
  readonly unknown: number;
  readonly groups: readonly SurprisedGroup[];
  /** By what they responded to; none where the sheet has no campaigns. */
  readonly campaigns: readonly SurprisedGroup[];
}

/** One group against all others. */
export interface SurprisedGroup extends GroupShare {
  readonly verdict: 'more often than elsewhere' | 'less often than elsewhere' | 'not separated' | 'too few';
}

/** The surprised among some leads (indices). Answers that are neither yes nor no are noted, wherever in the sheet they stand. */
export function surprisedOf(
  leads: Leads,
  grouping: Grouping,
  indices: Int32Array,
  checks: CheckList,
): Surprised {
  const column = answered(leads, 'surprised', YES_NO, checks);
  const answers = column ?? new Uint8Array(leads.count);
  const all = shareIn(indices, answers);
  const minimum = leads.settings.limits.minimum_count;
  const by = (groups: Grouping): SurprisedGroup[] =>
    againstTheRest(sharesBy(groups, indices, answers), all, minimum);
  return {
    ...toldUnless(column === undefined ? 'no column says whether people were surprised by the call' : null),
    ...all,
    unknown: indices.length - all.denominator,
    groups: by(grouping),
    campaigns: leads.column('campaign') === undefined ? [] : by(groupLeads(leads, 'campaign')),
  };
}

/**
 * A verdict where the Newcombe interval of the group against the rest leaves out 0, at level 1 - 0.05 / k over all k groups with
 * an answer, so that picking one of many is paid for. None where either side is too few (`areEnough`).
 */
function againstTheRest(groups: readonly GroupShare[], all: Share, minimum: number): SurprisedGroup[] {
  const level = 1 - 0.05 / groups.length;
  return groups.map((own) => {
    const rest = {
      numerator: all.numerator - own.numerator,
      denominator: all.denominator - own.denominator,
    };
    const apart = newcombe(own, rest, level);
    return { ...own, verdict: areEnough(own, rest, minimum) ? verdictOf(apart) : 'too few' };
  });
}

function verdictOf(apart: ReturnType<typeof newcombe>): SurprisedGroup['verdict'] {
  if (apart !== null && apart.lower > 0) return 'more often than elsewhere';
  return apart !== null && apart.upper < 0 ? 'less often than elsewhere' : 'not separated';
}
