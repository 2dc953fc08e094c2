import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattedZone } from '../../src/addon/formatted-zone.ts';
import { intlZone } from '../../src/domain/lead/zone.ts';

/** A clock as Google writes it, that counts how often it is asked. */
function clock(name: string) {
  const counter = { asked: 0 };
  const real = intlZone(name);
  const format = (instant: number) => {
    counter.asked += 1;
    return new Date(real.toWall(instant)).toISOString().slice(0, 19).replace('T', ' ');
  };
  return { counter, real, format };
}

describe('formattedZone', () => {
  it('reads and writes the same times as Intl does, on both sides of every change of the clock', () => {
    for (const name of [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'UTC',
    ]) {
      const { real, format } = clock(name);
      const zone = formattedZone(name, format);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2027, 0, 1) }), (instant) => {
          expect(zone.toWall(instant)).toBe(real.toWall(instant));
          expect(zone.toInstant(instant)).toBe(real.toInstant(instant));
        }),
        { numRuns: 300 },
      );
    }
  });

  it('names a zone that nobody knows, whether the clock throws or takes it for UTC', () => {
    const utc = (instant: number) => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
    const failing = () => {
      throw new Error('Invalid argument: timeZone');
    };
    for (const format of [utc, failing]) {
      expect(() => formattedZone('Mars/Base', format)).toThrow(/^"Mars\/Base" is not a time zone\. Give it/);
    }
    for (const name of ['UTC', 'Etc/GMT', 'Africa/Abidjan', 'Atlantic/Reykjavik']) {
      expect(formattedZone(name, utc).toWall(0)).toBe(0);
    }
  });

  it('asks for a year at most 50 times, however many dates there are', () => {
    const { counter, format } = clock('Europe/Berlin');
    const zone = formattedZone('Europe/Berlin', format);
    for (let hour = 0; hour < 360 * 24; hour++) zone.toInstant(Date.UTC(2026, 0, 3) + hour * 3_600_000);
    expect(counter.asked).toBeLessThanOrEqual(50);
  });
});
