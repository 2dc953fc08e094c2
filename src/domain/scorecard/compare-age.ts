import type { QualifiedLeads } from '../rubric/qualify.ts';
import type { Outcome } from './maturity/conversions.ts';
import { maturityOf } from './maturity/maturity.ts';
import type { Period } from './period.ts';
import type { FunnelId } from './review.ts';

/**
 * The steps that leads reach only with time, and the outcome whose delays tell how far they have come.
 * Nothing dates an acceptance or a conversation: both come before the opportunity, which stands for them.
 */
const REACHED_BY: Partial<Record<FunnelId, Outcome>> = {
  accepted: 'opportunity',
  conversation: 'opportunity',
  opportunity: 'opportunity',
  strong: 'opportunity',
  won: 'won',
};

/** Tells of which steps the leads created in a period are still too young at the review (`asOf`, epoch ms). */
export function youngSteps(
  qualified: QualifiedLeads,
  period: Period,
  asOf: number,
): (step: FunnelId) => boolean {
  const span = { start: period.start, end: period.end };
  const maturity = maturityOf(
    qualified,
    {
      current: { period, created: span, closed: span },
      previous: undefined,
      months: [],
      cuts: new Float64Array(),
    },
    asOf,
  );
  const young = maturity.filter((outcome) => outcome.period.maturing).map(({ id }) => id);
  return (step) => {
    const outcome = REACHED_BY[step];
    return outcome !== undefined && young.includes(outcome);
  };
}
