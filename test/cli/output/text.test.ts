import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrapped } from '../../../src/cli/output/text/layout.ts';
import { reviewText } from '../../../src/cli/output/text.ts';
import type { PastAction } from '../../../src/domain/rhythm/actions.ts';
import { historyRows } from '../../../src/domain/rhythm/history.ts';
import {
  FULL_RUBRIC,
  groupings,
  HOSTILE,
  messySheets,
  periodIds,
  review,
  rubric,
  sheet,
} from '../../domain/sheets.ts';
import { reviewSample } from '../../sample/review.ts';

const LEADS = sheet(`
  Created    | Email         | Industry | Source   | Sales decision
  2024-04-02 | a@one.example | Retail   | Ads      | accepted
  2024-04-03 | b@two.example | Retail   | Blog     | rejected
  2024-04-04 | c@six.example | Banking  | Ads      | rejected
  2024-04-05 | d@ten.example | Banking  | Referral |
`);
const FIT = rubric('Fit | Industry | Industry | is one of | Retail | 10 | yes');

/** The block under a title, without it; undefined where there is none. */
const block = (text: string, title: string): string | undefined =>
  text
    .split('\n\n')
    .find((part) => part.startsWith(`${title}\n`))
    ?.slice(title.length + 1);

/** Lines that are no row of a table: cells stand two spaces apart. */
const proseOf = (text: string): string[] =>
  text.split('\n').filter((line) => !/\S {2,}\S/.test(line.replace(/^ +(?:done|open|again) {2}/, '')));

