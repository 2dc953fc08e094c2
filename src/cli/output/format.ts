import type { Measure, Rate } from '../../domain/scorecard/review.ts';
import { percent, written } from '../../domain/wording.ts';

/** `52%`, or a whole number for a count; a dash where there is no data. */
export function valueText(id: string, { value, denominator }: Omit<Rate, 'numerator'>): string {
  if (value === null) return '–';
  return id === 'lead_volume' ? written(value) : percent(value, denominator);
}

/** `26 of 50`; '' where there is no data. */
export function countsText({ value, numerator, denominator }: Rate): string {
  return value === null ? '' : `${written(numerator)} of ${written(denominator)}`;
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
  if (id === 'lead_volume') return signed(change.difference);
  const points = (share: number): string => signed(Math.round(100 * share));
  const range =
    change.lower === null || change.upper === null
      ? ''
      : ` (${points(change.lower)} to ${points(change.upper)})`;
  return `${points(change.difference)} points${range}`;
}

/** The verdict and, where there is none, why. */
export function statusText({ status, why, target, id }: Measure): string {
  const against = target === null ? '' : ` of ${valueText(id, { value: target, denominator: 0 })}`;
  if (status === 'on target' || status === 'off target') return `${status}${against}`;
  return why === null ? status : `${status}: ${why}`;
}

function signed(value: number): string {
  const size = written(Math.abs(value));
  return value > 0 ? `+${size}` : value < 0 ? `−${size}` : '±0';
}
