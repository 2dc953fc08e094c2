import type { Measure, Review, Signal, Status } from '../domain/scorecard/review.ts';
import { COUNT, TONES, type Tone } from './style.ts';

/** Rates carry a decimal only where there are enough leads for it to mean something. */
export function rateFormat({ counts }: Pick<Review, 'counts'>): string {
  return counts.leads < 200 ? '0%' : '0.0%';
}

/** A difference of rates, written with a sign, a real minus and `unit`; as many decimals as the rates. */
export function pointsFormat(review: Pick<Review, 'counts'>, unit: string): string {
  const size = `${rateFormat(review).slice(0, -1)}${unit && `"${unit}"`}`;
  return `+${size};"−"${size};${size}`;
}

/** How a measure's own value is written. */
export function valueFormat({ id }: Measure, rates: string): string {
  return id === 'lead_volume' ? COUNT : rates;
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
