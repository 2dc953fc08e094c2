import type { Scorecard } from '../../scorecard/assemble.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';

/**
 * Whether a part of follow-up breaks: it misses the team's target, or, without one, the counts show that
 * at least one lead in twenty was not worked as agreed.
 */
export function breaks({ measures }: Scorecard, id: MeasureId): boolean {
  const { status, upper } = measures.find((entry) => entry.id === id)!;
  return status === 'off target' || (status === 'no target set' && upper !== null && upper < 0.95);
}
