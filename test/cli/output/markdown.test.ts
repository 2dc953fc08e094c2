import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inline, plain } from '../../../src/cli/output/markdown/plain.ts';
import { table } from '../../../src/cli/output/markdown/table.ts';
import { reviewMarkdown } from '../../../src/cli/output/markdown.ts';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { audit } from '../../../src/domain/narrative/audit/audit.ts';
import { SECTIONS } from '../../../src/domain/narrative/sentence.ts';
import { reviewLeads } from '../../../src/domain/review.ts';
import type { PastAction } from '../../../src/domain/rhythm/actions.ts';
import { EMPTY_MEMORY, type Memory, remember } from '../../../src/domain/rhythm/memory.ts';
import { dayBounds } from '../../../src/domain/scorecard/period.ts';
import { readSettings } from '../../../src/domain/settings/sheet.ts';
import { SAMPLE_RUBRIC, SAMPLE_SETTINGS, sampleLeads } from '../../../src/sample/sample.ts';
import {
  FULL_RUBRIC,
  groupings,
  HOSTILE,
  messySheets,
  periodIds,
  review,
  rubric,
  settings,
  sheet,
} from '../../domain/sheets.ts';
import { reviewSample } from '../../sample/review.ts';
import { foldsOf, sectionOf, tablesOf } from './markdown-page.ts';

const CREATED_ONLY = sheet(`
  Created
  2024-04-02
  2024-04-05
`);

/** Ten leads from Ads, of which two fit, and ten from Blog, of which nine do. */
const TWO_SOURCES = [
  ['Created', 'Email', 'Source', 'Industry', 'Sales decision'],
  ...Array.from({ length: 20 }, (_, i) => [
    '2024-04-02',
    `lead${i}@firm${i}.example`,
    i < 10 ? 'Ads' : 'Blog',
    i < 2 || i > 10 ? 'Retail' : 'Banking',
    i > 10 ? 'accepted' : 'rejected',
  ]),
];
const FIT = rubric('Fit | Industry | Industry | is one of | Retail | 10 | yes');

/** Checks what holds of every page. */
function expectWellFormed(page: string, narrative: readonly { readonly section: string }[]): void {
  for (const { head, columns, rule } of tablesOf(page)) {
    expect(new Set(columns).size, head).toBe(1);
    expect(rule).toMatch(/^\|(?: -{3}:? \|)+$/);
    expect(columns.length, head).toBeGreaterThan(2);
  }
  const opened = page.match(/^<details>$/gm)?.length ?? 0;
  expect(page.match(/^<\/details>$/gm)?.length ?? 0).toBe(opened);
  const folds = foldsOf(page);
  expect(folds.size).toBe(opened);
  for (const [title, content] of folds) expect(content.trim(), title).not.toBe('');
  expect(page.replace(/^<\/?details>$|^<summary>[^<>]*<\/summary>$/gm, '')).not.toContain('<');
  const first = page.indexOf('\n<details>');
  for (const { id, title } of SECTIONS) {
    const isThere = narrative.some(({ section }) => section === id);
    const at = page.indexOf(`\n## ${title}\n`);
    expect(at > 0 && at < first, title).toBe(isThere);
  }
}

