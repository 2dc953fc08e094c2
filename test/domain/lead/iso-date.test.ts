import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, parseIsoDate } from '../../../src/domain/lead/iso-date.ts';
import { intlZone, UTC } from '../../../src/domain/lead/zone.ts';

const HOUR = 3_600_000;

describe('dayNumber', () => {
  it('counts as Date.UTC counts, and is NaN where Date.UTC would roll over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: -1, max: 14 }),
        fc.integer({ min: -1, max: 33 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists =
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(dayNumber(year, month, day)).toBe(exists ? date.getTime() / (24 * HOUR) : Number.NaN);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    [2024, true],
    [2023, false],
    [2000, true],
    [1900, false],
    [2100, false],
  ])('has 29 February %i: %s', (year, leap) => {
    expect(Number.isNaN(dayNumber(year, 2, 29))).toBe(!leap);
  });
});

describe('parseIsoDate', () => {
  it('reads what Date writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(parseIsoDate(date.toISOString(), UTC)).toBe(date.getTime());
          expect(parseIsoDate(date.toISOString(), intlZone('America/New_York'))).toBe(date.getTime());
        },
      ),
    );
  });

  it.each([
    ['2024-04-20', '2024-04-20T00:00:00.000Z'],
    ['2024/04/20', '2024-04-20T00:00:00.000Z'],
    ['2024-04-20 10:15', '2024-04-20T10:15:00.000Z'],
    ['2024-04-20T10:15:30', '2024-04-20T10:15:30.000Z'],
    ['2024-04-20 10:15:30.5', '2024-04-20T10:15:30.500Z'],
    ['2024-04-20 10:15:30.123456', '2024-04-20T10:15:30.123Z'],
    ['2024-04-20 10:15 UTC', '2024-04-20T10:15:00.000Z'],
    ['2024-04-20 10:15:30 +02:00', '2024-04-20T08:15:30.000Z'],
    ['2024-04-20T10:15:30.123-0330', '2024-04-20T13:45:30.123Z'],
    ['2024-04-20T23:30+05', '2024-04-20T18:30:00.000Z'],
    ['2024-02-29T00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(new Date(parseIsoDate(text, UTC)).toISOString()).toBe(expected);
  });

  it('takes a text without an offset as wall time in the zone, and one with an offset as an instant', () => {
    const berlin = intlZone('Europe/Berlin');
    expect(parseIsoDate('2024-07-01', berlin)).toBe(Date.parse('2024-06-30T22:00Z'));
    expect(parseIsoDate('2024-01-01 00:30', berlin)).toBe(Date.parse('2023-12-31T23:30Z'));
    expect(parseIsoDate('2024-07-01T00:00Z', berlin)).toBe(Date.parse('2024-07-01T00:00Z'));
  });

  it.each([
    '',
    '2024',
    '2024-04',
    '2024-4-20',
    '2024-04/20',
    '2024-04-20T',
    '2024-04-20 10',
    '2024-04-20 1015',
    '2024-04-20x10:15',
    '2024-04-20 24:00',
    '2024-04-20 10:60',
    '2024-04-20 10:15:60',
    '2024-04-20 10:15:3',
    '2024-04-20 10:15:30.',
    '2024-04-20 10:15 CET',
    '2024-04-20 10:15+2',
    '2024-04-20 10:15+02:60',
    '2024-04-20 10:15 ',
    '2024-04-20 10:15Zulu',
    '2024-13-01',
    '2024-00-10',
    '2024-02-30',
    '2023-02-29',
    '2024-04-00',
    'not a date',
    '２０２４-04-20',
  ])('answers NaN for %j', (text) => {
    expect(parseIsoDate(text, UTC)).toBeNaN();
  });
});
