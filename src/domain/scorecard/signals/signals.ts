import { NOT_COUNTED } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import type { Frame } from '../frame.ts';
import type { Measure } from '../review.ts';
import { bunchedScores } from './bunched-scores.ts';
import { rejectedScores } from './rejected-scores.ts';
import type { CheckedSignal } from './signal.ts';
import { type DaysCompared, volumeUp } from './volume-up.ts';

const DAY = 86_400_000;

/**
 * The signal check: whether the lead count can be trusted, or grows by scoring. Always the same four
 * signals in the same order; one that cannot be told says why. `indices` are the real leads of the
 * period, `measures` its measures, `asOf` the end of the review's day (epoch ms).
 */
export function signalsOf(
  qualified: QualifiedLeads,
  indices: Int32Array,
  measures: readonly Measure[],
  frame: Pick<Frame, 'current' | 'previous'>,
  asOf: number,
): CheckedSignal[] {
  return [
    ...volumeUp(measures, daysCompared(qualified, frame, asOf), qualified.leads.settings),
    bunchedScores(qualified, indices),
    rejectedScores(qualified, indices),
  ];
}

/**
 * The days of both periods in which leads can stand in the sheet: a period that is not over ends at the
 * review, and one in which the sheet begins starts with its first lead.
 */
function daysCompared(
  { flags, facts }: QualifiedLeads,
  { current, previous }: Pick<Frame, 'current' | 'previous'>,
  asOf: number,
): DaysCompared {
  if (previous === undefined) return null;
  let first = Number.POSITIVE_INFINITY;
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & NOT_COUNTED) === 0 && facts.created[i]! < first) first = facts.created[i]!;
  }
  // Whole days: one that changes the clock is no shorter for it.
  const days = (start: number, end: number): number => Math.max(1, Math.round((end - start) / DAY));
  return {
    now: days(current.created.start, Math.min(current.created.end, asOf)),
    before: days(Math.max(previous.created.start, first), previous.created.end),
  };
}
