import type { QualifiedLeads } from '../rubric/qualify.ts';
import { youngSteps } from './compare-age.ts';
import type { ComparisonKind, FoundSide } from './compare-kinds.ts';
import { sidesOf } from './compare-sides.ts';
import { countsOf } from './counts-of.ts';
import { areEnough } from './enough.ts';
import { funnelOf } from './funnel.ts';
import type { Grouping } from './grouping.ts';
import { type Interval, newcombe } from './interval.ts';
import type { Period } from './period.ts';
import type { FunnelId, FunnelStep } from './review.ts';

/** One side of a comparison: whose funnel, and over which period. */
export interface ComparisonSide {
  readonly id: 'a' | 'b';
  /** A period's id, a demand type or a group. */
  readonly name: string;
  readonly label: string;
  /** The period in which its leads came in. */
  readonly period: string;
  readonly leads: number;
}

/** Leads of one side that reached a step; the share is of all its leads, null where it has none. */
export interface StepShare {
  readonly count: number;
  readonly share: number | null;
}

/** One step of both funnels. */
export interface ComparisonStep {
  readonly id: FunnelId;
  readonly label: string;
  /** The sheet tells it for both sides. */
  readonly told: boolean;
  readonly a: StepShare;
  readonly b: StepShare;
  /** Share of a minus share of b, with its Newcombe interval at the comparison's level; null where there is nothing to compare. */
  readonly difference: ({ readonly difference: number } & Interval) | null;
  /**
   * "too early" where the lower side is of a period whose leads can still reach the step. Null for the first
   * step, which holds all leads of either side, and for one that the sheet does not tell.
   */
  readonly verdict: 'a higher' | 'b higher' | 'not separated' | 'too few' | 'too early' | null;
}

/** Two funnels side by side. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly sides: readonly [ComparisonSide, ComparisonSide];
  readonly steps: readonly ComparisonStep[];
  /** 1 - 0.05 / steps compared. */
  readonly level: number;
  /** What the figures do not say; null where nothing stands in the way. */
  readonly caution: string | null;
}

/**
 * Two funnels side by side: of two periods, two demand types or two groups of the grouping, the latter two
 * within the reviewed period (`current`). Names compare without case and accents. A step is higher on one
 * side where the Newcombe interval of the difference leaves out 0 at level 1 - 0.05 / steps compared, and is
 * too few while either side has fewer leads than a verdict needs. With `asOf`, the end of the review's day
 * (epoch ms), a period is not called lower by a step that its leads are still too young for.
 *
 * Throws `InputError` for names that cannot be compared, as `sidesOf`.
 */
export function comparisonOf(
  qualified: QualifiedLeads,
  grouping: Grouping,
  names: readonly [string, string],
  current: Period,
  asOf?: number,
): Comparison {
  const { kind, sides } = sidesOf(qualified, grouping, names, current);
  const [a, b] = sides;
  const funnelA = funnelOf(qualified, countsOf(qualified, a.indices));
  const funnelB = funnelOf(qualified, countsOf(qualified, b.indices));
  const steps = funnelA.map((own, at) => ({ own, other: funnelB[at]!, isFirst: at === 0 }));
  const compared = steps.filter(({ own, other, isFirst }) => !isFirst && own.told && other.told).length;
  const level = 1 - 0.05 / Math.max(1, compared);
  const leads = [a.indices.length, b.indices.length] as const;
  const { minimum_count } = qualified.leads.settings.limits;
  const isFew = !areEnough({ denominator: leads[0] }, { denominator: leads[1] }, minimum_count);
  const never = (): boolean => false;
  const youngOf = ({ period }: FoundSide): ((id: FunnelId) => boolean) =>
    kind === 'period' && asOf !== undefined ? youngSteps(qualified, period, asOf) : never;
  const [youngA, youngB] = [youngOf(a), youngOf(b)];
  return {
    kind,
    sides: [side('a'), side('b')],
    steps: steps.map(({ own, other, isFirst }) => {
      const step = stepOf(own, other, isFirst, leads, level, isFew);
      const lower = step.verdict === 'a higher' ? youngB : step.verdict === 'b higher' ? youngA : never;
      return lower(step.id) ? { ...step, verdict: 'too early' } : step;
    }),
    level,
    caution:
      kind === 'period' && steps.some(({ own }) => youngA(own.id) || youngB(own.id))
        ? ageCaution(a.period, b.period)
        : null,
  };

  function side(id: 'a' | 'b'): ComparisonSide {
    const { name, label, period, indices } = id === 'a' ? a : b;
    return { id, name, label, period: period.label, leads: indices.length };
  }
}

function stepOf(
  own: FunnelStep,
  other: FunnelStep,
  isFirst: boolean,
  [leadsA, leadsB]: readonly [number, number],
  level: number,
  isFew: boolean,
): ComparisonStep {
  const told = own.told && other.told;
  const difference =
    told && !isFirst
      ? newcombe(
          { numerator: own.count, denominator: leadsA },
          { numerator: other.count, denominator: leadsB },
          level,
        )
      : null;
  return {
    id: own.id,
    label: own.label,
    told,
    a: { count: own.count, share: leadsA === 0 ? null : own.count / leadsA },
    b: { count: other.count, share: leadsB === 0 ? null : other.count / leadsB },
    difference,
    verdict: !told || isFirst ? null : difference === null || isFew ? 'too few' : verdictOf(difference),
  };
}

function verdictOf({ lower, upper }: Interval): 'a higher' | 'b higher' | 'not separated' {
  if (lower > 0) return 'a higher';
  return upper < 0 ? 'b higher' : 'not separated';
}

/** The leads of the later period have had less time, which lowers the later steps. */
function ageCaution(a: Period, b: Period): string {
  const [earlier, later] = a.start < b.start ? [a, b] : [b, a];
  return `the leads of ${later.label} have had less time than those of ${earlier.label}: their later steps can still grow`;
}
