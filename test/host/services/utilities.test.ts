import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { Clock } from '../../../src/host/services/clock.ts';
import { utilities } from '../../../src/host/services/utilities.ts';

type GoogleDate = GoogleAppsScript.Base.Date;

const clock = new Clock(() => 0);
const service = utilities(new Execution(), clock);
const format = (iso: string, zone: string, pattern: string) =>
  service.formatDate(new Date(iso) as GoogleDate, zone, pattern);

describe('Utilities.formatDate', () => {
  it.each([
    // Expected from Java's SimpleDateFormat documentation and the IANA rules of the zones.
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', 'yyyy-MM-dd HH:mm:ss Z', '2026-03-29 01:59:59 +0100'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', 'yyyy-MM-dd HH:mm:ss Z', '2026-03-29 03:00:00 +0200'],
    ['2026-01-01T04:30:00Z', 'America/New_York', "yyyy-MM-dd'T'HH:mm:ssXXX", '2025-12-31T23:30:00-05:00'],
    ['2026-07-04T00:00:00Z', 'Asia/Kolkata', 'h:mm a', '5:30 AM'],
    ['2026-07-04T00:00:00Z', 'UTC', "EEE, d MMM yy 'at' HH 'o''clock'", "Sat, 4 Jul 26 at 00 o'clock"],
    ['2026-07-04T00:00:00.045Z', 'GMT', 'EEEE MMMM dd.SSS u X', 'Saturday July 04.045 6 Z'],
    ['2026-07-04T00:00:00Z', 'GMT-08:30', 'yyyyMMdd HHmm Z', '20260703 1530 -0830'],
  ])('writes %s in %s by "%s"', (iso, zone, pattern, expected) => {
    expect(format(iso, zone, pattern)).toBe(expected);
  });

  it('refuses a letter that it does not know, a zone that nobody knows and what is not a Date', () => {
    expect(() => format('2026-01-01', 'UTC', 'yyyy-ww')).toThrow('"w" in the date format "yyyy-ww"');
    expect(() => format('2026-01-01', 'Mars/Base', 'yyyy')).toThrow('"Mars/Base" is none');
    expect(() => service.formatDate('2026-01-01' as unknown as GoogleDate, 'UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('Utilities', () => {
  it('sleeps by moving the host’s clock on, for five minutes at most', () => {
    service.sleep(1_500);
    expect(clock.now()).toBe(1_500);
    expect(() => service.sleep(300_001)).toThrow('may be 0 to 300000');
  });

  it('fills in %s, %d and %f', () => {
    expect(service.formatString('%s: %d of %.2f (%%)', 'won', 3.9, 2)).toBe('won: 3 of 2.00 (%)');
    expect(() => service.formatString('%x', 1)).toThrow('"%x" in a format');
  });

  it('never gives the same identifier twice', () => {
    const identifier = service.getUuid();
    expect(identifier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(service.getUuid()).not.toBe(identifier);
  });

  it('says which of Google’s methods it does not have', () => {
    expect(() => (service as GoogleAppsScript.Utilities.Utilities).base64Encode('a')).toThrow(
      'not available in the local host: Utilities.base64Encode',
    );
  });
});
