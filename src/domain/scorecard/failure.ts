import type { FieldId } from '../lead/fields.ts';
import { ACCEPTED, CONVERSATION, DISQUALIFIED, LOST, OPPORTUNITY, REJECTED, WON } from '../lead/flags.ts';
import type { Leads } from '../lead/read.ts';
import type { ReasonCode } from '../lead/reasons.ts';
import { isExclusion } from '../rubric/criterion.ts';
import type { Judged } from '../rubric/judge.ts';

/** Where a lead failed, the furthest first. */
export const WHERE = [
  'lost as opportunity',
  'lost before opportunity',
  'rejected by sales',
  'disqualified by the rubric',
] as const;

export type Where = (typeof WHERE)[number];

/** In `WHERE`: what the rubric alone turned away. */
export const BY_RUBRIC = WHERE.indexOf('disqualified by the rubric');

/** Index into `WHERE`; -1 for a lead that has not failed, whatever reason it carries. */
export function whereFailed(flags: number): number {
  if ((flags & WON) !== 0) return -1;
  if ((flags & LOST) !== 0) return (flags & OPPORTUNITY) !== 0 ? 0 : 1;
  if ((flags & REJECTED) !== 0) return 2;
  // What sales took on all the same has not failed yet.
  const isTakenOn = (flags & (OPPORTUNITY | ACCEPTED | CONVERSATION)) !== 0;
  return (flags & DISQUALIFIED) !== 0 && !isTakenOn ? BY_RUBRIC : -1;
}

const CODE_OF_FIELD: Partial<Record<FieldId, ReasonCode>> = {
  region: 'wrong_market',
  employees: 'too_small',
  revenue: 'too_small',
  industry: 'poor_fit',
  title: 'no_authority',
  authority: 'no_authority',
  pain: 'no_pain',
  timing: 'too_early',
  budget: 'no_budget',
  next_step: 'needs_nurturing',
};

/** The coded reason that a failed criterion stands for, by the field it asks. */
export function criterionReason(leads: Leads, { criterion, column }: Judged): ReasonCode {
  for (const [id, code] of Object.entries(CODE_OF_FIELD)) {
    if (column === undefined || leads.column(id as FieldId) !== column) continue;
    return isExclusion(criterion) && code === 'no_authority' ? 'not_a_lead' : code;
  }
  return isExclusion(criterion) ? 'not_a_lead' : 'poor_fit';
}