describe('the text of a review', () => {
  it('keeps to 96 columns but for its tables, whatever the sheet', () => {
    fc.assert(
      fc.property(messySheets, periodIds, groupings, fc.boolean(), (grid, month, by, compared) => {
        const asked = compared ? { whatIf: ['threshold=75'], compare: ['2024-03', '2024-04'] } : {};
        const text = reviewText(review(grid, { month, by, rubric: FULL_RUBRIC, ...asked }), false, {
          compared,
        });
        for (const line of proseOf(text)) expect(widthOf(line), line).toBeLessThanOrEqual(96);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 100 },
    );
  });

  it('shows at most five actions, and says how many more there are', () => {
    const found = reviewSample();
    const action = (n: number) => ({
      id: `${n}`,
      who: 'sales' as const,
      text: `Do ${n}.`,
      refs: [],
      watch: null,
    });
    const told = (count: number) =>
      block(
        reviewText({ ...found, actions: Array.from({ length: count }, (_, i) => action(i + 1)) }, false),
        'Next month',
      );
    expect(told(5)).toBe('12345'.replace(/\d/g, '  $&. Do $&. (sales)\n').trimEnd());
    expect(told(9)!.split('\n').slice(4)).toEqual([
      '  5. Do 5. (sales)',
      '  and 4 more in the page and the workbook',
    ]);
    expect(told(0)).toBeUndefined();
  });

  it('lets no text of a lead command the terminal', () => {
    const hostile = [...HOSTILE, '\u001b[31mred\u001b[0m', '\u009b2J', 'a\rb', '\u2066x\u2069'];
    const columns = ['Name', 'Company', 'Source', 'Owner', 'Reason'];
    const grid = [
      ['Created', 'Sales decision', ...columns, '\u001b[2Jheader'],
      ...hostile.map((text) => ['2024-04-02', 'rejected', ...columns.map(() => text), 'x']),
    ];
    const text = reviewText(review(grid, { rubric: FULL_RUBRIC }), false);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
  });

  it('is the same in colour, but for the colours', () => {
    const found = reviewSample();
    const coloured = reviewText(found, true);
    expect(coloured).toContain('\u001b[1mThe story\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken out
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reviewText(found, false));
  });

  it('sets two funnels side by side only where someone asked for them', () => {
    const found = review(LEADS, { rubric: FIT, compare: ['Ads', 'Blog'] });
    expect(block(reviewText(found, false), 'Two funnels')).toBeUndefined();
    const lines = block(reviewText(found, false, { compared: true }), 'Two funnels')!.split('\n');
    expect(lines[0]).toMatch(/^ +Ads +Blog$/);
    expect(lines[1]).toMatch(/^ {2}Generated +2 \(100%\) +1 \(100%\)$/);
    expect(lines[2]).toMatch(/^ {2}In the target market +1 \(50%\) +1 \(100%\) +too few$/);
  });

  it('shows of a what-if what is otherwise, and what it does not say', () => {
    const text = reviewText(review(LEADS, { rubric: FIT, whatIf: ['without=Ads'] }), false);
    const lines = block(text, 'What if')!.split('\n');
    expect(lines[0]).toBe('  Without Ads.');
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Lead volume +4 +2$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}Sales acceptance +33% \(1 of 3\) +0% \(0 of 1\)$/),
    );
    expect(lines.some((line) => line.includes('Won'))).toBe(false);
    expect(lines).toContain('  Nothing else on the scorecard changes.');
    expect(lines.join(' ')).toMatch(/does not\s+foretell what would have happened\.$/);
    expect(block(reviewText(review(LEADS), false), 'What if')).toBeUndefined();
  });

  it('says what has moved since the same month was reviewed', () => {
    const before = review(LEADS, { rubric: FIT, asOf: '2024-05-02' });
    const later = [...LEADS.slice(0, -1), ['2024-04-05', 'd@ten.example', 'Banking', 'Referral', 'accepted']];
    const memory = { history: historyRows(before), actions: [] };
    const told = (leads: string[][]) =>
      block(reviewText(review(leads, { rubric: FIT, memory }), false), 'What has moved');
    const lines = told(later)!.split('\n');
    expect(lines[0]).toBe('  Since the same period was reviewed as of 2024-05-02:');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}Sales acceptance +33% \(1 of 3\) +50% \(2 of 4\)$/),
    );
    expect(lines.join('\n')).not.toContain('ICP fit rate');
    expect(told(LEADS)).toBeUndefined();
  });

  it('says of what was decided whether it is done, what came of it, and since when the rest is open', () => {
    const action = { who: 'sales', owner: '', due: '', asOf: '', done: false, watch: null };
    const actions: PastAction[] = [
      { ...action, id: 'old', text: 'Write to Ann.', month: '2024-01' },
      { ...action, id: 'new', text: 'Call Ben.', month: '2024-03', done: true, owner: 'Eva', due: '3 May' },
      {
        ...action,
        id: 'fit',
        text: 'Ask for the industry.',
        month: '2024-03',
        watch: {
          ref: '/measures/icp_fit_rate',
          numerator: 'numerator',
          denominator: 'denominator',
          higherIsBetter: true,
          before: { numerator: 1, denominator: 5 },
        },
      },
    ];
    const memory = { history: [], actions };
    expect(block(reviewText(review(LEADS, { rubric: FIT, memory }), false), 'Decided last month')).toBe(
      [
        '  done  Call Ben. (sales, Eva, due 3 May)',
        '  open  Ask for the industry. (sales)',
        '        then 1 of 5 (20%), now 2 of 4 (50%): cannot be told, as there are fewer than 10 then or',
        '        now',
        '  open  Write to Ann. (sales)',
        '        open for 3 months, since January 2024',
      ].join('\n'),
    );
  });

  it('has the story, then what to do, then why, as the page has them', () => {
    const text = reviewText(reviewSample(), false);
    const at = ['The story', 'Next month', 'What failed and why', 'Scorecard'].map((title) =>
      text.indexOf(`\n${title}\n`),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  it('says by which measure the signal of a group is', () => {
    expect(block(reviewText(reviewSample(), false), 'By source')).toMatch(/^ +leads .* signal by fit\n/);
    expect(block(reviewText(review(LEADS), false), 'By source')).toMatch(/^ +leads .* signal by accepted\n/);
  });

  it('gives the option that answers a question about a column', () => {
    const rows = Array.from({ length: 12 }, (_, i) => ['2024-04-02', `Firm ${i}`, i % 2 ? 'Ads' : 'Fair']);
    const text = reviewText(review([['Created', 'Company', 'Our "channel"'], ...rows]), false);
    expect(text.replace(/\s+/g, ' ')).toContain('(here: --map source="Our \\"channel\\"") [C1]');
  });

  it('has the sources and, where they tell it, the demand types', () => {
    const text = reviewText(review(LEADS), false);
    expect(block(text, 'By demand type')).toMatch(/^ +leads +share/);
    expect(block(reviewText(review(LEADS, { by: 'demand type' }), false), 'By demand type')).toBeDefined();
    expect(text.indexOf('\nBy source\n')).toBeLessThan(text.indexOf('\nBy demand type\n'));
    expect(reviewText(review(LEADS.map((row) => row.slice(0, 3))), false)).not.toContain('By demand type');
    expect(block(reviewText(review(LEADS, { month: '2024-06' }), false), 'By source')).toBe(
      '  No leads came in.',
    );
  });

  it('says of a rate that is too early that it is, and why', () => {
    const rows = Array.from({ length: 40 }, (_, i) => {
      const month = i < 20 ? '03' : '04';
      return [
        `2024-${month}-${10 + (i % 20)}`,
        `lead${i}@firm.example`,
        i < 20 ? `2024-04-${10 + (i % 20)}` : '',
      ];
    });
    const text = reviewText(
      review([['Created', 'Email', 'Won date'], ...rows], { asOf: '2024-05-02' }),
      false,
    );
    expect(text).toMatch(/\n {2}Won of leads created .* too early\n {4}at 3 days, the age of the youngest, /);
  });
});

describe('lines on a terminal', () => {
  it('break at spaces, and within a word only where it is longer than a line', () => {
    expect(wrapped(`${'a'.repeat(60)} ${'b'.repeat(40)}`, '  ')).toBe(
      `  ${'a'.repeat(60)}\n  ${'b'.repeat(40)}`,
    );
    expect(wrapped('c'.repeat(100), '  ')).toBe(`  ${'c'.repeat(94)}\n  ${'c'.repeat(6)}`);
  });

  it('count wide characters twice and marks not at all', () => {
    expect(widthOf('abc')).toBe(3);
    expect(widthOf('株式会社')).toBe(8);
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('−4–5…')).toBe(5);
  });
});
