import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/domain/input-error.ts';
import { changeInWords, parseWhatIf } from '../../src/domain/what-if-change.ts';
import { HOSTILE } from './sheets.ts';

const SOURCES = { label: 'Source', names: ['(unknown)', 'Google Ads', 'Trade fair', 'a=b'] };
const parse = (...asked: string[]) => parseWhatIf(asked, SOURCES);

describe('what is asked of a what-if', () => {
  it('is a threshold, groups to leave out, or both', () => {
    expect(parse('threshold=70')).toEqual([{ kind: 'threshold', threshold: 70 }]);
    expect(parse(' Without = google-ads', 'THRESHOLD=45.5', 'drop=Trade  Fair')).toEqual([
      { kind: 'threshold', threshold: 45.5 },
      { kind: 'without', group: 'Google Ads' },
      { kind: 'without', group: 'Trade fair' },
    ]);
    expect(parse()).toEqual([]);
  });

  it('finds a group in any spelling, the unknown one and one with an equals sign among them, once', () => {
    expect(parse('drop=(unknown)', 'drop=unknown', 'drop=a=b', 'drop=A = B')).toEqual([
      { kind: 'without', group: '(unknown)' },
      { kind: 'without', group: 'a=b' },
    ]);
  });

  it.each([
    ['0', 0],
    ['100', 100],
    ['70%', 70],
    ['57 %', 57],
    ['0.57', 57],
    ['1%', 1],
  ])('reads the threshold %j as %f', (text, threshold) => {
    expect(parse(`threshold=${text}`)).toEqual([{ kind: 'threshold', threshold }]);
  });

  it.each(['', '101', '100.5', '-1', 'high', '150%', '1e999'])('refuses the threshold %j', (text) => {
    expect(() => parse(`threshold=${text}`)).toThrow(
      `the threshold "${text}" is no number from 0 to 100; write for instance threshold=70`,
    );
  });

  it('refuses two thresholds, a group that no lead has, and anything else, and says what may be asked', () => {
    expect(() => parse('threshold=50', 'threshold=60')).toThrow('one threshold; 2 were given. Keep one');
    expect(() => parse('without=Bing')).toThrow(
      'no lead has "Bing" under Source, so it cannot be left out; what stands there is "(unknown)", "Google Ads", "Trade fair" and "a=b"',
    );
    expect(() => parse('without=')).toThrow('no lead has "" under Source');
    for (const text of ['70', '', '=70', 'with=Ads', 'threshold', '__proto__=1']) {
      expect(() => parse(text)).toThrow(
        `"${text}" is nothing that a what-if can ask; write threshold=70, or without= and a group`,
      );
    }
  });

  it('finds a group by its own name, and refuses the rest with nothing but an InputError', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...HOSTILE), { minLength: 1 }),
        fc.string(),
        (names, text) => {
          const grouping = { label: 'Source', names };
          const [first] = names;
          if (first === first!.trim()) {
            expect(parseWhatIf([`without=${first}`], grouping)).toEqual([{ kind: 'without', group: first }]);
          }
          try {
            parseWhatIf([text, `without=${text}`, `threshold=${text}`], grouping);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
    );
  });

  it('is said in words', () => {
    expect(changeInWords({ kind: 'threshold', threshold: 70 }, 60)).toBe('threshold 70 instead of 60');
    expect(changeInWords({ kind: 'without', group: 'Google Ads' }, 60)).toBe('without Google Ads');
  });
});
