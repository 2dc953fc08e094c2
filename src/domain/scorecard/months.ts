import type { TimeZone } from '../lead/zone.ts';
import { type Period, periodAt } from './period.ts';

/** A calendar month and how many leads came in then. */
export interface CountedMonth extends Period {
  readonly leads: number;
}

/**
 * The calendar months in which leads came in, the latest first: those that were over by `asOf` (epoch ms), or, where
 * none was, the running one. `created` are instants, NaN where unknown. None without a dated lead.
 */
export function monthsOf(created: Iterable<number>, asOf: number, zone: TimeZone): CountedMonth[] {
  const months: { period: Period; leads: number }[] = [];
  let last: (typeof months)[number] | undefined;
  for (const instant of created) {
    if (!(instant < asOf)) continue;
    const isIn = ({ period }: { period: Period }): boolean => instant >= period.start && instant < period.end;
    if (last === undefined || !isIn(last)) {
      last = months.find(isIn);
      if (last === undefined) {
        last = { period: periodAt('month', instant, zone), leads: 0 };
        months.push(last);
      }
    }
    last.leads += 1;
  }
  const listed = months.map(({ period, leads }) => ({ ...period, leads })).sort((a, b) => b.start - a.start);
  const complete = listed.filter(({ end }) => end <= asOf);
  return complete.length > 0 ? complete : listed;
}
