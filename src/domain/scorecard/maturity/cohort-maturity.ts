import type { Proportion } from '../interval.ts';
import type { Period } from '../period.ts';
import { type CreatedDay, datedOf, sumOf } from './conversions.ts';
import type { Share } from './delay.ts';
import { type EstimatedRate, finalRate } from './final-rate.ts';
import { ageOfYoungest, type History } from './history.ts';
import { type WithinRate, withinRate } from './within.ts';

/** How far the leads created in one period have come. */
export interface CohortMaturity {
  /** The period's id. */
  readonly month: string;
  readonly label: string;
  /** Leads with a day of creation. */
  readonly leads: number;
  /** Those that have converted, whether or not the conversion has a date. */
  readonly converted: number;
  /** Whole days from the creation of its youngest lead to the review; null without leads. */
  readonly ageDays: number | null;
  /** The share of conversions that come by that age; null without leads, or where that is not told. */
  readonly share: number | null;
  /**
   * Less than nine tenths come by that age, or nobody can tell yet how long it takes and leads are still open:
   * the rate can still change, and is no decline.
   */
  readonly maturing: boolean;
  /** Leads that have not converted and are neither lost, rejected nor disqualified. */
  readonly open: number;
  /**
   * An estimate of the final rate: that so far over the share that has come, a mean over the ages of the leads.
   * Given while maturing, with leads enough, all created since conversions were recorded, and a tenth of the share come.
   */
  readonly expected: EstimatedRate | null;
  /** Converted within 30, 60 and 90 days, once all leads are that old. */
  readonly within: readonly WithinRate[];
}

const MATURE = 0.9;
/** Below it, what is known says too little of what is yet to come. */
const LEAST_SHARE = 0.1;
const WITHIN_DAYS = [30, 60, 90] as const;

/** The maturity of the leads of a period, created on some days of a history. */
export function cohortMaturity(
  { id, label }: Pick<Period, 'id' | 'label'>,
  days: readonly CreatedDay[],
  history: History,
): CohortMaturity {
  const leads = sumOf(days, (day) => day.leads);
  const converted = sumOf(days, (day) => day.undated + datedOf(day));
  const ageDays = ageOfYoungest(days, history);
  const share = ageDays === null ? null : (history.delays?.at(ageDays).share ?? null);
  const open = sumOf(days, (day) => day.open);
  const maturing = share === null ? history.delays === null && history.isDated && open > 0 : share < MATURE;
  return {
    month: id,
    label,
    leads,
    converted,
    ageDays,
    share,
    maturing,
    open,
    expected: maturing ? expectedRate({ numerator: converted, denominator: leads }, days, history) : null,
    within: WITHIN_DAYS.map((limit) => withinRate(days, limit, history)),
  };
}

function expectedRate(
  soFar: Proportion,
  days: readonly CreatedDay[],
  { today, delays, recordedFrom, minimum }: History,
): EstimatedRate | null {
  if (delays === null || soFar.denominator < minimum || days[0]!.day < recordedFrom) return null;
  const mean = (bound: keyof Share): number =>
    sumOf(days, ({ day, leads }) => leads * delays.at(today - day)[bound]) / soFar.denominator;
  const share = mean('share');
  return share < LEAST_SHARE ? null : finalRate(soFar, { share, lower: mean('lower'), upper: mean('upper') });
}
