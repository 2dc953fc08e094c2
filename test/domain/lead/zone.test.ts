import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intlZone, UTC, zoneFromOffset } from '../../../src/domain/lead/zone.ts';

const HOUR = 3_600_000;
const NAMES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const ZONES = NAMES.map(intlZone);
const at = (iso: string) => Date.parse(`${iso}Z`);
const instants = fc.integer({ min: at('1975-01-01T00:00'), max: at('2050-01-01T00:00') });

describe('a time zone', () => {
  it('shows the wall clock that the runtime shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), instants, (name, instant) => {
        const second = instant - (((instant % 1000) + 1000) % 1000);
        const shown = new Date(second).toLocaleString('sv-SE', { timeZone: name });
        expect(intlZone(name).toWall(instant) - (instant - second)).toBe(at(shown.replace(' ', 'T')));
      }),
      { numRuns: 300 },
    );
  });

  it('comes back to the instant from its wall time, except in the second pass of a repeated hour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (zone, instant) => {
        const back = zone.toInstant(zone.toWall(instant));
        expect(zone.toWall(back)).toBe(zone.toWall(instant));
        expect(back).toBeLessThanOrEqual(instant);
        const repeated =
          zone.toWall(instant) === zone.toWall(instant - HOUR) ||
          zone.toWall(instant) === zone.toWall(instant - HOUR / 2);
        if (!repeated) expect(back).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });

  // Changes of the clock as the tz database has them: https://www.iana.org/time-zones
  it.each([
    ['Europe/Berlin', '2024-03-31T01:59:59.999', '2024-03-31T00:59:59.999', 'the last moment of winter time'],
    ['Europe/Berlin', '2024-03-31T02:30', '2024-03-31T01:30', 'a skipped time, read by the offset before'],
    ['Europe/Berlin', '2024-03-31T03:00', '2024-03-31T01:00', 'the first moment of summer time'],
    ['Europe/Berlin', '2024-10-27T02:30', '2024-10-27T00:30', 'a repeated time, the first of the two'],
    ['Europe/Berlin', '2024-10-27T03:00', '2024-10-27T02:00', 'the end of the repeated hour'],
    ['America/New_York', '2024-03-10T02:30', '2024-03-10T07:30', 'a skipped time, read by the offset before'],
    ['America/New_York', '2024-11-03T01:30', '2024-11-03T05:30', 'a repeated time, the first of the two'],
    ['America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00', 'a midnight that was skipped'],
    [
      'America/Sao_Paulo',
      '2019-02-16T23:30',
      '2019-02-17T01:30',
      'a repeated hour before midnight, the first',
    ],
    ['America/Sao_Paulo', '2019-02-17T00:00', '2019-02-17T03:00', 'the midnight after a repeated hour'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00', 'the midnight after a day that was skipped'],
    ['Asia/Kolkata', '2024-01-01T00:00', '2023-12-31T18:30', 'a half-hour offset'],
  ])('%s reads wall time %s as %sZ: %s', (name, wall, instant) => {
    expect(new Date(intlZone(name).toInstant(at(wall))).toISOString()).toBe(
      new Date(at(instant)).toISOString(),
    );
  });

  it('changes its clock at the very millisecond', () => {
    const berlin = intlZone('Europe/Berlin');
    const change = at('2024-03-31T01:00');
    expect(berlin.toWall(change - 1)).toBe(change - 1 + HOUR);
    expect(berlin.toWall(change)).toBe(change + 2 * HOUR);
  });

  it('asks for the offset of a plain day twice, however many of its times are converted', () => {
    let asked = 0;
    const zone = zoneFromOffset('+01:00', () => {
      asked++;
      return HOUR;
    });
    for (let minute = 0; minute < 1440; minute++)
      expect(zone.toWall(at('2024-05-05T00:00') + minute * 60_000) % HOUR).toBe((minute % 60) * 60_000);
    expect(asked).toBe(2);
  });

  it('converts days far from ours too, asking anew each time', () => {
    const zone = zoneFromOffset('+01:00', () => HOUR);
    expect(zone.toWall(at('1650-01-01T00:00'))).toBe(at('1650-01-01T01:00'));
    expect(zone.toInstant(at('2450-01-01T01:00'))).toBe(at('2450-01-01T00:00'));
  });

  it('leaves what is no time as it is', () => {
    for (const zone of [UTC, ...ZONES]) {
      for (const none of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        expect(zone.toWall(none)).toBe(none);
        expect(zone.toInstant(none)).toBe(none);
      }
    }
  });
});

describe('intlZone', () => {
  it("answers UTC itself for 'UTC'", () => {
    expect(intlZone('UTC')).toBe(UTC);
  });

  it('carries the name it was asked for', () => {
    expect(intlZone('Europe/Berlin').name).toBe('Europe/Berlin');
  });

  it('quotes a name that nobody knows and shows one that works', () => {
    expect(() => intlZone('Mars/Olympus')).toThrow(/"Mars\/Olympus" is not a time zone.*"Europe\/Berlin"/);
    expect(() => intlZone('')).toThrow('"" is not a time zone');
  });
});
