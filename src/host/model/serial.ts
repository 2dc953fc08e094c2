import type { TimeZone } from '../../domain/lead/zone.ts';

const DAY = 86_400_000;
/** Days from 30 December 1899, where serial numbers begin, to 1970. */
const EPOCH = 25_569;

/** The serial number of an instant on a zone's clock. */
export function serialOf(instant: number, zone: TimeZone): number {
  return serialOfWall(zone.toWall(instant));
}

/** The serial number of a wall time written as if it were UTC. */
export function serialOfWall(wall: number): number {
  return wall / DAY + EPOCH;
}

/** The wall time of a serial number, in whole milliseconds, as if it were UTC. */
export function wallOf(serial: number): number {
  return Math.round((serial - EPOCH) * DAY);
}

/** The instant of a serial number on a zone's clock. */
export function instantOf(serial: number, zone: TimeZone): number {
  return zone.toInstant(wallOf(serial));
}
