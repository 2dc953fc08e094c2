import { FIELDS } from './lead/fields.ts';
import { trackedNamed } from './rhythm/tracked.ts';
import type { ComparisonStep } from './scorecard/compare.ts';
import { DEMAND_LABEL } from './scorecard/grouping.ts';
import type { Measure, Rate, Review } from './scorecard/review.ts';
import { capital, percent, written } from './wording.ts';

/** `52%`, or a whole number for a count; a dash where there is no data. */
export function valueText(id: string, { value, denominator }: Omit<Rate, 'numerator'>): string {
  if (value === null) return '–';
  return id === 'lead_volume' ? written(value) : percent(value, denominator);
}

/** `26 of 50`; '' where there is no data. */
export function countsText({ value, numerator, denominator }: Rate): string {
  return value === null ? '' : `${written(numerator)} of ${written(denominator)}`;
}

/** `52% (26 of 50)`; a dash where there is no data. */
export function rateText(rate: Rate): string {
  return rate.value === null ? '–' : `${percent(rate.value, rate.denominator)} (${countsText(rate)})`;
}

/** A figure of the history: `52% (26 of 50)`, a count of the rows or leads it is taken of, or a dash. */
export function figureText(id: string, rate: Rate): string {
  return trackedNamed(id)?.isRate === false ? countsText(rate) || '–' : rateText(rate);
}

/** `39–65%`; '' for a count and where there is no data. */
export function intervalText({
  lower,
  upper,
  denominator,
}: Pick<Measure, 'lower' | 'upper' | 'denominator'>): string {
  if (lower === null || upper === null) return '';
  return `${percent(lower, denominator).slice(0, -1)}–${percent(upper, denominator)}`;
}

/** `+5 points (−3 to +12)` for a rate, `+8` for a count; '' where there is nothing to compare with. */
export function changeText({ change, id }: Pick<Measure, 'change' | 'id'>): string {
  if (change === null) return '';
  return id === 'lead_volume' ? signed(change.difference) : pointsText(change);
}

/**
 * A difference of shares with its interval, where it has one: `+5 points (−3 to +12)`; one that whole points would
 * show as none has a decimal or two: `+0.4`.
 */
export function pointsText({
  difference,
  lower,
  upper,
}: {
  readonly difference: number;
  readonly lower: number | null;
  readonly upper: number | null;
}): string {
  const range = lower === null || upper === null ? '' : ` (${points(lower)} to ${points(upper)})`;
  const size = points(difference);
  return `${size} ${/^[+−]1$/.test(size) ? 'point' : 'points'}${range}`;
}

/** The one step that drags, or that none does, as a sentence. */
export function weakestStepText({ id, compared, why }: Review['weakestStep']): string {
  return id === null && compared.length > 0 ? sentence(why) : `Weakest step: ${sentence(why)}`;
}

/** What leads are grouped by, within a sentence: a built-in name in lower case, a header as it is written. */
export function groupedByText({ byLabel }: Pick<Review, 'byLabel'>): string {
  const isOurs = byLabel === DEMAND_LABEL || FIELDS.some(({ label }) => label === byLabel);
  return isOurs ? byLabel.toLowerCase() : byLabel;
}

/** The verdict and, where there is none, why. */
export function statusText({ status, why, target, id }: Measure): string {
  const against = target === null ? '' : ` of ${valueText(id, { value: target, denominator: 0 })}`;
  if (status === 'on target' || status === 'off target') return `${status}${against}`;
  return why === null ? status : `${status}: ${why}`;
}

/** Which of two funnels is higher by a step, in the words of its sides; '' where nothing is compared. */
export function verdictText({ verdict }: ComparisonStep, a: string, b: string): string {
  if (verdict === null) return '';
  if (verdict === 'a higher') return `higher: ${a}`;
  if (verdict === 'b higher') return `higher: ${b}`;
  return apartText(verdict);
}

/** Verdicts of counts that leave open whether there is a difference at all. */
const NOT_APART: readonly string[] = ['not separated', 'does not separate', 'cannot tell them apart'];

/** A verdict in words: whatever was compared, that the counts do not separate it is "no clear difference". */
export function apartText(verdict: string): string {
  return NOT_APART.includes(verdict) ? 'no clear difference' : verdict;
}

/** `7 (35%)`: leads that reached a step, of all `leads` of their side. */
export function stepText({ count, share }: ComparisonStep['a'], leads: number): string {
  return share === null ? written(count) : `${written(count)} (${percent(share, leads)})`;
}

/** A phrase as a sentence: a capital first, a full stop last. Nothing stays nothing. */
export function sentence(phrase: string): string {
  return phrase === '' ? '' : `${capital(phrase)}${/[.!?]$/.test(phrase) ? '' : '.'}`;
}

function points(share: number): string {
  const value = 100 * share;
  const decimals = [0, 1, 2].find((count) => Number(value.toFixed(count)) !== 0) ?? 0;
  return signed(Number(value.toFixed(decimals)), decimals);
}

function signed(value: number, decimals = 0): string {
  const size = decimals > 0 ? Math.abs(value).toFixed(decimals) : written(Math.abs(value));
  return value > 0 ? `+${size}` : value < 0 ? `−${size}` : '±0';
}
