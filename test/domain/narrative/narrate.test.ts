import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, factAt } from '../../../src/domain/narrative/fact.ts';
import type { Review } from '../../../src/domain/scorecard/review.ts';
import { percent, shortName, written } from '../../../src/domain/wording.ts';
import { FULL_RUBRIC, groupings, messySheets, periodIds, review, settings, sheet } from '../sheets.ts';

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?%?/g;

/** The numbers of a text that none of its facts accounts for, names and labels aside. */
function unbacked(found: Review, { text, refs }: { text: string; refs: readonly string[] }): string[] {
  const facts = refs.map((ref) => factAt(found, ref));
  let rest = text;
  for (const fact of facts.filter((entry) => typeof entry === 'string').sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(fact, ' ').replaceAll(shortName(fact), ' ');
  }
  const numbers = facts.filter((fact) => typeof fact === 'number');
  const backed = new Set(numbers.flatMap((n) => [written(n), percent(n), percent(n, 1000)]));
  return (rest.match(NUMBER) ?? []).filter((number) => !backed.has(number));
}

const texts = (found: Review, section?: string): string =>
  found.narrative
    .filter((sentence) => section === undefined || sentence.section === section)
    .map(({ text }) => text)
    .join(' ');

const leads = (lines: string): Review => review(sheet(lines));

