import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/domain/narrative/audit/audit.ts';
import { saidNumbers } from '../../../src/domain/narrative/audit/number.ts';
import { review } from '../sheets.ts';

const decided = (source: string, accepted: number, rejected: number): string[][] => [
  ...Array.from({ length: accepted }, () => ['2024-04-02', source, 'accepted', '']),
  ...Array.from({ length: rejected }, () => ['2024-04-02', source, 'rejected', 'too small']),
];
const HEADER = ['Created', 'Source', 'Sales decision', 'Reason'];
const FOUND = review([
  HEADER,
  ...decided('Google Ads', 3, 17),
  ...decided('Referral', 9, 0),
  ...decided('Trade show', 10, 6),
]);
const claims = (text: string): string[] => audit(text, FOUND).map(({ claim }) => claim);
const story = (found = FOUND): string =>
  [...found.narrative, ...found.actions].map(({ text }) => text).join('\n');

describe('the audit', () => {
  it('catches every figure of the narrative that is changed, each time', () => {
    const text = story();
    const figures = [...text.matchAll(/\d+(?:\.\d+)?/g)].filter(
      ({ index }) => !/^(?:2024)/.test(text.slice(index)),
    );
    expect(figures.length).toBeGreaterThan(20);
    for (const { 0: figure, index } of figures) {
      const changed = text.slice(0, index) + String(Number(figure) + 1) + text.slice(index + figure.length);
      expect(audit(changed, FOUND), changed.slice(Math.max(0, index - 40), index + 20)).not.toEqual([]);
    }
  });

  it('catches every source of the narrative that is exchanged for another', () => {
    const text = story();
    for (const { 0: name, index } of text.matchAll(/Google Ads|Referral|Trade show/g)) {
      for (const other of ['Google Ads', 'Referral', 'Trade show', 'Facebook'].filter(
        (entry) => entry !== name,
      )) {
        const changed = text.slice(0, index) + other + text.slice(index + name.length);
        expect(audit(changed, FOUND), other).not.toEqual([]);
      }
    }
  });

  it('names the line, the claim and what the scorecard says', () => {
    const text = `${FOUND.narrative[0]!.text}\n\n${FOUND.narrative[0]!.text.replace('45', '54')}`;
    expect(audit(text, FOUND)).toEqual([{ line: 3, claim: '54', why: 'the scorecard says 45' }]);
  });

  it.each([
    ['Sales accepted 22 of the 45 leads.', []],
    ['Sales accepted twenty-two of the forty-five leads.', []],
    ['Sales accepted 24 of the 45 leads.', ['24']],
    ['Sales accepted twenty-four leads.', ['twenty-four']],
    ['Sales accepted 49% of the leads it decided on.', []], // 22 of 45 is 48.9 %
    ['Sales accepted 48.9% of the leads it decided on.', []],
    ['Sales accepted 50% of the leads it decided on.', ['50%']],
    ['Sales accepted forty-nine percent.', []],
    ['Sales accepted sixty percent.', ['sixty percent']],
    ['Google Ads brought 20 leads.', []],
    ['Referral brought 20 leads.', ['20']],
    ['The best leads came from Referral.', []],
    ['The best leads came from Trade show.', ['best']],
    ['The best leads came from Facebook.', ['best', 'Facebook']],
    ['Google Ads was the weakest source.', []],
    ['Trade show was the weakest source.', ['weakest']],
    ['The biggest source was Google Ads.', []],
    ['The biggest source was Referral.', ['biggest']],
    ['They were mostly too small.', []],
    ['They were mostly without a budget.', ['mostly']],
    ['Acceptance fell against March.', ['fell']],
    ['No lead was accepted.', ['No']],
    ['All of them were accepted.', ['All']],
    ['Half of the leads were accepted.', []], // 22 of 45 is 49 %
    ['A third of the leads were accepted.', ['A third']],
    ['Trade show brought the fewest leads.', ['fewest']],
    ['Referral brought the fewest leads.', []],
    ['Trade show had more leads than Google Ads.', ['more']],
    ['Google Ads had more leads than Trade show.', []],
    ['Trade show is cheaper than Referral.', ['cheaper']],
    ['Trade show outperformed all others.', ['outperformed']],
    ['Leads doubled.', ['doubled']],
    ['45 leads were accepted.', ['45']], // the number of leads that sales decided on
    ['44 leads were accepted.', ['44']],
    ['23 were accepted and 22 rejected.', ['23', '22']],
    ['22 were accepted and 23 rejected.', []],
    ['In April 2024, one thing became clear.', []],
    ['## What we learned', []],
  ])('holds a text of one’s own against the facts: %s', (text, unbacked) => {
    expect(claims(text)).toEqual(unbacked);
  });

  it('lets a change be said only where the counts carry it', () => {
    const april = decided('Ads', 5, 45).map(([, ...rest]) => ['2024-04-02', ...rest]);
    const march = decided('Ads', 40, 10).map(([, ...rest]) => ['2024-03-02', ...rest]);
    const found = review([HEADER, ...april, ...march]);
    expect(audit('Acceptance fell.', found)).toEqual([]);
    expect(audit('Acceptance rose.', found)).toHaveLength(1);
  });

  it('reads escaped Markdown as what it shows', () => {
    expect(claims('- [ ] Google Ads brought 20 leads\\. *marketing*')).toEqual([]);
  });
});

describe('the numbers of a text', () => {
  it.each([
    ['1,159 leads', [1159]],
    ['10.5% of them', [0.105]],
    ['twenty-six of one hundred and five', [26, 105]],
    ['two thousand three hundred', [2300]],
    ['one of them', []],
    ['campaign2024 and Q2 and C14', []],
    ['−3 to +12', [3, 12]],
  ])('are read in digits and words: %s', (text, values) => {
    expect(saidNumbers(text).map(({ value }) => value)).toEqual(values);
  });
});
