import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOrder, orderEvidence, parseDate } from '../../../src/domain/lead/date.ts';
import { intlZone, UTC } from '../../../src/domain/lead/zone.ts';

const iso = (text: string, order: 'day-month' | 'month-day' = 'day-month') => {
  const instant = parseDate(text, order, UTC);
  return Number.isNaN(instant)
    ? 'no date'
    : new Date(instant).toISOString().replace(':00.000Z', '').replace('T00:00', '');
};

describe('parseDate', () => {
  it.each([
    ['2024-04-20', '2024-04-20'],
    ['2024-04-20T10:15:30.123Z', '2024-04-20T10:15:30.123Z'],
    [' 2024-04-20 10:15 +02:00 ', '2024-04-20T08:15'],
    ['2024-4-5 3:04 PM', '2024-04-05T15:04'],
    ['2024/04/20', '2024-04-20'],
    ['15 Apr, 2021 00:03:00', '2021-04-15T00:03'],
    ['15 April 2021', '2021-04-15'],
    ['15th of April', 'no date'],
    ['April 15th, 2021', '2021-04-15'],
    ['Apr 15, 2021 3:04 PM', '2021-04-15T15:04'],
    ['Apr 15, 2021, 3:04\u202fPM', '2021-04-15T15:04'],
    ['Apr 15, 2021 at 3 p.m.', '2021-04-15T15:00'],
    ['15-Apr-2021', '2021-04-15'],
    ['15-Apr-21', '2021-04-15'],
    ['1 Sept 2021', '2021-09-01'],
    ['1 May 2021', '2021-05-01'],
    ['Mon, 15 Apr 2021', '2021-04-15'],
    ['Thursday, April 15, 2021', '2021-04-15'],
    ['Mon, 15 Apr 2021 10:00:00 +0200', '2021-04-15T08:00'],
    ['Thu Apr 15 2021 10:00:00 GMT+0200 (Central European Summer Time)', '2021-04-15T08:00'],
    ['4/20/2024', '2024-04-20'],
    ['20/04/2024', '2024-04-20'],
    ['20.04.2024', '2024-04-20'],
    ['20-04-2024', '2024-04-20'],
    ['4/20/24 3:04 PM', '2024-04-20T15:04'],
    ['20/04/2024 15:04', '2024-04-20T15:04'],
    ['20.04.2024, 15:04', '2024-04-20T15:04'],
    ['20.04.2024 15:04:05,250', '2024-04-20T15:04:05.250Z'],
    ['20240420', '2024-04-20'],
  ])('reads %j as %s, whichever order the column has', (text, expected) => {
    expect(iso(text, 'day-month')).toBe(expected);
    expect(iso(text, 'month-day')).toBe(expected);
  });

  it('reads an ambiguous date in the order of its column', () => {
    expect(iso('3/4/2024', 'day-month')).toBe('2024-04-03');
    expect(iso('3/4/2024', 'month-day')).toBe('2024-03-04');
    expect(iso('03.04.24 9:30', 'month-day')).toBe('2024-03-04T09:30');
  });

  it('lets a part over 12 settle its cell against the order of the column', () => {
    expect(iso('20/04/2024', 'month-day')).toBe('2024-04-20');
    expect(iso('04/20/2024', 'day-month')).toBe('2024-04-20');
  });

  it('takes two-digit years 00-69 for 2000-2069 and 70-99 for 1970-1999', () => {
    expect(['1-Jan-00', '1-Jan-69', '1-Jan-70', '1-Jan-99'].map((text) => iso(text))).toEqual([
      '2000-01-01',
      '2069-01-01',
      '1970-01-01',
      '1999-01-01',
    ]);
  });

  it.each([
    ['1/2/2024 12:00 AM', '2024-02-01'],
    ['1/2/2024 12:30 PM', '2024-02-01T12:30'],
    ['1/2/2024 11:59pm', '2024-02-01T23:59'],
    ['1/2/2024 0:15', '2024-02-01T00:15'],
  ])('reads the clock of %j as %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '42',
    '1200',
    '2024',
    '-5',
    '45402',
    '1.5',
    '$22,700.00',
    '+49 30 1234567',
    'Webinar',
    'May',
    'April 2021',
    'Mary 5, 2024',
    '31/02/2024',
    '2024-02-31',
    '2024-13-01',
    '29 Feb 2023',
    '29/02/2023',
    '13/13/2024',
    '0/5/2024',
    '32.01.2024',
    '19891231',
    '21010101',
    '20241301',
    '202404201',
    '1.2.2024.5',
    '1/2/2024 13:00 PM',
    '1/2/2024 0:30 AM',
    '1/2/2024 25:00',
    '1/2/2024 10:60',
    '1/2/2024 10',
    '1/2/2024 seats',
    '1/2-2024',
    '10.1.20.5',
    'May 5 2024 people',
    'Q2 2024',
  ])('answers NaN for %j', (text) => {
    expect(iso(text)).toBe('no date');
  });

  it('takes a text without a zone as wall time in the zone of the sheet', () => {
    const newYork = intlZone('America/New_York');
    expect(parseDate('4/20/2024', 'month-day', newYork)).toBe(Date.parse('2024-04-20T04:00Z'));
    expect(parseDate('Jan 20, 2024 3:04 PM', 'month-day', newYork)).toBe(Date.parse('2024-01-20T20:04Z'));
    expect(parseDate('20 Jan 2024 15:04 GMT', 'month-day', newYork)).toBe(Date.parse('2024-01-20T15:04Z'));
  });

  it('reads back what the runtime writes for English, German and British readers', () => {
    const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    const styles = fc.constantFrom<Intl.DateTimeFormatOptions['dateStyle']>('long', 'medium', 'short');
    const times = fc.constantFrom<Intl.DateTimeFormatOptions['timeStyle']>('medium', 'short');
    fc.assert(
      fc.property(dates, styles, times, (date, dateStyle, timeStyle) => {
        const expected = date.getTime() - (date.getTime() % (timeStyle === 'short' ? 60_000 : 1000));
        const write = (locale: string, style: typeof dateStyle) =>
          new Intl.DateTimeFormat(locale, { dateStyle: style, timeStyle, timeZone: 'UTC' }).format(date);
        expect(parseDate(write('en-US', dateStyle), 'month-day', UTC)).toBe(expected);
        expect(parseDate(write('en-GB', dateStyle), 'day-month', UTC)).toBe(expected);
        expect(parseDate(write('de-DE', 'medium'), 'day-month', UTC)).toBe(expected);
      }),
    );
  });
});

