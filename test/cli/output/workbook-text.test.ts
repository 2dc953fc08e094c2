import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { stringCell } from '../../../src/host/xlsx/string-cell.ts';
import { toXlsx } from '../../../src/host/xlsx/write.ts';
import { HEADER_FILL, INK, MUTED, SCALE_FULL, TONES } from '../../../src/tabs/style.ts';
import { partsOf } from './workbook-parts.ts';

const sheetOf = (rows: string[][]) =>
  toXlsx(
    [
      {
        name: 'Texts',
        widths: [10],
        rows,
        styles: new Map(),
        heights: new Map(),
        frozenRows: 0,
        gridLines: true,
      },
    ],
    'Texts',
    new Date(0),
  );

describe('a text in a cell', () => {
  it('comes back as it went in, and never as a formula or an error', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom(...'=+-@\t\r\n_x0041F#N/A!<&>"\u0000\u001F\uFFFE\uFFFF'),
        minLength: 1,
      }),
      fc.constantFrom('#REF!', '#DIV/0!', '_x000D_', '_x005F_x000D_', '=1+1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const bytes = await sheetOf(texts.map((one) => [one]));
        expect((await readXlsx(bytes)).sheets[0]!.rows.map(([cell]) => cell)).toEqual(texts);
        expect(partsOf(bytes).get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >/]|t="(?:str|e)"/);
      }),
      { numRuns: 60 },
    );
  });

  it('is cut where a cell ends, not within a character, and says how long it was', () => {
    const cut = stringCell('😀'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/^(?:😀)+… \(cut: 40000 characters in all\)$/u);
    expect(stringCell('a'.repeat(32_767))).toBe('a'.repeat(32_767));
  });

  it('has U+FFFD for half a surrogate pair', () => {
    expect(stringCell('a\uD83Db\uDE00')).toBe('a\uFFFDb\uFFFD');
  });
});

describe('colours', () => {
  it('keep a contrast of 4.5 to 1 between words and what is under them', () => {
    const pairs = [
      ...Object.values(TONES).map(({ color, fill }) => [color, fill] as const),
      [INK, SCALE_FULL] as const,
      [TONES.good.color, SCALE_FULL] as const,
      [TONES.bad.color, SCALE_FULL] as const,
      [INK, HEADER_FILL] as const,
      [MUTED, 'FFFFFF'] as const,
    ];
    for (const [one, other] of pairs) expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio and relative luminance. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