describe('the page of a review', () => {
  it('has well-formed tables, balanced folds and the story before them, whatever the sheet', () => {
    fc.assert(
      fc.property(messySheets, periodIds, groupings, fc.boolean(), (grid, month, by, isAsked) => {
        const found = review(grid, {
          month,
          by,
          rubric: FULL_RUBRIC,
          ...(isAsked ? { whatIf: ['threshold=75'], compare: ['2024-03', '2024-04'] } : {}),
        });
        const page = reviewMarkdown(found);
        expectWellFormed(page, found.narrative);
        // What is written is what was made: an audit compares the two line by line.
        expect(Buffer.from(page, 'utf8').toString('utf8')).toBe(page);
        expect(page).not.toMatch(/\r|undefined|NaN|\[object/);
      }),
      { numRuns: 100 },
    );
  });

  it('shows texts of leads as text, whatever they are', () => {
    const hostile = [
      ...HOSTILE.filter((text) => text !== '\u0000'),
      '<img src=x onerror=alert(1)>',
      '<details>',
      '[click](https://evil.example)',
      '![x](https://evil.example/x.png)',
      '`code` **bold** _it_ ~~gone~~',
      '&lt;b&gt; &copy; &#60;',
      '| a | b |',
      '\\| \\',
      '- [ ] do',
      '# Heading',
      '$$x$$',
    ];
    const columns = ['Name', 'Company', 'Source', 'First source', 'Campaign', 'Owner', 'Title', 'Reason'];
    const grid = [
      ['Created', 'Sales decision', 'Do not contact', 'Touches', 'First touch', ...columns],
      ...hostile.map((text) => [
        '2024-04-02',
        'rejected',
        'yes',
        '9',
        '2024-04-20',
        ...columns.map((column) => (column === 'Company' ? `${text} ${text}` : text)),
      ]),
    ];
    const found = review(grid, { rubric: FULL_RUBRIC });
    const page = reviewMarkdown(found);
    expectWellFormed(page, found.narrative);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    const marks = page
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replace(/^\*\*(.*)\*\*$/gm, '$1')
      .replace(/^- (?:\[[ x]\] )?|^#+ | \*(?:sales|marketing|leadership|agency)\*$/gm, '')
      .replace(/^- \*\*(.*?)\*\*: /gm, '');
    expect(marks.replace(/\*\*/g, '')).not.toMatch(/[*_`[\]~$@]|:\/\/|www\./);
  });

  it('stands for a sheet that tells nothing, and says of each part why it cannot be told', () => {
    for (const grid of [CREATED_ONLY, CREATED_ONLY.slice(0, 2)]) {
      const found = review(grid);
      const page = reviewMarkdown(found);
      expectWellFormed(page, found.narrative);
      const lines = sectionOf(page, 'What the sheet cannot tell').split('\n');
      for (const title of ['By owner', 'Accounts', 'First touch', 'What sales heard', 'Rubric check']) {
        expect(lines.filter((line) => line.startsWith(`- **${title}**: `))).toHaveLength(1);
        expect(foldsOf(page).has(title)).toBe(false);
      }
      for (const line of lines) expect(line).toMatch(/^- \*\*.+\*\*: .+\.$/);
    }
  });

  it('says in one line that no leads came in', () => {
    const page = reviewMarkdown(review(CREATED_ONLY, { month: '2024-06' }));
    expect(foldsOf(page).get('All measures by source')).toBe('No leads came in.');
    expect(foldsOf(page).has('Funnel')).toBe(false);
  });

  it('lists what to do with boxes to tick and with who does it', () => {
    const found = review(TWO_SOURCES, { rubric: FIT });
    const lines = sectionOf(reviewMarkdown(found), 'Next month').split('\n');
    expect(found.actions.length).toBeLessThanOrEqual(5);
    expect(lines).toHaveLength(found.actions.length);
    for (const line of lines) expect(line).toMatch(/^- \[ \] .+ \*(?:sales|marketing|leadership|agency)\*$/);
  });

  it('shows five actions and folds the others', () => {
    const actions = Array.from({ length: 8 }, (_, i) => ({
      id: `${i}`,
      who: 'sales' as const,
      text: `Do ${i}.`,
      refs: [],
      watch: null,
    }));
    const page = reviewMarkdown({ ...review(TWO_SOURCES), actions });
    expect(sectionOf(page, 'Next month').split('\n')).toHaveLength(5);
    expect(foldsOf(page).get('3 more')).toBe('- [ ] Do 5. *sales*\n- [ ] Do 6. *sales*\n- [ ] Do 7. *sales*');
  });

  it('of the sample is read in five minutes, also with a month before: at most 1,150 words unfolded', () => {
    const sample = (month: string, day: string, memory: Memory) =>
      reviewLeads(sampleLeads(), {
        settings: readSettings(SAMPLE_SETTINGS, 'Settings'),
        rubric: SAMPLE_RUBRIC,
        place: { zone: UTC, dateOrder: 'day-month' },
        asOf: dayBounds(day, UTC).end,
        month,
        by: 'source',
        memory,
      }).review;
    const march = sample('2026-03', '2026-04-18', EMPTY_MEMORY);
    const april = sample('2026-04', '2026-05-18', remember(EMPTY_MEMORY, march, march.actions));
    const page = reviewMarkdown(april);
    const unfolded = page.replace(/^<details>$[\s\S]*?^<\/details>$/gm, '');
    expect(unfolded.match(/\S*\w\S*/g)!.length).toBeLessThanOrEqual(1150);
    // What is proposed again stands once as something to do.
    expect(page.match(/^- \[ \] Cut or retarget what is spent on Google Ads/gm)).toHaveLength(1);
    expect(page).toMatch(/^- \[ \] Cut or retarget .* \*agency\*, open since March 2026$/m);
    expect(sectionOf(page, 'Decided last month')).toMatch(
      /^- Again next month: Cut or retarget what is spent on Google Ads – then /m,
    );
    expect(audit(page, april, page.split('\n'))).toEqual([]);
  });

  it('has what to do right behind the story, and all else behind that', () => {
    const titles = [...reviewMarkdown(reviewSample()).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles.slice(0, 3)).toEqual(['The story', 'Next month', 'What failed and why']);
    expect(titles.indexOf('Scorecard')).toBe(titles.indexOf('Everything else') - 1);
  });

  it('says by which measure a signal is, and gives owners none', () => {
    const folds = foldsOf(reviewMarkdown(reviewSample()));
    expect(folds.get('All measures by source')).toMatch(
      /^\| Group \| Leads \| Share \| Signal by ICP fit rate \|/,
    );
    expect(folds.get('By owner')).toMatch(/^\| Owner \| Leads \| Share \| ICP fit rate \|/);
  });

  it('says at which level changes are judged where an interval stands beside them', () => {
    const note = /\nChanges are judged together, each at 99\.3%: /;
    expect(reviewMarkdown(reviewSample())).toMatch(note);
    expect(reviewMarkdown(review(CREATED_ONLY))).not.toMatch(note);
  });

  it('says on how many dated conversions it rests how much has come', () => {
    const fold = foldsOf(reviewMarkdown(reviewSample())).get('How long wins take');
    expect(fold).toContain('| Come by its age, by 10 dated |');
  });

  it('calls nothing but "no clear difference" what counts do not separate', () => {
    const page = reviewMarkdown(reviewSample());
    expect(page).not.toMatch(/not separated|does not separate|cannot tell them apart/);
    expect(foldsOf(page).get('Rubric check')).toContain('| no clear difference: +4 points (−6 to +17) |');
  });

  it('answers the eight questions in a fold, each question in bold above its answer', () => {
    const blocks = foldsOf(reviewMarkdown(review(CREATED_ONLY)))
      .get('Eight questions')!
      .trim()
      .split('\n\n');
    expect(blocks).toHaveLength(8);
    for (const block of blocks) expect(block).toMatch(/^\*\*.+\?\*\*\n[^*\n]+$/);
  });

  it('says what came of what last month decided, ticked where it is done', () => {
    const rows = (month: string, fit: number) =>
      Array.from({ length: 20 }, (_, i) => [
        `2024-${month}-02`,
        `lead${i}@month${month}.example`,
        i < fit ? 'Retail' : 'Banking',
        i < fit ? 'accepted' : 'rejected',
      ]);
    const grid = [['Created', 'Email', 'Industry', 'Sales decision'], ...rows('03', 4), ...rows('04', 16)];
    const decided = { month: '2024-03', asOf: '', owner: 'Ann', due: '' };
    const actions: PastAction[] = [
      {
        ...decided,
        id: 'fit',
        who: 'marketing',
        text: 'Ask for the industry.',
        done: true,
        watch: {
          ref: '/measures/icp_fit_rate',
          numerator: 'numerator',
          denominator: 'denominator',
          higherIsBetter: true,
          before: { numerator: 4, denominator: 20 },
        },
      },
      { ...decided, id: 'call', who: 'sales', text: 'Call | back.', done: false, watch: null },
    ];
    const memory = { history: [], actions };
    const page = reviewMarkdown(review(grid, { rubric: FIT, memory }));
    expect(sectionOf(page, 'Decided last month').split('\n').slice(0, 2)).toEqual([
      '- [x] Ask for the industry. (marketing, Ann) – then 4 of 20 (20%), now 16 of 20 (80%): better',
      '- [ ] Call \\| back. (sales, Ann)',
    ]);
    const june = reviewMarkdown(review(grid, { month: '2024-06', memory }));
    expect(june).toContain('\n## Decided in March 2024\n');
  });

  it("uses the team's own words", () => {
    const words = settings(`
      Setting | Name | Value
      term | lead | enquiry/enquiries
      term | opportunity | <deal>
    `);
    const page = reviewMarkdown(review(TWO_SOURCES, { settings: words, rubric: FIT }));
    expect(page).toMatch(/\| Group \| Enquiries \|/);
    expect(page).toContain('<summary>Why enquiries are no &lt;deal&gt;</summary>');
  });

  it('names the first leads behind a group that waits for somebody, with their cells', () => {
    const grid = sheet(`
      Created    | Name | Company  | Touches | First touch
      2024-04-02 | Ann  | One Ltd  | 0       |
      2024-04-03 | Ben  | Two Ltd  | 0       |
      2024-04-04 | Cem  | Six Ltd  | 4       | 2024-04-04
    `);
    const fold = foldsOf(reviewMarkdown(review(grid))).get('Why leads are no opportunity')!;
    expect(fold).toContain(
      '**Ignored**\n\n| Name | Company | Cell |\n| --- | --- | --- |\n| Ann | One Ltd | B2 |\n| Ben | Two Ltd | B3 |',
    );
    expect(fold).not.toContain('Cem');
  });

  it('shows what was asked with what-if and compare', () => {
    const page = reviewMarkdown(
      review(TWO_SOURCES, { rubric: FIT, whatIf: ['without=Ads'], compare: ['Ads', 'Blog'] }),
    );
    const folds = foldsOf(page);
    expect(folds.get('What if')).toMatch(/^Without Ads\.\n\n[\s\S]*\n\| Lead volume \| 20 \| 10 \|\n/);
    // 2 of 10 and 9 of 10: Newcombe's interval leaves out 0.
    expect(folds.get('Two funnels side by side')).toMatch(
      /\n\| In the target market \| 2 \(20%\) \| 9 \(90%\) \| −70 points \(.*\) \| higher: Blog \|\n/,
    );
  });
});

describe('a text in Markdown', () => {
  // What a reader of Markdown makes of it (GFM 0.29): a backslash before punctuation, and the one entity.
  const read = (text: string): string => text.replace(/&lt;|\\([!-/:-@[-`{-~])/g, (_, mark) => mark ?? '<');

  it('reads as it was, on one line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()#|~$@<>&;:/.!-+=1w \n') }),
          fc.constantFrom(...HOSTILE),
        ),
        (text) => {
          const shown = text
            .replace(/\p{Surrogate}/gu, '\ufffd')
            .replace(/\s+/g, ' ')
            .replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
            .trim();
          expect(read(inline(text))).toBe(shown);
          expect(read(plain(text))).toBe(shown);
        },
      ),
    );
  });

  it('opens no list, heading, quote, fence or rule', () => {
    for (const text of ['1. a', '12) a', '- a', '+ a', '* a', '# a', '> a', '```', '---', '===', '~~~']) {
      expect(plain(text)).toMatch(/^(?:\d+)?\\/);
    }
    expect(plain('40 of 50 leads, 3.4 hours')).toBe('40 of 50 leads, 3.4 hours');
  });
});

describe('a table in Markdown', () => {
  it('leaves out columns without a text, and stands numbers to the right', () => {
    expect(
      table(
        ['A', 'B', 'C', 'D'],
        [
          ['', '', '1,200', 'x|y'],
          ['', '', '–', '2'],
        ],
      ),
    ).toBe('| A | C | D |\n| --- | ---: | --- |\n|  | 1,200 | x\\|y |\n|  | – | 2 |');
  });

  it('says how many rows it does not show', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`row ${i}`]);
    expect(table(['A'], rows).split('\n').slice(-3)).toEqual(['| row 24 |', '', 'And 5 more.']);
    expect(table(['A'], rows, 30)).not.toContain('more');
    expect(table(['A'], [])).toBe('');
  });
});
