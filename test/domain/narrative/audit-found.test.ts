import { describe, expect, it } from 'vitest';
import { auditText } from '../../../src/domain/narrative/audit/audit.ts';
import { backedBy } from '../../../src/domain/narrative/audit/fact-text.ts';
import { reviewSample } from '../../sample/review.ts';

const APRIL = reviewSample();
const uncheckedIn = (text: string): [number, string][] =>
  auditText(text, APRIL).unchecked.map(({ line, text: said }) => [line, said]);

describe('a sentence without anything that can be checked', () => {
  it('is neither backed nor refuted', () => {
    const { claims, unchecked } = auditText('Leads from Google Ads cost too much.', APRIL);
    expect([claims, unchecked]).toEqual([[], [{ line: 1, text: 'Leads from Google Ads cost too much.' }]]);
  });

  it('is told apart, by its line, from those that are checked', () => {
    expect(
      uncheckedIn('50 leads came in. The mood is fine.\nMost leads\nfit. They came from the\nheart.'),
    ).toEqual([
      [1, 'The mood is fine.'],
      [3, 'They came from the heart.'],
    ]);
  });

  it('is no title, and nothing that the review says itself', () => {
    expect(uncheckedIn('# What we learned from the leads\n\nThe story\n\n| a | b |\n')).toEqual([]);
    const text = [...APRIL.narrative, ...APRIL.actions].map((sentence) => sentence.text).join('\n');
    expect(uncheckedIn(text)).toEqual([]);
  });
});

describe('a claim that is backed', () => {
  it.each([
    [
      '26 of them are in the target market (52%).',
      ['26 · ICP fit rate: 26 of 50', '52% · ICP fit rate: 26 of 50'],
    ],
    [
      'Google Ads brought 20 leads, of which 3 fit.',
      ['20 · Google Ads: 20', '3 · Google Ads, ICP fit rate: 3 of 20'],
    ],
    ['11 leads were outside the service area.', ['11 · Outside the service area: 11']],
    ['More leads came in than in March.', ['More · leads: 50; leads, the period before: 46']],
    ['Leads came within 24 hours of touch.', ['24 · first touch hours: 24']],
  ])('names its fact: %s', (text, facts) => {
    const { claims } = auditText(text, APRIL);
    expect(backedBy(claims, APRIL).map(({ claim, fact }) => `${claim} · ${fact}`)).toEqual(facts);
  });

  it('names for a number in a sentence of the review the fact with that number', () => {
    const { text } = APRIL.narrative.find((sentence) => /^40 of 50/.test(sentence.text))!;
    const found = backedBy(auditText(text, APRIL).claims, APRIL);
    expect(found).toContainEqual({ line: 1, claim: '80%', fact: expect.stringContaining('80%') });
  });

  it('names none for a sentence that the review says as it stands', () => {
    const { text } = APRIL.narrative[0]!;
    expect(backedBy(auditText(text, APRIL, [text]).claims, APRIL)).toEqual([
      { line: 1, claim: text, fact: '' },
    ]);
  });

  it('is not listed where it is refuted', () => {
    expect(backedBy(auditText('77 leads came in.', APRIL).claims, APRIL)).toEqual([]);
  });
});