describe('the narrative', () => {
  it('says no number that is not a fact of the Review, and refers to facts that are there', () => {
    fc.assert(
      fc.property(messySheets, periodIds, groupings, (grid, month, by) => {
        const found = review(grid, { month, by, rubric: FULL_RUBRIC });
        for (const { text, refs } of found.narrative) expect([text, refs.length > 0]).toEqual([text, true]);
        for (const said of [...found.narrative, ...found.actions]) {
          for (const ref of said.refs) expect(factAt(found, ref)).toBeDefined();
          expect(unbacked(found, said)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('would be caught with a number changed', () => {
    const found = leads('Created|Source|Status\n2024-04-02|Ads|Won\n2024-04-03|Ads|New');
    const [first] = found.narrative;
    expect(unbacked(found, first!)).toEqual([]);
    expect(unbacked(found, { ...first!, text: first!.text.replace('2 leads', '3 leads') })).toEqual(['3']);
  });

  it('never says that 0 leads did something, nor a percentage without its counts', () => {
    fc.assert(
      fc.property(messySheets, periodIds, (grid, month) => {
        const found = review(grid, { month, rubric: FULL_RUBRIC });
        for (const { text } of [...found.narrative, ...found.actions]) {
          expect(text).not.toMatch(/(?:^|[.:;] )0 |\b0 leads/);
          if (text.includes('%')) expect(text).toMatch(/(?:[Nn]one|[\d,]+) of [\d,]+ .* \([\d.]+%\)\.$/);
          expect(text).not.toMatch(/\b1 (?:leads|have|are|were)\b|undefined|null|NaN/);
          expect(text.endsWith('.')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells one lead in the singular', () => {
    const found = leads('Created|Source|Status\n2024-04-02|Ads|Won');
    expect(texts(found, 'story')).toMatch(/^In April 2024, 1 lead came in\./);
    expect(texts(found, 'story')).toMatch(/1 of 1 has been won so far \(100%\)\./);
  });

  it('says that no lead came in, and no more', () => {
    const found = leads('Created|Source|Status\n2024-03-02|Ads|Won');
    expect(texts(found, 'story')).toBe('In April 2024, no lead came in.');
    expect(texts(found, 'quality')).toBe('');
  });

  it("uses the team's own words", () => {
    const said = settings(`
      Term | lead        | enquiry
      Term | opportunity | appointment
    `);
    const grid = sheet(
      'Created|Source|Opportunity\n2024-04-02|Ads|yes\n2024-04-03|Ads|yes\n2024-04-04|Ads|no',
    );
    expect(texts(review(grid, { settings: said }), 'story')).toMatch(
      /^In April 2024, 3 enquiries came in\..* 2 became appointments/,
    );
  });

  it('separates thousands', () => {
    const rows = Array.from({ length: 1234 }, () => ['2024-04-02', 'Ads', 'New']);
    expect(texts(review([['Created', 'Source', 'Status'], ...rows]))).toMatch(/1,234 leads came in/);
  });
});

describe('what failed and why', () => {
  const rejected = (reason: string, count: number): string[][] =>
    Array.from({ length: count }, () => ['2024-04-02', 'Ads', 'rejected', reason]);
  const header = ['Created', 'Source', 'Sales decision', 'Reason'];

  it('calls reasons those of most leads when the counts carry it', () => {
    const found = review([header, ...rejected('too small', 14), ...rejected('no budget', 3)]);
    expect(texts(found, 'failures')).toMatch(/Most of them, 14 of the 17, were too small\./);
    expect(found.actions.map(({ id }) => id)).toContain('answer: too_small');
  });

  it('gives the counts and says that none stands out where no reason leads for sure', () => {
    // 3 of 5 is more than half, but its Wilson interval reaches down to 23 %.
    const found = review([header, ...rejected('too small', 3), ...rejected('no budget', 2)]);
    expect(texts(found, 'failures')).toMatch(
      /The reasons told: too small \(3\) and put off by price or budget \(2\); none stands out\./,
    );
    expect(found.actions.map(({ id }) => id)).not.toContain('answer: too_small');
  });

  it('counts missing reasons, and asks for them when one in ten is missing', () => {
    const found = review([header, ...rejected('too small', 14), ...rejected('', 3)]);
    expect(texts(found, 'failures')).toMatch(/3 of the 17 rejected leads have no reason\./);
    expect(found.actions.map(({ id }) => id)).toContain('require reasons');
    const few = review([header, ...rejected('too small', 20), ...rejected('', 2)]);
    expect(few.actions.map(({ id }) => id)).not.toContain('require reasons');
  });

  it('does not say that nothing failed where the sheet cannot tell', () => {
    const found = leads('Created|Source|Won\n2024-04-02|Ads|2024-05-01');
    expect(texts(found, 'failures')).toMatch(/does not say which leads were rejected or lost/);
  });
});

describe('where quality came from', () => {
  const decided = (source: string, accepted: number, rejected: number): string[][] => [
    ...Array.from({ length: accepted }, () => ['2024-04-02', source, 'accepted']),
    ...Array.from({ length: rejected }, () => ['2024-04-02', source, 'rejected']),
  ];
  const header = ['Created', 'Source', 'Sales decision'];

  it('names the better and the weakest source where their difference from the rest is sure, and what to do', () => {
    const found = review([
      header,
      ...decided('Google Ads', 3, 17),
      ...decided('Referral', 9, 0),
      ...decided('Fair', 10, 6),
    ]);
    expect(texts(found, 'quality')).toMatch(
      /Referral \(9 of 9 were accepted by sales, against 13 of 36 elsewhere\) brought better leads than the rest\./,
    );
    expect(texts(found, 'quality')).toMatch(
      /The most leads came from Google Ads: 20 of 45, and their acceptance was the weakest: 3 of 20 were accepted by sales, against 19 of 25 elsewhere\./,
    );
    expect(found.actions.map(({ id, who }) => [id, who])).toEqual(
      expect.arrayContaining([
        ['cut: Google Ads', 'agency'],
        ['invest: Referral', 'marketing'],
      ]),
    );
  });

  it('ranks no source where the difference can be chance', () => {
    const found = review([
      header,
      ...decided('Google Ads', 4, 6),
      ...decided('Referral', 5, 4),
      ...decided('Fair', 3, 3),
    ]);
    expect(texts(found, 'quality')).toMatch(/No source stands out in quality/);
    expect(texts(found)).not.toMatch(/better|weakest|weaker/i);
    expect(found.actions.filter(({ id }) => /^(?:cut|invest)/.test(id))).toEqual([]);
  });

  it('calls no source the biggest where two share the first place', () => {
    const found = review([header, ...decided('Google Ads', 4, 6), ...decided('Referral', 5, 5)]);
    expect(texts(found, 'quality')).not.toMatch(/The most leads/);
  });

  it('asks more of the leads of an organic source where it would cut the spend of a paid one', () => {
    const found = review([header, ...decided('Website', 3, 17), ...decided('Referral', 15, 5)]);
    expect(found.actions.find(({ id }) => id === 'cut: Website')?.text).toMatch(
      /^Ask more of a lead from Website/,
    );
  });

  it('asks where leads come from when one in ten, and three, do not say', () => {
    const unknown = (count: number) =>
      review([header, ...decided('Ads', 10, 10), ...decided('', count, 0)]).actions.map(({ id }) => id);
    expect(unknown(3)).toContain('unknown source');
    expect(unknown(2)).not.toContain('unknown source');
  });
});

describe('the address of a fact', () => {
  it('is found again whatever a source is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const found = {
          groups: [
            { group: 'other', leads: 1 },
            { group: `x${name}`, leads: 7 },
          ],
        };
        expect(factAt(found, address('groups', `x${name}`, 'leads'))).toBe(7);
      }),
    );
  });

  it('answers undefined where the Review has no such fact', () => {
    expect(factAt({ counts: { leads: 1 } }, '/counts/constructor')).toBeUndefined();
    expect(factAt({ counts: { leads: 1 } }, '/counts')).toBeUndefined();
  });
});
