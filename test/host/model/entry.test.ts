import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/host/model/entry.ts';
import { habitsOf } from '../../../src/host/model/locale.ts';

const TODAY = Date.UTC(2026, 5, 15);
const read = (text: string, locale = 'en_US') => readEntry(text, habitsOf(locale), TODAY);
/** Serial numbers of days as Google and Excel count them: DATEVALUE("2026-05-01") is 46143. */
const MAY_1_2026 = 46_143;

describe('what is entered', () => {
  it.each([
    ['12', 12],
    ['-1', -1],
    ['+1', 1],
    ['.5', 0.5],
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['1e3', 1000],
    ['(5)', -5],
    ['007', 7],
    [' 12 ', 12],
  ])('%j is the number %d', (text, value) => {
    expect(read(text)).toMatchObject({ value });
  });

  it.each([
    ['5%', 0.05, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['$22,700.00', 22_700, '$#,##0.00'],
    ['-$3', -3, '$#,##0.00'],
    ['€5', 5, '€#,##0.00'],
    ['2026-05-01', MAY_1_2026, 'yyyy-MM-dd'],
    ['2026/05/01', MAY_1_2026, 'yyyy-MM-dd'],
    ['May 2026', MAY_1_2026, 'MMM yyyy'],
    ['September 2026', MAY_1_2026 + 123, 'MMMM yyyy'],
    ['1 May 2026', MAY_1_2026, 'd MMM yyyy'],
    ['May 1, 2026', MAY_1_2026, 'MMM d, yyyy'],
    ['5/1/2026', MAY_1_2026, 'M/d/yyyy'],
    ['5/1', MAY_1_2026, 'M/d'],
    ['5-1', MAY_1_2026, 'M-d'],
    ['5/2026', MAY_1_2026, 'M/yyyy'],
    ['2026-05-01 12:00', MAY_1_2026 + 0.5, 'yyyy-MM-dd H:mm:ss'],
    ['18:00', 0.75, 'h:mm'],
    ['6:00 PM', 0.75, 'h:mm am/pm'],
    ['36:00', 1.5, '[h]:mm:ss'],
  ])('%j is the number %d and looks like %s', (text, value, format) => {
    expect(read(text)).toEqual({ value, format });
  });

  it('reads days before months, and commas as decimal signs, where the locale does', () => {
    expect(read('1/5/2026', 'en_GB')).toMatchObject({ value: MAY_1_2026 });
    expect(read('01.05.2026', 'de_DE')).toMatchObject({ value: MAY_1_2026 });
    expect(read('1.234,5', 'de_DE')).toMatchObject({ value: 1234.5 });
    expect(read('1 Mai 2026', 'de_DE')).toMatchObject({ value: MAY_1_2026 });
  });

  it.each([
    'Acme 12',
    '2026-13-01',
    '2026-02-30',
    '13/13/2026',
    '1,23',
    '12 employees',
    '25:61',
    'May',
    'Mayfield 2026',
    '@handle',
    '2026-05-01T10:15:00Z',
    '11,50 or so',
    '-',
    '--',
    '=',
    '1.2.3',
  ])('%j stays text', (text) => {
    expect(read(text)).toEqual({ value: text });
  });

  it('turns the range of employees 1-10 into a day, as Google does', () => {
    expect(read('1-10')).toMatchObject({ format: 'M-d' });
  });

  it('makes a formula of what begins with an equals sign, and of + or - before what is no number', () => {
    expect(read('=A1')).toEqual({ formula: '=A1' });
    expect(read('+A1')).toEqual({ formula: '=+A1' });
    expect(read('-None-')).toEqual({ formula: '=-None-' });
    expect(read('+49 30 1234')).toEqual({ formula: '=+49 30 1234' });
  });

  it('swallows a leading apostrophe and keeps the rest as text', () => {
    expect(read("'=A1")).toEqual({ value: '=A1' });
    expect(read("'12")).toEqual({ value: '12' });
    expect(read("''")).toEqual({ value: "'" });
  });

  it('reads TRUE and FALSE in any case, and blank as nothing', () => {
    expect(read('TRUE')).toEqual({ value: true });
    expect(read('false')).toEqual({ value: false });
    expect(read('')).toEqual({ value: null });
  });
});
