import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intlZone, UTC } from '../../../../src/domain/lead/zone.ts';
import { namedTime } from '../../../../src/domain/scorecard/people/named-time.ts';
import { dayId } from '../../../../src/domain/scorecard/period.ts';
import { HOSTILE } from '../../sheets.ts';

const days = (text: string): string => {
  const time = namedTime(text, 'day-month', UTC);
  return time === undefined ? '' : `${dayId(time.start, UTC)} ${dayId(time.end, UTC)}`;
};

it.each([
  ['2026-09-01', '2026-09-01 2026-09-02'],
  ['03/04/2026', '2026-04-03 2026-04-04'],
  ['1 Sep 2026 10:30', '2026-09-01 2026-09-02'],
  ['Q3 2026', '2026-07-01 2026-10-01'],
  ['q3/2026', '2026-07-01 2026-10-01'],
  ['2026-Q1', '2026-01-01 2026-04-01'],
  ['budget comes in Q4 2026', '2026-10-01 2027-01-01'],
  ['Call on 2026-09-01, mornings', '2026-09-01 2026-09-02'],
  ['March 2026', '2026-03-01 2026-04-01'],
  ['again in Dec. 2026', '2026-12-01 2027-01-01'],
  ['2026-03', '2026-03-01 2026-04-01'],
])('"%s" names %s', (text, expected) => {
  expect(days(text)).toBe(expected);
});

it.each([
  '',
  'Q3',
  'next year',
  'Within 3 months',
  '2026',
  'Q5 2026',
  'room 2026',
  '2026-13',
  '31.02.2026',
  '12-03',
  'May 15',
])('"%s" names no time', (text) => {
  expect(days(text)).toBe('');
});

it('a day is that of the zone', () => {
  const time = namedTime('2026-09-01', 'day-month', intlZone('America/New_York'))!;
  // Midnight in New York is 04:00 UTC in summer.
  expect(new Date(time.start).toISOString()).toBe('2026-09-01T04:00:00.000Z');
});

it('any text is read or passed over', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE, 'Q1 2000', '0000-01-01')), (text) => {
      const time = namedTime(text, 'month-day', UTC);
      if (time !== undefined) expect(time.start).toBeLessThan(time.end);
    }),
  );
});
