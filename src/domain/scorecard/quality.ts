import type { QualifiedLeads } from '../rubric/qualify.ts';
import { areEnough } from './enough.ts';
import { type Interval, newcombe } from './interval.ts';
import type { MeasureId } from './measure-id.ts';
import type { Measure, Quality, Rate, Signal } from './review.ts';

/** The measures that can tell the quality of a group, the one that says most first. */
export const QUALITY_MEASURES: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'lead_to_opportunity',
  'created_win_rate',
];

/**
 * The first measure of quality that the sheet tells; undefined where it tells none. Opportunities that
 * are only implied by what was won say no more than the wins themselves, and are passed over, as is a rate
 * whose leads are still converting: a slower group would seem the weaker one.
 */
export function qualityMeasure(
  measures: readonly Measure[],
  { facts }: Pick<QualifiedLeads, 'facts'>,
): MeasureId | undefined {
  return QUALITY_MEASURES.filter((id) => id !== 'lead_to_opportunity' || facts.statesOpportunity).find((id) =>
    measures.some(({ id: of, value, status }) => of === id && value !== null && status !== 'too early'),
  );
}

/**
 * One group against the rest: better or worse where the Newcombe interval of the difference at level
 * 1 - 0.05 / groups leaves out 0, so that picking one of many is paid for; too few where either side is
 * (`areEnough`). Null where either side has no data.
 */
export function qualityOf(
  measure: MeasureId,
  own: Rate,
  all: Rate,
  groups: number,
  minimum: number,
): Quality | null {
  const rest = { numerator: all.numerator - own.numerator, denominator: all.denominator - own.denominator };
  const level = 1 - 0.05 / Math.max(1, groups);
  const apart = newcombe(own, rest, level);
  if (apart === null) return null;
  return {
    measure,
    numerator: own.numerator,
    denominator: own.denominator,
    restNumerator: rest.numerator,
    restDenominator: rest.denominator,
    difference: apart.difference,
    lower: apart.lower,
    upper: apart.upper,
    level,
    verdict: areEnough(own, rest, minimum) ? verdictOf(apart) : 'too few',
  };
}

function verdictOf({ lower, upper }: Interval): Quality['verdict'] {
  return lower > 0 ? 'better' : upper < 0 ? 'worse' : 'not separated';
}

/** Volume is at least an equal share of the leads; quality is that of the group against the rest. */
export function signalOf(leads: number, all: number, groups: number, quality: Quality | null): Signal {
  const hasVolume = leads * groups >= all;
  if (quality?.verdict === 'better') return hasVolume ? 'volume and quality' : 'quality without volume';
  if (quality?.verdict === 'worse') return hasVolume ? 'volume without quality' : 'neither';
  return 'no clear difference';
}
