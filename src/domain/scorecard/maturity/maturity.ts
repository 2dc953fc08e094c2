import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { capital } from '../../wording.ts';
import type { Frame } from '../frame.ts';
import { MEASURES } from '../measure.ts';
import type { Period } from '../period.ts';
import { type CohortMaturity, cohortMaturity } from './cohort-maturity.ts';
import {
  type Conversions,
  type CreatedDay,
  datedOf,
  dayOf,
  type Outcome,
  sumOf,
  tallyConversions,
} from './conversions.ts';
import { type DelayPoint, delayDistribution, delayedOf } from './delay.ts';
import { type EqualAge, equalAge } from './equal-age.ts';
import { daysIn, type History } from './history.ts';
import { type LateStart, lateRecord, lateStart } from './late-start.ts';
import { nounOf, whyUntold } from './untold.ts';

/** How long leads take to convert to one outcome, and how far the cohorts of the review have come. */
export interface OutcomeMaturity {
  readonly id: Outcome;
  /** The measure whose cohorts it is about. */
  readonly measure: 'lead_to_opportunity' | 'created_win_rate';
  readonly label: string;
  /** The sheet tells how long conversions take. */
  readonly told: boolean;
  /** Why it does not; null where it does. */
  readonly why: string | null;
  /** Conversions with a delay. */
  readonly conversions: number;
  /** Conversions of leads with a day of creation that have none: without a date, or dated before they were created. */
  readonly undated: number;
  /** Days by which half, and nine tenths, of the conversions have come that ever do; null where not told. */
  readonly medianDays: number | null;
  readonly ninetyPercentDays: number | null;
  /** The share of conversions that have come by so many days, 60 points at most, the last with a share of 1; empty where not told. */
  readonly curve: readonly DelayPoint[];
  readonly period: CohortMaturity;
  readonly previous: CohortMaturity | null;
  /** The months of the trend, the oldest first. */
  readonly months: readonly CohortMaturity[];
  /** The period against the one before; null where there is nothing to compare. */
  readonly equalAge: EqualAge | null;
  /** Outcomes were recorded only since some time after the first lead; null where they were not. */
  readonly late: LateStart | null;
  /** Outcomes dated before the first lead of all. */
  readonly outcomesBeforeFirstLead: number;
}

/** A part of the Review: one entry an outcome. */
export type Maturity = readonly OutcomeMaturity[];

const CURVE_POINTS = 60;
const MEASURE = { opportunity: 'lead_to_opportunity', won: 'created_win_rate' } as const;

/**
 * How far the leads of a review have come to opportunities and to wins. `asOf` is the end of the review's
 * day, epoch ms. After one walk over the leads an outcome it costs as much as there are days and delays.
 */
export function maturityOf(qualified: QualifiedLeads, frame: Frame, asOf: number): Maturity {
  return (['opportunity', 'won'] as const).map((outcome) =>
    outcomeMaturity(qualified, frame, asOf, outcome, tallyConversions(qualified, outcome)),
  );
}

/**
 * The maturity of one outcome. Where it was recorded late, leads created before the first one take no part in how
 * long conversions take, nor in what converted within so many days: their short delays could not be seen.
 */
export function outcomeMaturity(
  qualified: QualifiedLeads,
  { current, previous, months }: Frame,
  asOf: number,
  outcome: Outcome,
  conversions: Conversions,
): OutcomeMaturity {
  const { zone, settings } = qualified.leads;
  const days = [...conversions.days.values()].sort((a, b) => a.day - b.day);
  const today = dayOf(asOf - 1, zone);
  const minimum = Math.max(1, settings.limits.minimum_count);
  const late = lateRecord(days, today, minimum);
  const dated = sumOf(days, datedOf);
  const undated = sumOf(days, (day) => day.undated);
  const cannotTell = MEASURES.find(({ id }) => id === MEASURE[outcome])!.cannotTell(qualified);
  const why = cannotTell || whyUntold(qualified, outcome, days.length, dated, undated);
  const isRecorded = cannotTell === '' && (dated > 0 || undated === 0);
  const recordedFrom =
    late?.firstOutcome ?? (isRecorded ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  const recorded = days.filter(({ day }) => day >= recordedFrom);
  const delays = why === '' ? delayDistribution(delayedOf(recorded, today)) : null;
  const history: History = { today, recordedFrom, isDated: dated > 0, delays, minimum };
  const created = (period: Period): readonly CreatedDay[] => daysIn(days, period, zone);
  const cohort = (period: Period): CohortMaturity => cohortMaturity(period, created(period), history);
  const noun = nounOf(outcome, settings.terms);
  return {
    id: outcome,
    measure: MEASURE[outcome],
    label: outcome === 'won' ? 'Won' : capital(noun.one),
    told: why === '',
    why: why || null,
    conversions: dated,
    undated,
    medianDays: delays?.daysBy(0.5) ?? null,
    ninetyPercentDays: delays?.daysBy(0.9) ?? null,
    curve: thinned(delays?.points ?? []),
    period: cohort(current.period),
    previous: previous === undefined ? null : cohort(previous.period),
    months: months.map(({ period }) => cohort(period)),
    equalAge:
      previous === undefined ? null : equalAge(created(current.period), created(previous.period), history),
    late:
      late === null
        ? null
        : lateStart(
            late,
            days[0]!.day,
            noun,
            settings.terms.lead,
            months
              .filter(({ period }) => created(period).some(({ day }) => day < recordedFrom))
              .map(({ period }) => period.id),
          ),
    outcomesBeforeFirstLead: before(conversions.stray, days[0]?.day ?? Number.NEGATIVE_INFINITY),
  };
}

/** At most `CURVE_POINTS` of the points, the first and the last among them. */
function thinned(points: readonly DelayPoint[]): readonly DelayPoint[] {
  if (points.length <= CURVE_POINTS) return points;
  const step = (points.length - 1) / (CURVE_POINTS - 1);
  return Array.from({ length: CURVE_POINTS }, (_, i) => points[Math.round(i * step)]!);
}

function before(outcomes: ReadonlyMap<number, number>, day: number): number {
  let sum = 0;
  for (const [at, count] of outcomes) if (at < day) sum += count;
  return sum;
}
