import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewMarkdown } from '../../../src/cli/output/markdown.ts';
import { type Audited, auditor } from '../../../src/domain/narrative/audit/audit.ts';
import { factAt } from '../../../src/domain/narrative/fact.ts';
import { EMPTY_MEMORY, remember } from '../../../src/domain/rhythm/memory.ts';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm.ts';
import type { Review } from '../../../src/domain/scorecard/review.ts';
import { shortName } from '../../../src/domain/wording.ts';
import { reviewSample } from '../../sample/review.ts';
import { FULL_RUBRIC, groupings, messySheets, periodIds, review, rubric } from '../sheets.ts';

interface Line {
  readonly text: string;
  readonly refs: readonly string[];
}

/** Every sentence that a review says. */
function sentencesOf({ narrative, actions, questions, rhythm }: Review): Line[] {
  return [
    ...narrative,
    ...actions,
    ...questions.flatMap(({ sentences }) => sentences),
    ...[...rhythm.carried, ...rhythm.decided].map(({ text }) => ({ text, refs: [] })),
  ];
}

const NUMBER_WORDS = ['three', 'seventeen', 'forty-two'];

/** A text with each of its numbers changed in turn: to others in digits and, where it is a count, to one in words. */
function otherNumbers(text: string): string[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|\b[Nn]one\b/g)].flatMap(({ 0: said, index }) => {
    const value = /none/i.test(said) ? 0 : Number(said.replace(/,/g, ''));
    const isCount = /^\d+$|none/i.test(said) && !/^%/.test(text.slice(index + said.length));
    const words = isCount && value !== 17 ? [NUMBER_WORDS[1]!] : [];
    return [
      String(value + 1),
      String(2 * value + 7),
      ...(value > 0 ? [String(value - 1)] : []),
      ...words,
    ].map((other) => text.slice(0, index) + other + text.slice(index + said.length));
  });
}

/** A text with each source, owner, campaign or criterion that it takes from the review exchanged for others. */
function otherNames({ text, refs }: Line, found: Review): string[] {
  const all = [
    ...[...found.groups, ...found.campaigns, ...found.owners].map(({ group }) => group),
    ...found.rubricCheck.criteria.map(({ name }) => name),
  ].map(shortName);
  const taken = new Set(
    refs
      .map((ref) => factAt(found, ref))
      .filter((fact) => typeof fact === 'string')
      .map(shortName),
  );
  return all
    .filter((name) => taken.has(name) && text.includes(name))
    .flatMap((name) => {
      const at = text.indexOf(name);
      return [...all, 'Facebook']
        .filter((other) => other !== name)
        .map((other) => text.slice(0, at) + other + text.slice(at + name.length));
    });
}

const unbacked = (claims: readonly Audited[]): Audited[] => claims.filter(({ backed }) => !backed);

/** Fails unless each change is caught; one that turns a sentence into another that the review says word for word is no falsehood. */
function catches(found: Review, changes: (line: Line) => string[]): number {
  const check = auditor(found);
  const lines = sentencesOf(found);
  const said = new Set(lines.map(({ text }) => text));
  let tried = 0;
  for (const line of lines) {
    for (const changed of changes(line)) {
      if (said.has(changed)) continue;
      tried += 1;
      expect(unbacked(check(changed)), changed).not.toEqual([]);
    }
  }
  return tried;
}

/** April, reviewed by a team that reviewed March before. */
const march = reviewSample('2026-03');
const past = remember(EMPTY_MEMORY, march, march.actions).actions;
const fresh = reviewSample();
const april: Review = { ...fresh, rhythm: rhythmOf(past, fresh, fresh.actions) };
const requests = fc.record({
  grid: messySheets,
  month: periodIds,
  by: groupings,
  rubric: fc.constantFrom(FULL_RUBRIC, rubric(''), { ...FULL_RUBRIC, threshold: 20 }),
});

describe('what a review says itself', () => {
  it('passes, sentence by sentence and as a page, whatever the sheet', () => {
    fc.assert(
      fc.property(requests, ({ grid, ...request }) => {
        const found = review(grid, request);
        const check = auditor(found);
        for (const { text } of sentencesOf(found)) expect(unbacked(check(text)), text).toEqual([]);
        const page = reviewMarkdown(found);
        expect(unbacked(auditor(found, page.split('\n'))(page))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('fails with any one number changed, whatever the sheet', () => {
    fc.assert(
      fc.property(requests, ({ grid, ...request }) => {
        catches(review(grid, request), ({ text }) => otherNumbers(text));
      }),
      { numRuns: 40 },
    );
  });

  it('fails with any one name exchanged, whatever the sheet', () => {
    fc.assert(
      fc.property(requests, ({ grid, ...request }) => {
        const found = review(grid, request);
        catches(found, (line) => otherNames(line, found));
      }),
      { numRuns: 60 },
    );
  });

  it('holds the decisions of the month before', () => {
    expect(april.rhythm.decided.length).toBeGreaterThan(0);
    const check = auditor(april);
    for (const { text } of [...april.rhythm.carried, ...april.rhythm.decided])
      expect(unbacked(check(text))).toEqual([]);
  });

  it('fails with any one number or name of the sample changed', () => {
    expect(catches(april, ({ text }) => otherNumbers(text))).toBeGreaterThan(400);
    expect(catches(april, (line) => otherNames(line, april))).toBeGreaterThan(200);
  });

  it('fails with any one number changed on the page of the sample, tables and dates included', () => {
    const lines = reviewMarkdown(april).split('\n');
    const check = auditor(april, lines);
    const page = new Set(lines);
    let header = '';
    for (const line of lines) {
      header = line.startsWith('|') ? header || line : '';
      for (const changed of otherNumbers(line).filter((other) => !page.has(other))) {
        const text = header === line ? changed : `${header}\n${changed}`;
        expect(unbacked(check(text)), changed).not.toEqual([]);
      }
    }
  });
});
