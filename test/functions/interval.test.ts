import { describe, expect, it } from 'vitest';
import { ask, sentenceOf } from './ask.ts';

describe('RATE_INTERVAL', () => {
  // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is Wilson’s', (successes, total, lower, upper) => {
    const [[low, high]] = ask('RATE_INTERVAL', successes, total) as [[number, number]];
    expect(low).toBeCloseTo(lower, 4);
    expect(high).toBeCloseTo(upper, 4);
  });

  it('reads numbers that are written as text', () => {
    expect(ask('RATE_INTERVAL', '1,000', [['2,000']])).toEqual(ask('RATE_INTERVAL', 1000, 2000));
  });

  it.each([
    [3, 0, '3 successes are more than the total of 0; give the successes first, then the total.'],
    [0, 0, 'The total is 0, and a rate of nothing has no interval.'],
    [5, 4, '5 successes are more than the total of 4; give the successes first, then the total.'],
    [-1, 4, 'The argument successes is "-1"; give a count from 0 up, such as 26.'],
    ['many', 4, 'The argument successes is "many"; give a count from 0 up, such as 26.'],
    [1, true, 'The argument total is "true"; give a count from 0 up, such as 26.'],
    [new Date(0), 4, 'The argument successes is a date; give a count from 0 up, such as 26.'],
    [1, '', 'The argument total is blank; give a count such as 26.'],
  ])('of %s of %s is explained', (successes, total, sentence) => {
    expect(sentenceOf('RATE_INTERVAL', successes, total)).toBe(sentence);
  });
});
