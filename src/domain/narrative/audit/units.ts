import type { Review } from '../../scorecard/review.ts';

/** A time or a number of touches that stands in a Review, and the words without which it is not told. */
interface Unit {
  readonly ref: string;
  readonly unit: 'hour' | 'day' | 'touch' | 'month';
  readonly value: number | null;
  readonly told: RegExp;
}

const UNIT = /^[\s-]*(hour|day|touch|month)(?:e?s)?\b/i;
const MEDIAN = /\b(?:median|typical(?:ly)?|half of)\b/i;

/** The unit that follows a number; undefined for one without. */
export function unitAfter(after: string): Unit['unit'] | undefined {
  return UNIT.exec(after)?.[1]?.toLowerCase() as Unit['unit'] | undefined;
}

/** The limits, medians and ages of a review, each with what a text says when it means it. */
export function unitsOf({
  limits,
  medianTouchHours,
  previousMedianTouchHours,
  people,
  maturity,
  trend,
}: Review): Unit[] {
  const limit = (id: keyof typeof limits, unit: Unit['unit'], told: RegExp): Unit => ({
    ref: `/limits/${id}`,
    unit,
    value: limits[id],
    told,
  });
  return [
    limit(
      'first_touch_hours',
      'hour',
      /^(?!.*\bmedian\b).*\b(?:within|limit|in|under|inside|window|deadline)\b/i,
    ),
    limit('follow_up_days', 'day', /\b(?:over|follow\w*|window|due|within)\b/i),
    limit('re_engage_days', 'day', /\b(?:again|re-?engag\w*|peace|alone|nurtur\w*)\b/i),
    limit('agreed_touches', 'touch', /\b(?:agreed|complete\w*|follow\w*)\b/i),
    limit('first_week_touches', 'touch', /\b(?:more than|over|cap|limit|most|week)\b/i),
    limit('win_window_months', 'month', /\b(?:window|trailing|won|closed|closes?|win|last)\b/i),
    { ref: '/medianTouchHours', unit: 'hour', value: medianTouchHours, told: MEDIAN },
    {
      ref: '/previousMedianTouchHours',
      unit: 'hour',
      value: previousMedianTouchHours,
      told: /^(?=.*\bmedian\b)(?=.*\b(?:before|last|previous\w*|after|from)\b)/i,
    },
    {
      ref: '/people/pressure/mostTouches',
      unit: 'touch',
      value: people.pressure.mostTouches,
      told: /\b(?:up to|most|as many as)\b/i,
    },
    ...maturity.flatMap(({ id, period, medianDays, ninetyPercentDays, equalAge }): Unit[] => [
      {
        ref: `/maturity/${id}/period/ageDays`,
        unit: 'day',
        value: period.ageDays,
        told: /\b(?:age|old|youngest)\b/i,
      },
      { ref: `/maturity/${id}/medianDays`, unit: 'day', value: medianDays, told: MEDIAN },
      {
        ref: `/maturity/${id}/ninetyPercentDays`,
        unit: 'day',
        value: ninetyPercentDays,
        told: /\b(?:90 ?%|nine tenths)/i,
      },
      {
        ref: `/maturity/${id}/equalAge/days`,
        unit: 'day',
        value: equalAge?.days ?? null,
        told: /\bwithin\b/i,
      },
    ]),
    { ref: '/trend', unit: 'month', value: trend.length, told: /\b(?:trend|months of)\b/i },
  ];
}
