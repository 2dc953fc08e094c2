import { describe, expect, it } from 'vitest';
import { people } from '../../../../src/domain/narrative/findings/people.ts';
import { settings } from '../../sheets.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../leads-of.ts';

const said = saidBy(people);

describe('people marked do-not-contact', () => {
  const marked = (touched: number, left: number, request = {}) =>
    said(leadsOf('Do not contact | Touches', [touched, 'yes', 1], [left, 'yes', 0], [3, 'no', 4]), request);

  it('are counted where sales touched them, and no claim is made of when', () => {
    expect(marked(1, 0)).toEqual([
      '1 lead marked do-not-contact was touched by sales; the sheet does not say whether before or after the mark.',
    ]);
    expect(marked(2, 0)).toEqual([
      '2 leads marked do-not-contact were touched by sales; the sheet does not say whether before or after the mark.',
    ]);
    expect(marked(1, 2)).toEqual([
      'Of 3 leads marked do-not-contact, 1 was touched by sales; the sheet does not say whether before or after the mark.',
    ]);
    expect(marked(2, 1, { settings: OWN_WORDS })).toEqual([
      'Of 3 enquiries marked do-not-contact, 2 were touched by sales; the sheet does not say whether before or after the mark.',
    ]);
  });

  it('are not told of where none was touched', () => {
    expect(marked(0, 3)).toEqual([]);
    expect(said(leadsOf('Do not contact', [3, 'yes']))).toEqual([]);
  });
});

describe('contact pressure', () => {
  const pressed = (touches: readonly number[], text = '') =>
    said(leadsOf('Touches in first week', ...touches.map((count) => [1, count] as const)), {
      settings: settings(text),
    });

  it('is told of those over the cap, and of none who just met it', () => {
    expect(pressed([5, 6, 2])).toEqual(['1 lead got more than 5 touches in the first week.']);
    expect(pressed([7, 6, 2])).toEqual(['2 leads got more than 5 touches in the first week, up to 7.']);
    expect(pressed([5, 5])).toEqual([]);
  });

  it("is told by the team's own cap and word", () => {
    const own = 'Limit | first_week_touches | 1\nTerm | lead | enquiry';
    expect(pressed([2], own)).toEqual(['1 enquiry got more than 1 touch in the first week.']);
  });
});

describe('people surprised by the call', () => {
  const surprised = (...groups: readonly (readonly [string, number, number])[]) =>
    said(
      leadsOf(
        'Source | Surprised by the call',
        ...groups.flatMap(
          ([source, yes, all]) =>
            [
              [yes, source, 'yes'],
              [all - yes, source, 'no'],
            ] as const,
        ),
      ),
    );

  // Newcombe at 97.5 %: 8 of 10 less 6 of 20 is 0.07 to 0.73, 7 of 10 less 6 of 20 from -0.02.
  it('are said to be more often from a source where they surely are, and not one answer before', () => {
    expect(surprised(['Web', 6, 20], ['Ads', 8, 10])).toEqual([
      'The call surprised 14 of 30 people who were asked, those from Ads (8 of 10) more often than the others.',
    ]);
    expect(surprised(['Web', 6, 20], ['Ads', 7, 10])).toEqual([
      'The call surprised 13 of 30 people who were asked.',
    ]);
  });

  it('are only counted where a source has fewer than five answers', () => {
    expect(surprised(['Web', 0, 30], ['Ads', 4, 4])).toEqual([
      'The call surprised 4 of 34 people who were asked.',
    ]);
    expect(surprised(['Web', 0, 30], ['Ads', 5, 5])[0]).toMatch(
      /those from Ads \(5 of 5\) more often than the others/,
    );
    expect(surprised(['Ads', 1, 1])).toEqual(['The call surprised 1 of 1 person who was asked.']);
    expect(surprised(['Ads', 0, 2])).toEqual(['The call surprised none of 2 people who were asked.']);
  });
});

describe('what sales heard', () => {
  it('tells who knew us', () => {
    const heard = (...texts: readonly string[]) =>
      said(leadsOf('Feedback', ...texts.map((text) => [1, text] as const)));
    expect(heard('knew us', 'had never heard of us', 'price only')).toEqual([
      'Of 2 people whose feedback says, 1 already knew us.',
    ]);
    expect(heard('had never heard of us')).toEqual([
      'Of 1 person whose feedback says, none already knew us.',
    ]);
    expect(heard('price only')).toEqual([]);
  });

  it('is nothing without its columns, and without leads', () => {
    expect(said(leadsOf('Source', [2, 'Ads']))).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
