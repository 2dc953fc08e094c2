import { InputError } from '../input-error.ts';
import type { TimeZone } from '../lead/zone.ts';
import { dayId, type Period, periodAt, previousPeriod, windowStart } from './period.ts';

/** A stretch of time: start inclusive, end exclusive, epoch ms. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One period of a review with the trailing window in which its closes are counted. */
export interface Basis {
  readonly period: Period;
  readonly created: Span;
  readonly closed: Span;
}

/**
 * The periods a review looks at, and the instants that cut time into buckets so that every span it
 * asks for is a run of whole buckets. Bucket b is [cuts[b], cuts[b + 1]); one bucket more holds what has no date.
 */
export interface Frame {
  readonly current: Basis;
  readonly previous: Basis | undefined;
  /** The months of the trend, the oldest first. */
  readonly months: readonly Basis[];
  readonly cuts: Float64Array;
}

const MONTHS_SHOWN = 12;
const MONTHS_OF_ALL = 60;

/**
 * The frame of a review of one period. `created` are the instants at which its leads came in (NaN where
 * unknown); they decide where the trend begins and ends.
 */
export function frameOf(period: Period, windowMonths: number, created: Span, zone: TimeZone): Frame {
  const basis = (of: Period): Basis => ({
    period: of,
    created: { start: of.start, end: of.end },
    closed: { start: windowStart(of, windowMonths, zone), end: of.end },
  });
  const before = previousPeriod(period, zone);
  const current = basis(period);
  const previous = before === undefined ? undefined : basis(before);
  const months = trendMonths(period, created, zone).map(basis);
  const cuts = [current, ...(previous ? [previous] : []), ...months].flatMap((one) => [
    one.created.start,
    one.created.end,
    one.closed.start,
    one.closed.end,
  ]);
  return { current, previous, months, cuts: Float64Array.from(new Set(cuts)).sort() };
}

/** The latest complete calendar month in which leads came in, else the latest in which any did. */
export function latestMonth(created: Iterable<number>, asOf: number, zone: TimeZone): Period {
  const running = periodAt('month', asOf, zone).start;
  let [complete, any] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const instant of created) {
    if (instant > any) any = instant;
    if (instant < running && instant > complete) complete = instant;
  }
  const latest = complete > Number.NEGATIVE_INFINITY ? complete : any;
  if (latest === Number.NEGATIVE_INFINITY) {
    throw new InputError(
      'period',
      `no lead came in by the review date ${dayId(asOf - 1, zone)}, so no month can be reviewed; name a later date, or correct the dates of creation`,
    );
  }
  return periodAt('month', latest, zone);
}

function trendMonths(period: Period, created: Span, zone: TimeZone): Period[] {
  if (!(created.start <= created.end)) return [];
  const last =
    period.unit === 'all' ? created.end : Math.min(period.end - 1, Math.max(created.end, period.start));
  const most = period.unit === 'all' ? MONTHS_OF_ALL : MONTHS_SHOWN;
  const months: Period[] = [];
  for (
    let month: Period | undefined = periodAt('month', last, zone);
    month !== undefined && month.end > created.start && months.length < most;
    month = previousPeriod(month, zone)
  ) {
    months.unshift(month);
  }
  return months;
}

/** The bucket of an instant: that of a time before the first cut or after the last is -1, of no time the last one. */
export function bucketOf(cuts: Float64Array, instant: number): number {
  if (Number.isNaN(instant)) return cuts.length - 1;
  let [low, high] = [0, cuts.length - 1];
  if (!(instant >= cuts[0]! && instant < cuts[high]!)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (instant >= cuts[middle]!) low = middle;
    else high = middle;
  }
  return low;
}

/** Whether a span takes in a bucket; what has no date belongs only to a span without bounds. */
export function spans(cuts: Float64Array, { start, end }: Span): boolean[] {
  const bucketCount = cuts.length;
  return Array.from({ length: bucketCount }, (_, b) =>
    b === bucketCount - 1
      ? start === Number.NEGATIVE_INFINITY && end === Number.POSITIVE_INFINITY
      : cuts[b]! >= start && cuts[b + 1]! <= end,
  );
}
