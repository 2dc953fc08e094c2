import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText, wellFormed } from '../../../src/addon/draw/as-text.ts';
import { readEntry } from '../../../src/host/model/entry.ts';
import { habitsOf } from '../../../src/host/model/locale.ts';
import { HOSTILE } from '../../domain/sheets.ts';

const NOON = Date.UTC(2026, 4, 18, 12);
const LOCALES = ['en_US', 'de_DE', 'fr_FR'] as const;

/** What a cell holds after a text was entered. */
const held = (text: string, locale: string) => readEntry(asText(text), habitsOf(locale), NOON);

/** Texts that some locale of Google Sheets reads as something else; the list is from its help pages. */
const TEMPTING = [
  '=1+1',
  '+1',
  '-1',
  '@A1',
  "'quoted",
  "''",
  '\t=1',
  ' =1',
  ' 5',
  '5%',
  '$5',
  '5 €',
  'CHF 5',
  '1e3',
  '1,5',
  '12:30',
  '5pm',
  'May 2026',
  'Mai 2026',
  '5 mai',
  '2026-05-01',
  '1/2',
  'TRUE',
  'false',
  'WAHR',
  'vrai',
  '#N/A',
  '#REF!',
  'Infinity',
  '٣',
  '５',
];

describe('asText', () => {
  it('leaves exactly the text in the cell, whatever it begins with', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...TEMPTING, ...HOSTILE),
          fc.string({ unit: 'binary' }),
          fc
            .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t', '$', '(', '#'), fc.string())
            .map((parts) => parts.join('')),
          fc.date({ noInvalidDate: true }).map((date) => date.toDateString()),
          fc.float().map(String),
        ),
        fc.constantFrom(...LOCALES),
        (text, locale) => {
          const expected = text === '' ? null : wellFormed(text);
          expect(held(text, locale)).toEqual({ value: expected });
        },
      ),
    );
  });

  it('puts an apostrophe before whatever a locale could read as a number, date, time, money, truth or error', () => {
    for (const text of TEMPTING) expect(asText(text)).toBe(`'${text}`);
  });

  it('leaves words as they are, so that nobody who edits them meets an apostrophe', () => {
    for (const text of ['A title that decides', 'Région servie', 'contains any of']) {
      expect(asText(text)).toBe(text);
    }
  });

  it('cuts a text that is longer than a cell, and says how long it was', () => {
    const cut = asText(`=${'x'.repeat(60_000)}`);
    expect(cut.length).toBeLessThanOrEqual(50_000);
    expect(cut.endsWith('… (cut: 60001 characters in all)')).toBe(true);
  });

  it('keeps a text that just fits', () => {
    const text = 'x'.repeat(49_999);
    expect(asText(text)).toBe(`'${text}`);
  });

  it('cuts no pair of surrogates in two', () => {
    const cut = asText(`${'🔥'.repeat(30_000)}`);
    expect(cut).toBe(wellFormed(cut));
    expect(cut).not.toContain('\uFFFD');
  });
});
