import { counted } from '../lead/checks.ts';
import type { Settings } from '../settings/settings.ts';
import { areEnough } from './enough.ts';
import { type Interval, newcombe, type Proportion, wilson } from './interval.ts';
import { MEASURES, type MeasureDefinition, total } from './measure.ts';
import type { Measure, Rate, Status } from './review.ts';
import type { Counts } from './tally.ts';

/** What a measure is worked out from. */
export interface MeasureInput {
  readonly definition: MeasureDefinition;
  /** The counts of the period on the measure's own basis. */
  readonly counts: Counts;
  /** Those of the period before; undefined where there is none. */
  readonly before: Counts | undefined;
  /** Leads that no period holds, because what would date them is missing. */
  readonly undated: number;
  readonly basis: string;
  /** Why the sheet cannot tell the measure; '' where it can. */
  readonly cannotTell: string;
  /** Nothing is due yet, where that is why the denominator is empty. */
  readonly isEarly: boolean;
  /** Why the rate can still grow; undefined where its leads have had their time. */
  readonly early: string | undefined;
  readonly settings: Pick<Settings, 'targets' | 'limits'>;
}

/** Rates held against the period before; looking at so many, one would seem to change by chance in every third month. */
const COMPARED = MEASURES.filter(({ id, basis }) => id !== 'lead_volume' && basis === 'created').length;

/** The level at which a change has to leave out 0, stricter than that of the interval that is shown. */
export const CHANGE_LEVEL = 1 - 0.05 / COMPARED;

/** Whether the interval of a change leaves out 0 by itself, and not at the level for so many rates compared. */
export function isApartAlone({ change }: Pick<Measure, 'change'>): boolean {
  return change?.verdict === 'not separated' && (change.lower! > 0 || change.upper! < 0);
}

const NO_DATA: Rate = { value: null, numerator: 0, denominator: 0 };

/** The value of a measure for some counts: null value where there is no data. */
export function rateOf(definition: MeasureDefinition, counts: Counts): Rate {
  const numerator = total(counts, definition.numerator);
  const denominator = total(counts, definition.denominator);
  const isCount = definition.id === 'lead_volume';
  return {
    value: isCount ? numerator : denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
  };
}

/** The same, and no data where the sheet cannot tell the measure (`cannotTell` says why). */
export function tellableRate(definition: MeasureDefinition, counts: Counts, cannotTell: string): Rate {
  return cannotTell === '' ? rateOf(definition, counts) : NO_DATA;
}

/** The 95 % interval of a rate; null for a count and where there is no data. */
export function intervalOf(
  { id }: MeasureDefinition,
  { value, numerator, denominator }: Rate,
): Interval | null {
  return id === 'lead_volume' || value === null ? null : wilson(numerator, denominator);
}

/** A measure with its interval, its basis, the period before, the change and the verdict. */
export function measureOf(input: MeasureInput): Measure {
  const { definition, counts, before, settings, cannotTell } = input;
  const isCount = definition.id === 'lead_volume';
  const rate = tellableRate(definition, counts, cannotTell);
  const interval = intervalOf(definition, rate);
  const previous = previousOf(definition, before, cannotTell);
  const target = settings.targets.get(definition.id) ?? null;
  const minimum = settings.limits.minimum_count;
  const isYoung = input.early !== undefined && rate.value !== null;
  const status = isYoung
    ? 'too early'
    : statusOf(rate, isCount, target, minimum, input.isEarly && cannotTell === '');
  return {
    id: definition.id,
    label: definition.label,
    ...rate,
    unknown: cannotTell === '' ? total(counts, definition.unknown) + input.undated : 0,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    basis: input.basis,
    status,
    why: isYoung
      ? input.early!
      : whyOf(status, cannotTell || emptyOf(definition, input.undated), rate.denominator, minimum),
    previous,
    change: isYoung ? null : changeOf(definition, counts, rate, before, previous, minimum),
    target,
    leftOut: cannotTell === '' ? total(counts, definition.leftOut) : 0,
  };
}

function statusOf(
  rate: Rate,
  isCount: boolean,
  target: number | null,
  minimum: number,
  isEarly: boolean,
): Status {
  if (rate.value === null) return isEarly ? 'too early' : 'no data';
  if (!isCount && rate.denominator < minimum) return 'too few';
  if (target === null) return 'no target set';
  return rate.value >= target ? 'on target' : 'off target';
}

function whyOf(status: Status, noData: string, denominator: number, minimum: number): string | null {
  if (status === 'no data' || status === 'too early') return noData;
  return status === 'too few'
    ? `${denominator} ${denominator === 1 ? 'is' : 'are'} fewer than the ${minimum} a verdict needs`
    : null;
}

function emptyOf({ empty }: MeasureDefinition, undated: number): string {
  if (undated === 0) return empty;
  return `${counted(undated, 'close')} ${undated === 1 ? 'has' : 'have'} no date, so no window holds ${undated === 1 ? 'it' : 'them'}; add a column with the closing date, or review all leads as one`;
}

function previousOf(
  definition: MeasureDefinition,
  before: Counts | undefined,
  cannotTell: string,
): Rate | null {
  if (before === undefined || cannotTell !== '') return null;
  const rate = rateOf(definition, before);
  return rate.denominator === 0 ? null : rate;
}

/**
 * Counts have no interval, and neither have two trailing windows that share most of their closes. Where
 * leads that nothing places stand in the denominator, a rate surely changed only if it did so wherever
 * they belong.
 */
function changeOf(
  definition: MeasureDefinition,
  counts: Counts,
  rate: Rate,
  before: Counts | undefined,
  previous: Rate | null,
  minimum: number,
): Measure['change'] {
  if (before === undefined || rate.value === null || previous?.value == null) return null;
  if (definition.id === 'lead_volume' || definition.basis === 'closed') {
    return { difference: rate.value - previous.value, lower: null, upper: null, verdict: null };
  }
  const change = newcombe(rate, previous)!;
  const rise = newcombe(rate, atMost(definition, before, previous), CHANGE_LEVEL)!;
  const fall = newcombe(atMost(definition, counts, rate), previous, CHANGE_LEVEL)!;
  const moved = rise.lower > 0 ? 'rose' : fall.upper < 0 ? 'fell' : 'not separated';
  return { ...change, verdict: areEnough(rate, previous, minimum) ? moved : 'too few' };
}

/** A rate if all leads that nothing places were in its numerator. */
function atMost(definition: MeasureDefinition, counts: Counts, rate: Rate): Proportion {
  const { numerator, denominator } = rate;
  const open = definition.unknownWithin ? total(counts, definition.unknown) : 0;
  return { numerator: Math.min(denominator, numerator + open), denominator };
}
