import type { Facts } from '../lead/facts.ts';
import {
  CONVERSATION,
  EXCLUDED,
  FOLLOW_UP_COMPLETE,
  FOLLOW_UP_TOLD,
  INTENT,
  NURTURE,
  NURTURE_ASKED,
  REJECTED,
  TOUCH_DUE,
  TOUCH_IN_TIME,
  TOUCHED,
  UNFIT,
  WINDOW_OVER,
} from '../lead/flags.ts';

/** Why a lead has not become an opportunity: exactly one group a lead, the first that applies. */
export const FAILURE_GROUPS = [
  { id: 'not_a_lead', label: 'Not a lead' },
  { id: 'bad_fit', label: 'Bad fit' },
  { id: 'rejected', label: 'Rejected by sales' },
  { id: 'nurture', label: 'To be nurtured' },
  { id: 'ignored', label: 'Ignored' },
  { id: 'slow', label: 'Slow follow-up' },
  { id: 'unresponsive', label: 'Unresponsive' },
  { id: 'no_intent', label: 'Interested, no intent' },
  { id: 'in_progress', label: 'In progress' },
] as const;

export type FailureGroupId = (typeof FAILURE_GROUPS)[number]['id'];

const INDEX = Object.fromEntries(FAILURE_GROUPS.map(({ id }, index) => [id, index])) as Record<
  FailureGroupId,
  number
>;

/**
 * Index into `FAILURE_GROUPS` for the bits of a lead without an opportunity. Ignored, slow and
 * unresponsive are told only where the sheet shows whether a lead was touched and followed up; without intent,
 * only where it has a column for a time to act or a next step, whose blank cells say that there is none.
 */
export function failureGroup(
  flags: number,
  { tellsTouch, tellsFollowUp, tellsIntent }: Pick<Facts, 'tellsTouch' | 'tellsFollowUp' | 'tellsIntent'>,
): number {
  const is = (bits: number): boolean => (flags & bits) !== 0;
  if (is(EXCLUDED)) return INDEX.not_a_lead;
  if (is(UNFIT)) return INDEX.bad_fit;
  if (is(REJECTED)) return INDEX.rejected;
  if (is(NURTURE | NURTURE_ASKED)) return INDEX.nurture;
  if (tellsTouch && is(WINDOW_OVER) && !is(TOUCHED)) return INDEX.ignored;
  const late = is(TOUCH_DUE) && is(TOUCHED) && !is(TOUCH_IN_TIME);
  const incomplete = tellsFollowUp && is(WINDOW_OVER) && is(FOLLOW_UP_TOLD) && !is(FOLLOW_UP_COMPLETE);
  if (tellsTouch && (late || incomplete)) return INDEX.slow;
  if (tellsFollowUp && is(FOLLOW_UP_COMPLETE) && !is(CONVERSATION)) return INDEX.unresponsive;
  if (tellsIntent && is(CONVERSATION) && !is(INTENT)) return INDEX.no_intent;
  return INDEX.in_progress;
}
