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

/** Where a lead that failed or carries a reason stands: those that failed, the furthest first, then the others. */
export const WHERE = [
  'lost as opportunity',
  'lost before opportunity',
  'rejected by sales',
  'disqualified by the rubric',
  'won',
  'still open',
] as const;

export type Where = (typeof WHERE)[number];

/** Where a lead that failed stands. */
export type FailedWhere = Exclude<Where, 'won' | 'still open'>;

/** Leads that failed, as against those that carry a reason and have not. */
export function isFailure(where: Where): where is FailedWhere {
  return where !== 'won' && where !== 'still open';
}

/** In `WHERE`: what the rubric alone turned away. */
export const BY_RUBRIC = WHERE.indexOf('disqualified by the rubric');
const [AS_WON, STILL_OPEN] = [WHERE.indexOf('won'), WHERE.indexOf('still open')];

/** Index into `WHERE`; -1 for a lead that neither failed nor carries a reason. */
export function whereFailed(flags: number): number {
  const given = (flags & REASON_GIVEN) !== 0;
  if ((flags & WON) !== 0) return given ? AS_WON : -1;
  if ((flags & LOST) !== 0) return (flags & OPPORTUNITY) !== 0 ? 0 : 1;
  if ((flags & REJECTED) !== 0) return 2;
  // What sales took on all the same has not failed yet.
  const isTakenOn = (flags & (OPPORTUNITY | ACCEPTED | CONVERSATION)) !== 0;
  if ((flags & DISQUALIFIED) !== 0 && !isTakenOn) return BY_RUBRIC;
  return given ? STILL_OPEN : -1;
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
