import { describe, expect, it } from 'vitest';
import { displayOf, isDateFormat } from '../../../src/host/model/number-format.ts';

/** 1 May 2026, 18:05:09. */
const MOMENT = 46_143 + (18 * 3600 + 5 * 60 + 9) / 86_400;

describe('how a value is shown', () => {
  it.each([
    [1234.5, undefined, '1234.5'],
    [0.1 + 0.2, undefined, '0.3'],
    [1234.5, '0', '1235'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.1234, '0.0%', '12.3%'],
    [-0.5, '0%', '-50%'],
    [22_700, '$#,##0.00', '$22,700.00'],
    [-3, '0.0;(0.0)', '(3.0)'],
    [0, '0;-0;"none"', 'none'],
    [3, '0 "days"', '3 days'],
    [MOMENT, 'yyyy-MM-dd', '2026-05-01'],
    [MOMENT, 'MMM yyyy', 'May 2026'],
    [MOMENT, 'd MMMM yyyy h:mm am/pm', '1 May 2026 6:05 PM'],
    [MOMENT, 'yyyy-mm-dd hh:mm:ss', '2026-05-01 18:05:09'],
    [1.5, '[h]:mm', '36:00'],
    [5, '@', '5'],
  ])('%d in %s shows as %j', (value, format, shown) => {
    expect(displayOf(value, format, 'en_US')).toBe(shown);
  });

  it('shows words, ticks and blanks as they are', () => {
    expect(displayOf('x', '0.00', 'en_US')).toBe('x');
    expect(displayOf(true, undefined, 'en_US')).toBe('TRUE');
    expect(displayOf(null, '0.00', 'en_US')).toBe('');
  });

  it('writes numbers as the locale does', () => {
    expect(displayOf(1234.5, '#,##0.0', 'de_DE')).toBe('1.234,5');
    expect(displayOf(1.5, undefined, 'de_DE')).toBe('1,5');
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['h:mm', true],
    ['[h]:mm', true],
    ['0.00', false],
    ['0 "days"', false],
    ['[red]0', false],
    ['General', false],
    ['@', false],
  ])('tells of %s whether it is a format of dates: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});
