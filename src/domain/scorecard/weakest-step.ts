import type { LimitId } from '../settings/limits.ts';
import { percent, written } from '../wording.ts';
import type { Frame } from './frame.ts';
import { newcombe, type Proportion, wilson } from './interval.ts';
import { MEASURES } from './measure.ts';
import type { MeasureId } from './measure-id.ts';
import type { Measure, TrendMonth } from './review.ts';

/** The one step of the funnel that drags, or why none is named. */
export interface WeakestStep {
  /** Null where no step is surely short, or none can be compared. */
  readonly id: MeasureId | null;
  readonly label: string | null;
  /** What it falls short of: the team's own target, else its own past. */
  readonly against: 'target' | 'own past' | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The target, or the rate of the past. */
  readonly reference: number | null;
  /** The counts of the past; null for a target. */
  readonly referenceNumerator: number | null;
  readonly referenceDenominator: number | null;
  /** Other steps that are surely short, in the order of the funnel. */
  readonly alsoShort: readonly MeasureId[];
  /** The steps that could be compared, in the order of the funnel. */
  readonly compared: readonly MeasureId[];
  readonly why: string;
}

/** The steps of the funnel that a team can mend, in its order. */
const STEPS: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'first_touch_in_time',
  'follow_up_completion',
  'lead_to_opportunity',
  'opportunity_quality',
  'win_rate',
];

interface Compared {
  readonly measure: Measure;
  readonly value: number;
  readonly against: 'target' | 'own past';
  readonly reference: number;
  readonly past: Proportion | null;
}

/**
 * The weakest step of the funnel. Each step is held against its target, else against its own past: the counts of
 * the trend's months that were over before the period began, where they are enough to judge. The win rate has no past, as the
 * windows of its months overlap. Steps that are too early, too few or without data take no part. With k
 * steps to choose from, one is surely short where, at level 1 - 0.05 / k, its Wilson interval lies below
 * the target or the Newcombe interval of its difference from the past lies below 0; of those, the weakest
 * is the one with the smallest part of its reference, the earlier step of equals.
 *
 * `trend` has a month for each of the frame's months.
 */
export function weakestStepOf(
  measures: readonly Measure[],
  trend: readonly TrendMonth[],
  { current, months }: Pick<Frame, 'current' | 'months'>,
  limits: Readonly<Record<LimitId, number>>,
): WeakestStep {
  const earlier = trend.filter((_, at) => months[at]!.period.end <= current.period.start);
  const steps = STEPS.map((id) => measures.find((measure) => measure.id === id)!);
  const compared = steps.flatMap((measure) => comparedOf(measure, earlier, limits.minimum_count) ?? []);
  const level = 1 - 0.05 / Math.max(1, compared.length);
  const short = compared.filter((step) => isShort(step, level));
  const [weakest] = [...short].sort((a, b) => a.value / a.reference - b.value / b.reference);
  const ids = (list: readonly Compared[]): MeasureId[] => list.map(({ measure }) => measure.id);
  return {
    id: weakest?.measure.id ?? null,
    label: weakest?.measure.label ?? null,
    against: weakest?.against ?? null,
    value: weakest?.value ?? null,
    numerator: weakest?.measure.numerator ?? null,
    denominator: weakest?.measure.denominator ?? null,
    reference: weakest?.reference ?? null,
    referenceNumerator: weakest?.past?.numerator ?? null,
    referenceDenominator: weakest?.past?.denominator ?? null,
    alsoShort: ids(short.filter((step) => step !== weakest)),
    compared: ids(compared),
    why:
      weakest !== undefined
        ? shortOf(weakest)
        : compared.length > 0
          ? noneShort(compared.length)
          : nothingToCompare(steps, earlier, limits.minimum_count),
  };
}

function comparedOf(measure: Measure, earlier: readonly TrendMonth[], minimum: number): Compared | undefined {
  const { id, status, value, target } = measure;
  if (value === null || status === 'too early' || status === 'too few' || status === 'no data') return;
  if (target !== null) return { measure, value, against: 'target', reference: target, past: null };
  const past = pastOf(id, earlier);
  if (id === 'win_rate' || past.denominator < Math.max(1, minimum)) return;
  return { measure, value, against: 'own past', reference: past.numerator / past.denominator, past };
}

function pastOf(id: MeasureId, earlier: readonly TrendMonth[]): Proportion {
  const rates = earlier.map(({ measures }) => measures.find((rate) => rate.id === id)!);
  return {
    numerator: rates.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: rates.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

/** Leads of its denominator that nothing places are given the benefit of the doubt. */
function isShort({ measure, reference, past }: Compared, level: number): boolean {
  const { id, denominator, unknown } = measure;
  const { unknownWithin } = MEASURES.find((definition) => definition.id === id)!;
  const numerator = Math.min(denominator, measure.numerator + (unknownWithin ? unknown : 0));
  return past === null
    ? wilson(numerator, denominator, level)!.upper < reference
    : newcombe({ numerator, denominator }, past, level)!.upper < 0;
}

function shortOf({ measure, value, reference, past }: Compared): string {
  const { numerator, denominator } = measure;
  const own = `${measure.label} is ${percent(value, denominator)} (${written(numerator)} of ${written(denominator)})`;
  if (past === null) return `${own}, surely below its target of ${percent(reference)}`;
  const counts = `${written(past.numerator)} of ${written(past.denominator)}`;
  return `${own}, surely below the ${percent(reference, past.denominator)} (${counts}) of the months before`;
}

function noneShort(count: number): string {
  return count === 1
    ? 'no step stands out: the one step that can be compared is not surely below its target or its own past'
    : `no step stands out: none of the ${count} steps that can be compared is surely below its target or its own past`;
}

function nothingToCompare(
  steps: readonly Measure[],
  earlier: readonly TrendMonth[],
  minimum: number,
): string {
  return earlier.length === 0 && steps.every(({ target }) => target === null)
    ? 'cannot be told: no targets are set and there is no earlier month'
    : `cannot be told: no step has the ${minimum} a verdict needs together with a target, or with as many in earlier months`;
}
