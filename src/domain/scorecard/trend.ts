import type { QualifiedLeads } from '../rubric/qualify.ts';
import type { Basis } from './frame.ts';
import type { Maturity } from './maturity/maturity.ts';
import { MEASURES } from './measure.ts';
import { intervalOf, tellableRate } from './rate.ts';
import type { TrendMonth } from './review.ts';
import type { Counts } from './tally.ts';

/** One month of the trend; `maturity` tells which of its rates can still grow. */
export function trendMonth(
  qualified: QualifiedLeads,
  { period }: Basis,
  created: Counts,
  closed: Counts,
  maturity: Maturity,
): TrendMonth {
  return {
    month: period.id,
    label: period.label,
    measures: MEASURES.map((definition) => {
      const counts = definition.basis === 'created' ? created : closed;
      const rate = tellableRate(definition, counts, definition.cannotTell(qualified));
      const interval = intervalOf(definition, rate);
      const isEarly = maturity.some(
        ({ measure, months }) =>
          measure === definition.id && months.some(({ month, maturing }) => maturing && month === period.id),
      );
      return {
        id: definition.id,
        ...rate,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        isEarly,
      };
    }),
  };
}
