import { OPPORTUNITY } from '../lead/flags.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { FAILURE_GROUPS, failureGroup } from './failure-group.ts';
import { LISTED, listLeads } from './listed.ts';
import type { Review } from './review.ts';

/**
 * The leads (`indices`, those of the period) that are no opportunity, each in exactly one group: how
 * many, and which. A group without leads is there with a count of 0.
 */
export function failureGroupsOf(
  { leads, flags, facts }: QualifiedLeads,
  indices: Int32Array,
): Review['failureGroups'] {
  const counts = FAILURE_GROUPS.map(() => 0);
  const first = FAILURE_GROUPS.map((): number[] => []);
  for (const i of indices) {
    const bits = flags[i]!;
    if ((bits & OPPORTUNITY) !== 0) continue;
    const at = failureGroup(bits, facts);
    counts[at]! += 1;
    if (first[at]!.length < LISTED) first[at]!.push(i);
  }
  return FAILURE_GROUPS.map(({ id, label }, at) => ({
    id,
    label,
    count: counts[at]!,
    leads: listLeads(leads, first[at]!).leads,
  }));
}
