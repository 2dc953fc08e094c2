import type { Measure, Signal, Status } from '../domain/scorecard/review.ts';
import { percent } from '../domain/wording.ts';
import { COUNT, TONES, type Tone } from './style.ts';

/** How a rate over `total` is written: with a decimal where the words for it have one. */
export function rateFormat(rate: number | null, total: number): string {
  return rate !== null && percent(rate, total).includes('.') ? '0.0%' : '0%';
}

/** How a difference in points is written: with a sign, a real minus, `unit`, and a decimal where it would round to 0. */
export function pointsFormat(points: number | null, unit = ''): string {
  const size = `${points !== null && points !== 0 && Math.abs(points) < 0.5 ? '0.0' : '0'}${unit && `"${unit}"`}`;
  return `+${size};"−"${size};${size}`;
}

/** How a value of a measure is written. */
export function valueFormat({ id }: Pick<Measure, 'id'>, value: number | null, total: number): string {
  return id === 'lead_volume' ? COUNT : rateFormat(value, total);
}

/** A verdict in the words of the page. */
export function verdictWords<V extends string>(verdict: V): string {
  return verdict === 'not separated' ? 'no clear difference' : verdict;
}

export const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  'on target': TONES.good,
  'off target': TONES.bad,
  'too few': TONES.caution,
  'too early': TONES.idle,
  'no target set': TONES.idle,
  'no data': TONES.idle,
};

export const SIGNAL_TONES: Readonly<Record<Signal, Tone>> = {
  'volume and quality': TONES.good,
  'quality without volume': TONES.promising,
  'volume without quality': TONES.bad,
  neither: TONES.weak,
  'no clear difference': TONES.idle,
};
