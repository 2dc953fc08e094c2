import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intlZone, UTC } from '../../../src/domain/lead/zone.ts';
import {
  dayBounds,
  dayId,
  parsePeriod,
  periodAt,
  previousPeriod,
  windowStart,
} from '../../../src/domain/scorecard/period.ts';

const NAMES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Pacific/Auckland',
];
const ZONES = NAMES.map(intlZone);
const zones = fc.constantFrom(...ZONES);
const units = fc.constantFrom('month', 'quarter', 'week');
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe('parsePeriod', () => {
  it.each([
    ['2024-04', '2024-04-01T00:00', '2024-05-01T00:00', 'April 2024', 'month'],
    ['2024-12', '2024-12-01T00:00', '2025-01-01T00:00', 'December 2024', 'month'],
    ['2024-Q2', '2024-04-01T00:00', '2024-07-01T00:00', 'Q2 2024', 'quarter'],
    ['2024-Q4', '2024-10-01T00:00', '2025-01-01T00:00', 'Q4 2024', 'quarter'],
    ['2024-W07', '2024-02-12T00:00', '2024-02-19T00:00', 'week 7 of 2024', 'week'],
    ['2025-W01', '2024-12-30T00:00', '2025-01-06T00:00', 'week 1 of 2025', 'week'],
    ['2020-W53', '2020-12-28T00:00', '2021-01-04T00:00', 'week 53 of 2020', 'week'],
    ['0024-04', '0024-04-01T00:00', '0024-05-01T00:00', 'April 24', 'month'],
  ])('%s is %s to %s, called %s', (id, start, end, label, unit) => {
    const period = parsePeriod(id, UTC);
    expect([period.id, iso(period.start), iso(period.end), period.label, period.unit]).toEqual([
      id,
      start,
      end,
      label,
      unit,
    ]);
  });

  it("takes 'all' for all of time", () => {
    expect(parsePeriod('all', UTC)).toEqual({
      unit: 'all',
      id: 'all',
      start: -Infinity,
      end: Infinity,
      label: 'all leads',
    });
  });

  it('starts and ends at midnight of the zone, in winter and in summer time', () => {
    const march = parsePeriod('2024-03', intlZone('Europe/Berlin'));
    expect([iso(march.start), iso(march.end)]).toEqual(['2024-02-29T23:00', '2024-03-31T22:00']);
    const november = parsePeriod('2024-11', intlZone('America/New_York'));
    expect([iso(november.start), iso(november.end)]).toEqual(['2024-11-01T04:00', '2024-12-01T05:00']);
  });

  it.each([
    '',
    '2024',
    '2024-13',
    '2024-00',
    '24-04',
    '2024-Q5',
    '2024-Q0',
    '2024-W00',
    '2024-W54',
    '2024-W7',
    '2024-04-01',
    '13/2024',
    'Avril 2024',
    'April 24',
  ])('quotes %j and lists the forms it takes', (id) => {
    expect(() => parsePeriod(id, UTC)).toThrow(
      `"${id}" is not a period. Write a month (2024-04), a quarter (2024-Q2), an ISO week (2024-W07) or all.`,
    );
  });

  it.each([
    'April 2024',
    'apr 2024',
    'Apr. 2024',
    'APRIL, 2024',
    '2024-4',
    '2024/04',
    '04/2024',
    '4.2024',
    ' 2024-04 ',
  ])('takes %j for April 2024, as people write it', (written) => {
    expect(parsePeriod(written, UTC)).toEqual(parsePeriod('2024-04', UTC));
  });

  it('takes ids in small letters', () => {
    expect(['2024-q2', '2024-w07', 'All'].map((written) => parsePeriod(written, UTC).id)).toEqual([
      '2024-Q2',
      '2024-W07',
      'all',
    ]);
  });

  // The years of 53 weeks: those that start on a Thursday, and leap years that start on a Wednesday.
  it('has a week 53 in 2004, 2009, 2015, 2020, 2026, 2032 and in no other year from 2000 to 2032', () => {
    const long: number[] = [];
    for (let year = 2000; year <= 2032; year++) {
      try {
        parsePeriod(`${year}-W53`, UTC);
        long.push(year);
      } catch (error) {
        expect(String(error)).toContain(`"${year}-W53" is not a period: ${year} has 52 ISO weeks.`);
      }
    }
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032]);
  });
});

