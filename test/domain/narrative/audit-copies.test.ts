import { describe, expect, it } from 'vitest';
import { reviewMarkdown } from '../../../src/cli/output/markdown.ts';
import { auditor } from '../../../src/domain/narrative/audit/audit.ts';
import { reviewSample } from '../../sample/review.ts';

const APRIL = reviewSample();
const PAGE = reviewMarkdown(APRIL).split('\n');
const check = auditor(APRIL, PAGE);
const unbacked = (text: string): [string, string][] =>
  check(text)
    .filter(({ backed }) => !backed)
    .map(({ claim, why }) => [claim, why]);
const said = [
  ...APRIL.narrative,
  ...APRIL.actions,
  ...APRIL.questions.flatMap(({ sentences }) => sentences),
].map(({ text }) => text);

/** Words whose exchange turns a sentence round. */
const TURNS: readonly (readonly [string, string])[] = [
  ['better', 'worse'],
  ['None of the changes', 'All of the changes'],
  ['than the rest', 'than nobody'],
  ['kept out', 'part'],
  ['kept out of', 'counted in'],
  ['more often', 'less often'],
  ['less often', 'more often'],
  ['never', 'soon'],
  ['too early', 'too late'],
  ['outside', 'inside'],
  ['rejected', 'praised'],
  ['in the target market', 'outside the target market'],
  ['won so far', 'lost so far'],
  ['drags', 'helps'],
  ['surprised', 'delighted'],
  ['have no reason', 'have a reason'],
  ['has not decided', 'has decided'],
  ['knew us', 'avoided us'],
  ['weakest', 'strongest'],
];

describe('a sentence of the review with words changed', () => {
  it.each(TURNS)('fails wherever it says %s and is made to say %s', (was, is) => {
    const those = said.filter((text) => text.includes(was));
    expect(those.length).toBeGreaterThan(0);
    for (const text of those) expect(unbacked(text.replace(was, is)), text).not.toEqual([]);
  });

  it.each([
    ['Lead review: May 2026', 'May'],
    ['# Lead review: June 2026', 'June'],
    [`As of 2026-05-18 (UTC), rubric a7e663e9`, 'a7e663e9'],
    ['Sales accepted 15 rejected 23 and has not decided on 15.', '15'],
    ['Sales accepted 12 rejected 24 and has not decided on 15.', '24'],
    ['All of the changes in rates are large enough to rule out chance.', 'All'],
    ['Weakest step: Sales acceptance is 34% (12 of 35), surely above its target of 60%.', 'above'],
  ])('fails at that word: %s', (text, claim) => {
    expect(unbacked(text).map(([told]) => told)).toContain(claim);
  });

  it('is shown the sentence that it was', () => {
    expect(unbacked('None of them has been lost so far.')).toEqual([
      ['lost', 'the review says: “None of them has been won so far.”'],
    ]);
  });

  it.each([
    '26 of them were in the target market.',
    'Only 26 of the leads are in the target market.',
    'None of the leads has been won so far.',
    'None of them has been won yet.',
    'Sales accepted 12, rejected 23 and has not decided on 15.',
    '8 had a first conversation and 4 became opportunities, 2 of them strong.',
    '40 of 50 leads were touched within 24 hours (80%), the median is 3.4 hours.',
    '50 leads came in, after 46 in March 2026. None of the changes in rates is large enough to rule out chance.',
  ])('passes where its sense is the same: %s', (text) => {
    expect(unbacked(text)).toEqual([]);
  });
});

describe('the source of a text', () => {
  it.each([
    'This is the report of June 2026.',
    'Report, 2026-07',
    'A look at Q3 2026',
    'Judged by rubric 0123abcd.',
  ])('is the period and the rubric of the review: %s', (text) => {
    expect(unbacked(text)).toHaveLength(1);
  });

  it.each([
    'This is the report of April 2026.',
    'A look back at January 2026',
    `Judged by rubric ${APRIL.rubricVersion}.`,
    'We will look at it again in June 2026.',
  ])('may be of any time it knows, or of a plan: %s', (text) => {
    expect(unbacked(text)).toEqual([]);
  });
});
