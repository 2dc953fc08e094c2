import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, parseRange } from '../../../src/domain/lead/number.ts';

describe('parseNumber', () => {
  it.each([
    ['42', 42],
    ['-7', -7],
    ['+7', 7],
    ['−7', -7],
    ['22700.00', 22700],
    ['$22,700.00', 22700],
    ['22.700,00 €', 22700],
    ['1.2k', 1200],
    ['3M', 3e6],
    ['$1.5 million', 1.5e6],
    ['2bn', 2e9],
    ['2,5 Mio. €', 2.5e6],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u2009567', 1234567],
    ['12 %', 0.12],
    ['12.5%', 0.125],
    ['(12%)', -0.12],
    ['(1,200)', -1200],
    ['($1,200.50)', -1200.5],
    ['-$500', -500],
    ['$-500', -500],
    ['USD 5,000', 5000],
    ['5,000 USD', 5000],
    ['US$ 5k', 5000],
    ['R$ 300', 300],
    ['300 $US', 300],
    ['5 kr', 5],
    ["1'234.50", 1234.5],
    ['1’234’567', 1234567],
    ['₹ 1,00,000', 100000],
    ['1.2E+06', 1.2e6],
    ['.5', 0.5],
    ['  8 ', 8],
  ])('reads %j as %d', (text, expected) => {
    expect(parseNumber(text)).toBeCloseTo(expected, 9);
  });

  it.each([
    ['1,234', 1234],
    ['1.234', 1234],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1,25', 1.25],
    ['1.2345', 1.2345],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234.567', 1234.567],
    ['1,234.567', 1234.567],
    ['1.234,567', 1234.567],
  ])('takes the separators of %s to mean %d', (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '-',
    '$',
    '%',
    'k',
    'abc',
    '12 34',
    '1,2345,6',
    '1.2.3',
    '1,234,5',
    '10.1.20.5',
    '(5',
    '5)',
    '51-200',
    '1,000+',
    '> 5',
    '2024-04-20',
    'LED 123',
    '5 weeks',
    '5 kilos',
    '12abc',
    '0x10',
    'Infinity',
    'NaN',
    '1e',
    '1e999',
    '9'.repeat(400),
    '+49 30 1234567',
    `${'5'.repeat(81)} `,
  ])('answers NaN for %j', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });

  it('reads back what the runtime writes for any reader', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'pt-BR', 'en-IN', 'sv-SE');
    const currencies = fc.constantFrom('USD', 'EUR', 'BRL', 'INR', 'SEK', 'CHF');
    fc.assert(
      fc.property(locales, currencies, fc.integer({ min: -1e11, max: 1e11 }), (locale, currency, cents) => {
        const value = cents / 100;
        const money = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
        expect(parseNumber(money)).toBe(value);
        const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
        expect(parseNumber(plain)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with Number on plain decimals, three decimals after one to three digits excepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom(0, 1, 2, 4, 5), (whole, decimals) => {
        const text = (whole / 7).toFixed(decimals);
        expect(parseNumber(text)).toBe(Number(text));
      }),
    );
  });
});

describe('parseRange', () => {
  const Inf = Number.POSITIVE_INFINITY;
  it.each([
    ['51-200', 51, 200],
    ['51 – 200', 51, 200],
    ['51 to 200', 51, 200],
    ['between 51 and 200', 51, 200],
    ['11 - 50 employees', 11, 50],
    ['1,001-5,000', 1001, 5000],
    ['$1M - $5M', 1e6, 5e6],
    ['$1-5M', 1e6, 5e6],
    ['500-1k', 500, 1000],
    ['10-20%', 0.1, 0.2],
    ['1,000+', 1000, Inf],
    ['10,001+ employees', 10001, Inf],
    ['> 1000', 1000, Inf],
    ['>=1000', 1000, Inf],
    ['more than 1000', 1000, Inf],
    ['over $5M', 5e6, Inf],
    ['500 or more', 500, Inf],
    ['500 people or more', 500, Inf],
    ['< 10', 0, 10],
    ['up to 10', 0, 10],
    ['under 10', 0, 10],
    ['10 or fewer', 0, 10],
    ['less than 10 employees', 0, 10],
    ['< -5', Number.NEGATIVE_INFINITY, -5],
    ['250', 250, 250],
    ['250 employees', 250, 250],
    ['-5', -5, -5],
    ['$22,700.00', 22700, 22700],
  ])('reads %j as %d to %d', (text, low, high) => {
    expect(parseRange(text)).toEqual({ low, high });
  });

  it.each([
    '',
    '-',
    'employees',
    'Webinar',
    '200-51',
    '2024-04-20',
    '10-May',
    '5 weeks',
    'more than enough',
    'up to you',
    'to 5',
    '+',
    '1-2-3',
    'maxim 5',
    '1'.repeat(90),
  ])('answers undefined for %j', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  it('reads any two whole numbers in order as their range, however they are joined', () => {
    const number = fc.integer({ min: 0, max: 1e7 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('-', ' - ', '–', ' to ', '..'), (a, b, joint) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(parseRange(`${low.toLocaleString('en-US')}${joint}${high.toLocaleString('en-US')}`)).toEqual({
          low,
          high,
        });
      }),
    );
  });
});
