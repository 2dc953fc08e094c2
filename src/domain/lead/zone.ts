/**
 * A time zone: converts between instants (epoch ms) and wall-clock ms (the zone's clock face, written
 * as if it were UTC). What is no time (NaN, an infinity) converts to itself.
 */
export interface TimeZone {
  readonly name: string;
  toWall(instant: number): number;
  /**
   * A wall time that a clock skipped is read by the offset before the change (02:30 becomes 03:30); of
   * one that came twice the first is meant. Java, Temporal ("compatible") and Google Sheets choose alike.
   */
  toInstant(wall: number): number;
}

const DAY = 86_400_000;
/** 1800 to 2199: the days whose offsets are kept. Outside, every conversion asks anew. */
const FIRST_DAY = -62_091;
const DAYS = 146_097;
/** Just inside what a Date can hold, so that the days around it are Dates too. */
const LIMIT = 8.6e15;

/** Universal time, where wall clock and instant are the same number. */
export const UTC: TimeZone = { name: 'UTC', toWall: (instant) => instant, toInstant: (wall) => wall };

/**
 * A zone from any source of offsets; `offsetAt` gives the ms to add to UTC at an instant. It is asked
 * once per UTC day with the same offset at both its ends; in a day that changes its offset the moment of the
 * change is searched for once. Two changes within one UTC day would be taken for one, or for none.
 */
export function zoneFromOffset(name: string, offsetAt: (instant: number) => number): TimeZone {
  // Typed arrays by day, not a Map: conversions run once per date of a sheet.
  const known = new Uint8Array(DAYS + 1);
  const starts = new Int32Array(DAYS + 1);
  const changes = new Map<number, number>();

  function startOffset(index: number): number {
    if (known[index] === 0) {
      starts[index] = offsetAt((index + FIRST_DAY) * DAY);
      known[index] = 1;
    }
    return starts[index]!;
  }

  /** The first instant of a day at which its offset is no longer the one it started with. */
  function changeIn(index: number): number {
    let change = changes.get(index);
    if (change === undefined) {
      let last = (index + FIRST_DAY) * DAY;
      change = last + DAY;
      while (change - last > 1) {
        const middle = Math.floor((last + change) / 2);
        if (offsetAt(middle) === starts[index]) last = middle;
        else change = middle;
      }
      changes.set(index, change);
    }
    return change;
  }

  function offset(instant: number): number {
    const index = Math.floor(instant / DAY) - FIRST_DAY;
    if (index < 0 || index >= DAYS) return offsetAt(instant);
    const start = startOffset(index);
    const end = startOffset(index + 1);
    return start === end || instant < changeIn(index) ? start : end;
  }

  return {
    name,
    toWall: (instant) => (Math.abs(instant) < LIMIT ? instant + offset(instant) : instant),
    toInstant(wall) {
      if (!(Math.abs(wall) < LIMIT)) return wall;
      // No offset reaches a whole day, so these two are in force before and after any change nearby.
      const before = offset(wall - DAY);
      const after = offset(wall + DAY);
      const early = wall - before;
      if (before === after || offset(early) === before) return early;
      const late = wall - after;
      return offset(late) === after ? late : early;
    },
  };
}

/**
 * A zone of the tz database by name ("Europe/Berlin"), by Intl.DateTimeFormat. 'UTC' answers `UTC`.
 * Throws an Error that quotes a name nobody knows.
 */
export function intlZone(name: string): TimeZone {
  if (name === 'UTC') return UTC;
  const clock = clockOf(name);
  return zoneFromOffset(name, (instant) => {
    const face: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(instant)) face[type] = Number(value);
    const wall = ((face.hour! * 60 + face.minute!) * 60 + face.second!) * 1000;
    const second = Math.floor(instant / 1000) * 1000;
    // The zone's date is UTC's, or a neighbour of it; across a month's end the days differ by more than one.
    const ahead = face.day! - new Date(instant).getUTCDate();
    const days = Math.abs(ahead) > 1 ? -Math.sign(ahead) : ahead;
    return days * DAY + wall - (second - Math.floor(second / DAY) * DAY);
  });
}

function clockOf(name: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new Error(`"${name}" is not a time zone. Give it a name such as "Europe/Berlin" or "UTC".`, {
      cause,
    });
  }
}