describe('orderEvidence', () => {
  it('counts the dates that allow one order only, and those that allow both', () => {
    const column = ['20/04/2024', '31.01.24 10:15', '4/20/2024', '3/4/2024', '03-04-2024', 'Fri, 5/6/2024'];
    expect(orderEvidence(column)).toEqual({ dayFirst: 2, monthFirst: 1, ambiguous: 3 });
  });

  it('counts nothing where the order changes nothing: 4/4/2024, ISO, month names, words, days of no calendar', () => {
    const column = [
      '4/4/2024',
      '2024-04-20',
      '15 Apr 2021',
      'Webinar',
      '',
      '13/13/2024',
      '31/02/2024',
      '1.2.24-beta',
    ];
    expect(orderEvidence(column)).toEqual({ dayFirst: 0, monthFirst: 0, ambiguous: 0 });
  });
});

describe('decideOrder', () => {
  it.each([
    [{ dayFirst: 3, monthFirst: 0, ambiguous: 5 }, 'month-day', { order: 'day-month', by: 'evidence' }],
    [{ dayFirst: 0, monthFirst: 1, ambiguous: 5 }, 'day-month', { order: 'month-day', by: 'evidence' }],
    [{ dayFirst: 1, monthFirst: 9, ambiguous: 5 }, 'day-month', { order: 'month-day', by: 'both' }],
    [{ dayFirst: 2, monthFirst: 2, ambiguous: 5 }, 'month-day', { order: 'month-day', by: 'both' }],
    [{ dayFirst: 0, monthFirst: 0, ambiguous: 5 }, 'day-month', { order: 'day-month', by: 'locale' }],
    [{ dayFirst: 7, monthFirst: 0, ambiguous: 0 }, 'month-day', { order: 'day-month', by: 'none needed' }],
    [{ dayFirst: 0, monthFirst: 0, ambiguous: 0 }, 'month-day', { order: 'month-day', by: 'none needed' }],
  ] as const)('%o with a locale of %s is %o', (evidence, fallback, expected) => {
    expect(decideOrder(evidence, fallback)).toEqual(expected);
  });
});