describe('periodAt', () => {
  // Worked examples of ISO 8601 week dates: https://en.wikipedia.org/wiki/ISO_week_date
  it.each([
    ['1977-01-01', '1976-W53'],
    ['1977-01-02', '1976-W53'],
    ['1977-12-31', '1977-W52'],
    ['1978-01-02', '1978-W01'],
    ['1979-12-31', '1980-W01'],
    ['1981-12-31', '1981-W53'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['1969-12-31', '1970-W01'],
    ['1969-12-28', '1969-W52'],
  ])('finds %s in ISO week %s', (day, id) => {
    expect(periodAt('week', Date.parse(day), UTC).id).toBe(id);
  });

  it('goes by the calendar of the zone', () => {
    const newYearInBerlin = Date.parse('2023-12-31T23:30Z');
    expect(periodAt('month', newYearInBerlin, intlZone('Europe/Berlin')).id).toBe('2024-01');
    expect(periodAt('quarter', newYearInBerlin, UTC).id).toBe('2023-Q4');
    expect(periodAt('week', newYearInBerlin, intlZone('Europe/Berlin')).id).toBe('2024-W01');
  });

  it('contains its instant, and is the period that its id names', () => {
    fc.assert(
      fc.property(units, instants, zones, (unit, instant, zone) => {
        const period = periodAt(unit, instant, zone);
        expect(period.start).toBeLessThanOrEqual(instant);
        expect(period.end).toBeGreaterThan(instant);
        expect(parsePeriod(period.id, zone)).toEqual(period);
      }),
      { numRuns: 1000 },
    );
  });

  it('starts on the first of a month, of a quarter, or on a Monday, as the runtime tells the day', () => {
    fc.assert(
      fc.property(units, instants, fc.constantFrom(...NAMES), (unit, instant, name) => {
        const { start } = periodAt(unit, instant, intlZone(name));
        const day = new Intl.DateTimeFormat('en-US', {
          timeZone: name,
          weekday: 'short',
          month: 'numeric',
          day: 'numeric',
        }).format(start);
        expect(day).toMatch({ month: /, \d+\/1$/, quarter: /, (1|4|7|10)\/1$/, week: /^Mon, / }[unit]);
      }),
    );
  });
});

describe('previousPeriod', () => {
  it('ends where the period starts', () => {
    fc.assert(
      fc.property(units, instants, zones, (unit, instant, zone) => {
        const period = periodAt(unit, instant, zone);
        const previous = previousPeriod(period, zone);
        expect(previous?.unit).toBe(unit);
        expect(previous?.end).toBe(period.start);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2024-01', '2023-12'],
    ['2024-Q1', '2023-Q4'],
    ['2021-W01', '2020-W53'],
    ['2024-W01', '2023-W52'],
  ])('of %s is %s', (id, previous) => {
    expect(previousPeriod(parsePeriod(id, UTC), UTC)?.id).toBe(previous);
  });

  it('crosses a midnight that the clock skipped', () => {
    // São Paulo went from 23:59:59 on 3 November 2018 to 01:00 on 4 November, a Sunday.
    const zone = intlZone('America/Sao_Paulo');
    expect(iso(dayBounds('2018-11-04', zone).start)).toBe('2018-11-04T03:00');
    expect(dayBounds('2018-11-03', zone).end).toBe(dayBounds('2018-11-04', zone).start);
  });

  it("of 'all' is none", () => {
    expect(previousPeriod(parsePeriod('all', UTC), UTC)).toBeUndefined();
  });
});

describe('windowStart', () => {
  it.each([
    ['2024-02', 12, '2023-03-01T00:00'],
    ['2024-04', 12, '2023-05-01T00:00'],
    ['2024-Q1', 12, '2023-04-01T00:00'],
    ['2024-01', 1, '2024-01-01T00:00'],
    ['2024-W13', 1, '2024-03-01T00:00'], // ends before 1 April
    ['2025-W13', 1, '2025-02-28T00:00'], // ends before 31 March; February has 28 days
    ['2020-W09', 12, '2019-03-02T00:00'], // ends before 2 March
    ['2023-W09', 0, '2023-03-06T00:00'],
  ])('of %s over %i months is %s', (id, months, expected) => {
    expect(iso(windowStart(parsePeriod(id, UTC), months, UTC))).toBe(expected);
  });

  it('is the start of the same calendar day in the zone, across changes of the clock', () => {
    expect(
      iso(windowStart(parsePeriod('2024-03', intlZone('Europe/Berlin')), 3, intlZone('Europe/Berlin'))),
    ).toBe('2023-12-31T23:00');
  });

  it('over as many months as the period has is its own start', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const month = periodAt('month', instant, zone);
        const quarter = periodAt('quarter', instant, zone);
        expect(windowStart(month, 1, zone)).toBe(month.start);
        expect(windowStart(quarter, 3, zone)).toBe(quarter.start);
      }),
    );
  });

  it("of 'all' is before everything", () => {
    expect(windowStart(parsePeriod('all', UTC), 12, UTC)).toBe(-Infinity);
  });
});

describe('a calendar day', () => {
  it.each([
    ['2024-04-20', 'UTC', '2024-04-20T00:00', 24],
    ['2024-03-31', 'Europe/Berlin', '2024-03-30T23:00', 23],
    ['2024-10-27', 'Europe/Berlin', '2024-10-26T22:00', 25],
    ['2024-11-03', 'America/New_York', '2024-11-03T04:00', 25],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00', 23],
  ])('%s in %s starts at %sZ and has %i hours', (day, name, start, hours) => {
    const bounds = dayBounds(day, intlZone(name));
    expect([iso(bounds.start), (bounds.end - bounds.start) / 3_600_000]).toEqual([start, hours]);
  });

  it('is named by every instant within its bounds', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const day = dayId(instant, zone);
        expect(day).toBe(new Date(instant).toLocaleDateString('sv-SE', { timeZone: zone.name }));
        const { start, end } = dayBounds(day, zone);
        expect(start <= instant && instant < end).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-4-20',
    '20/04/2024',
    '2024-04-20T00:00',
    'today',
  ])('quotes %j, which is none', (day) => {
    expect(() => dayBounds(day, UTC)).toThrow(
      `"${day}" is not a day of the calendar. Write it as year-month-day, for example 2024-04-20.`,
    );
  });

  it('has no name for what is no time', () => {
    expect([Number.NaN, Infinity, -Infinity].map((none) => dayId(none, UTC))).toEqual(['', '', '']);
  });
});
