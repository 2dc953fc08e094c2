import type { FieldId } from '../lead/fields.ts';
import {
  ACCEPTED,
  CONVERSATION,
  DISQUALIFIED,
  LOST,
  OPPORTUNITY,
  REASON_GIVEN,
  REJECTED,
  WON,
} from '../lead/flags.ts';
import type { Leads } from '../lead/read.ts';
import type { ReasonCode } from '../lead/reasons.ts';
import { isExclusion } from '../rubric/criterion.ts';
import type { Judged } from '../rubric/judge.ts';

/** Where a lead that carries a reason stands, the furthest first. */
export const WHERE = [
  'won',
  'lost as opportunity',
  'lost before opportunity',
  'rejected by sales',
  'disqualified by the rubric',
  'still open',
] as const;

export type Where = (typeof WHERE)[number];

/** Where a lead that failed stands. */
export type FailedWhere = Exclude<Where, 'won' | 'still open'>;

/** Leads that failed, as against those that carry a reason and have not. */
export function isFailure(where: Where): where is FailedWhere {
  return where !== 'won' && where !== 'still open';
}

/** Index into `WHERE`; -1 for a lead that neither failed nor carries a reason. */
export function whereFailed(flags: number): number {
  const given = (flags & REASON_GIVEN) !== 0;
  if ((flags & WON) !== 0) return given ? 0 : -1;
  if ((flags & LOST) !== 0) return (flags & OPPORTUNITY) !== 0 ? 1 : 2;
  if ((flags & REJECTED) !== 0) return 3;
  // What sales took on all the same has not failed yet.
  if ((flags & DISQUALIFIED) !== 0 && (flags & (OPPORTUNITY | ACCEPTED | CONVERSATION)) === 0) return 4;
  return given ? 5 : -1;
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
