import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../../src/domain/narrative/sentence.ts';
import type { Review } from '../../../src/domain/scorecard/review.ts';
import { FULL_RUBRIC, groupings, messySheets, periodIds, review } from '../sheets.ts';
import { expectBacked, type Told, unbacked } from './backed.ts';
import { decided, leadsOf, NO_LEADS, OWN_WORDS } from './leads-of.ts';

/** Messy sheets, some many times over and without what would make the copies duplicates, so that counts carry verdicts. */
const sheets = fc.tuple(messySheets, fc.constantFrom(1, 1, 8)).map(([[header = [], ...rows], copies]) => {
  if (copies === 1) return [header, ...rows];
  const kept = header.map((name) => (name === 'Email' || name === 'Lead ID' ? '' : name));
  return [kept, ...Array.from({ length: copies }, () => rows).flat()];
});

/** Everything that is said of a review. */
const told = ({ narrative, actions, questions }: Review): Told[] => [
  ...narrative,
  ...actions,
  ...questions.flatMap(({ sentences }) => sentences),
];

describe('the narrative', () => {
  it('says no number that is not a fact of the Review, and refers to facts that are there', () => {
    fc.assert(
      fc.property(sheets, periodIds, groupings, (grid, month, by) => {
        const found = review(grid, { month, by, rubric: FULL_RUBRIC });
        for (const said of told(found)) expectBacked(found, said);
      }),
      { numRuns: 150 },
    );
  });

  it('would be caught with a number changed', () => {
    const found = review(leadsOf('Source', [2, 'Ads']));
    const [first] = found.narrative;
    expect(unbacked(found, first!)).toEqual([]);
    expect(unbacked(found, { ...first!, text: first!.text.replace('2 leads', '3 leads') })).toEqual(['3']);
  });

  it('never says that 0 leads did something, one in the plural, nor a percentage without its counts', () => {
    fc.assert(
      fc.property(sheets, periodIds, (grid, month) => {
        for (const { text } of told(review(grid, { month, rubric: FULL_RUBRIC }))) {
          expect(text).not.toMatch(/(?:^|[.:;,] )0 |\b0 leads|of 0\b/);
          // How much has come as a rule, and what may come, are estimates and say what they go by.
          if (text.includes('%') && !/as a rule|going by [\d,]+ dated/.test(text))
            expect(text).toMatch(/(?:[Nn]one|[\d,]+) of [\d,]+ (?:.* )?\([\d.]+%\)/);
          expect(text).not.toMatch(/\b1 (?:leads|have|are|were)\b|undefined|null|NaN/);
          expect(text.endsWith('.')).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("speaks of leads and opportunities in the team's own words alone", () => {
    fc.assert(
      fc.property(sheets, (grid) => {
        for (const { text } of told(review(grid, { rubric: FULL_RUBRIC, settings: OWN_WORDS }))) {
          // The labels of measures and reasons, what measures lack and what cells contradict are the scorecard's own.
          if (/^(?:Cannot be told, because|The sheet contradicts itself)/.test(text)) continue;
          const said = text.replace(
            /lead volume|lead to opportunity|opportunity quality|won of leads created|not a lead at all/gi,
            '',
          );
          expect(said).not.toMatch(/\bleads?\b|opportunit|first conversation|target market|\bqualified/i);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is told section by section', () => {
    const order = SECTIONS.map(({ id }) => id);
    const found = review(decided({ Ads: [3, 20], Web: [18, 20] })).narrative.map(({ section }) => section);
    expect(found).toEqual([...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('has nothing to say of sources, failures or changes without leads', () => {
    expect(review(NO_LEADS).narrative.map(({ text }) => text)).toEqual(['In April 2024, no lead came in.']);
  });

  it('answers the eight questions in order, whatever the sheet tells', () => {
    const ids = [
      'fit',
      'accepted',
      'rejected',
      'opportunities',
      'noise',
      'follow-up',
      'intent',
      'next month',
    ];
    fc.assert(
      fc.property(sheets, (grid) => {
        const { questions } = review(grid, { rubric: FULL_RUBRIC });
        expect(questions.map(({ id }) => id)).toEqual(ids);
        for (const { question, sentences } of questions) {
          expect([question.endsWith('?'), sentences.length > 0]).toEqual([true, true]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
