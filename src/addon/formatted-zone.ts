import { type TimeZone, zoneFromOffset } from '../domain/lead/zone.ts';

const MINUTE = 60_000;
const PATTERN = 'yyyy-MM-dd HH:mm:ss';

/** Zones of the tz database that keep UTC all year, as of 2026: Google takes a name that nobody knows for UTC, too. */
const KEEPS_UTC =
  /^(?:Etc\/.+|UTC|UCT|GMT(?:[+-]?0)?|Greenwich|Universal|Zulu|Iceland|Atlantic\/(?:Reykjavik|St_Helena)|America\/Danmarkshavn|Africa\/(?:Abidjan|Accra|Bamako|Banjul|Bissau|Conakry|Dakar|Freetown|Lome|Monrovia|Nouakchott|Ouagadougou|Sao_Tome|Timbuktu))$/;
/** Midwinter and midsummer. */
const SEASONS = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];

/** Formats an instant (epoch ms) in the zone by a pattern of Java's SimpleDateFormat. */
export type Format = (instant: number, pattern: string) => string;

/** The offset (ms) that is in force from an instant on, until the next of the year. */
interface Step {
  readonly from: number;
  readonly offset: number;
}

/**
 * A zone from nothing but the way its clock is written. Each year of UTC that is needed is asked for once: at the ends
 * of its months, and where two of them differ the minute of the change is searched for, some 45 questions a year
 * however many dates there are. Of two changes within one month that cancel out, nothing is seen. Throws an Error that
 * quotes a name that nobody knows.
 */
export function formattedZone(name: string, format: Format): TimeZone {
  const years = new Map<number, readonly Step[]>();
  const asked = (instant: number): number => {
    const [date, time] = format(instant, PATTERN).split(' ') as [string, string];
    return Date.parse(`${date}T${time}Z`) - Math.floor(instant / 1000) * 1000;
  };
  const isKnown = (): boolean => {
    try {
      return SEASONS.some((instant) => asked(instant) !== 0) || KEEPS_UTC.test(name);
    } catch {
      return false;
    }
  };
  if (!isKnown()) {
    throw new Error(`"${name}" is not a time zone. Give it a name such as "Europe/Berlin" or "UTC".`);
  }
  return zoneFromOffset(name, (instant) => {
    const year = new Date(instant).getUTCFullYear();
    let steps = years.get(year);
    if (steps === undefined) {
      steps = stepsOf(year, asked);
      years.set(year, steps);
    }
    let { offset } = steps[0]!;
    for (const step of steps) if (step.from <= instant) offset = step.offset;
    return offset;
  });
}

function stepsOf(year: number, asked: (instant: number) => number): Step[] {
  const ends = Array.from({ length: 13 }, (_, month) => Date.UTC(year, month, 1));
  const steps: Step[] = [{ from: ends[0]!, offset: asked(ends[0]!) }];
  for (let month = 1; month < ends.length; month++) {
    const [start, end] = [ends[month - 1]!, ends[month]!];
    const { offset: before } = steps[steps.length - 1]!;
    const offset = asked(end);
    if (offset === before) continue;
    let [last, change] = [start, end];
    while (change - last > MINUTE) {
      const middle = last + Math.floor((change - last) / MINUTE / 2) * MINUTE;
      if (asked(middle) === before) last = middle;
      else change = middle;
    }
    steps.push({ from: change, offset });
  }
  return steps;
}
