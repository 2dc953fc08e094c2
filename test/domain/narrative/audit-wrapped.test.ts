import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewMarkdown } from '../../../src/cli/output/markdown.ts';
import { safe } from '../../../src/cli/output/text/layout.ts';
import { reviewText } from '../../../src/cli/output/text.ts';
import { auditor } from '../../../src/domain/narrative/audit/audit.ts';
import { EMPTY_MEMORY, remember } from '../../../src/domain/rhythm/memory.ts';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm.ts';
import type { Review } from '../../../src/domain/scorecard/review.ts';
import { reviewSample } from '../../sample/review.ts';
import { messySheets, periodIds, review } from '../sheets.ts';

const SAMPLE = reviewSample();
const PRINTED = reviewText(SAMPLE, false);
const withPage = (found: Review) => auditor(found, reviewMarkdown(found).split('\n'));
const check = withPage(SAMPLE);
const unbacked = (text: string, read = check): [number, string][] =>
  read(text)
    .filter(({ backed }) => !backed)
    .map(({ line, claim }) => [line, claim]);

/** A text in lines of about `width` characters, the second and later ones indented. */
function wrap(text: string, width: number, indent: string): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), (_, line, at) =>
    at === 0 ? line : `\n${indent}${line}`,
  );
}

describe('what a review prints on a terminal', () => {
  it('passes, wrapped as it is, tables and all', () => {
    expect(unbacked(PRINTED)).toEqual([]);
  });

  it('passes with what the month before decided', () => {
    const march = reviewSample('2026-03');
    const past = remember(EMPTY_MEMORY, march, march.actions).actions;
    const april = { ...SAMPLE, rhythm: rhythmOf(past, SAMPLE, SAMPLE.actions) };
    expect(april.rhythm.decided.length).toBeGreaterThan(0);
    expect(unbacked(reviewText(april, false), withPage(april))).toEqual([]);
  });

  it('passes whatever the sheet', () => {
    fc.assert(
      fc.property(messySheets, periodIds, (grid, month) => {
        // What could command a terminal or turn its lines round is not printed as it stands.
        fc.pre(
          grid.flat().every((cell) => typeof cell !== 'string' || safe(cell) === cell.replace(/\s+/g, ' ')),
        );
        const found = review(grid, { month });
        expect(unbacked(reviewText(found, false), withPage(found))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('fails with any one figure of its story or scorecard changed, on the line of that figure or where its sentence begins', () => {
    const [start, end] = [PRINTED.indexOf('The story'), PRINTED.indexOf('\nBy source')];
    const figures = [...PRINTED.matchAll(/(?<![\d.])\d+(?:\.\d+)?/g)].filter(
      ({ index }) => index > start && index < end && !/\n {2}(?:and )?$/.test(PRINTED.slice(0, index)),
    );
    expect(figures.length).toBeGreaterThan(150);
    for (const { 0: figure, index } of figures) {
      const changed =
        PRINTED.slice(0, index) + String(Number(figure) + 1) + PRINTED.slice(index + figure.length);
      const line = PRINTED.slice(0, index).split('\n').length;
      const found = unbacked(changed);
      expect(found, `${figure} on line ${line}`).not.toEqual([]);
      expect(found[0]![0], `${figure} on line ${line}`).toBeGreaterThan(line - 6);
      expect(found[0]![0], `${figure} on line ${line}`).toBeLessThanOrEqual(line);
    }
  });
});

describe('a wrapped text', () => {
  it('is read as the paragraph that it is, at any width and indentation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 55, max: 120 }), fc.constantFrom('', '  ', '    '), (width, indent) => {
        const text = SAMPLE.narrative.map((one) => `- ${wrap(one.text, width, indent)}`).join('\n');
        expect(unbacked(text)).toEqual([]);
        expect(unbacked(text.replace(/(?<=not\s+decided\s+on\s+)15/, '16'))).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['an empty line', 'We got 50\n\nleads, 4 of them won.', 3],
    ['an item', 'As we\n- got 51 leads\n- got 50 leads', 2],
    ['the next number of a list', '1. We got 50 leads\n2. We got 51\n   leads', 2],
    ['a heading', 'Our month\n## 51 leads\nand more', 2],
    ['a tag', 'We got 50 leads\n<details>\n<summary>51 leads</summary>', 3],
    ['a title above indented lines', 'The month\n  We got 51 leads.', 2],
    ['nothing else', 'We got 50 leads,\nof which 12 were accepted and\n24 rejected.', 3],
  ])('ends a paragraph at %s', (_, text, line) => {
    expect(unbacked(text).map(([at]) => at)).toEqual([line]);
  });

  it('does not take the end of a sentence for the number of an item', () => {
    expect(unbacked('  Sales accepted 12 leads and the number it rejected was\n  23. 26 leads fit.')).toEqual(
      [],
    );
    expect(unbacked('  Sales accepted 12 leads and the number it rejected was\n  24. 26 leads fit.')).toEqual(
      [[2, '24']],
    );
  });
});
