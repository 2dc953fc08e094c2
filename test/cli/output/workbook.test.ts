import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeReviewWorkbook } from '../../../src/cli/output/workbook.ts';
import { readRubric } from '../../../src/domain/rubric/sheet.ts';
import { partsOf } from './workbook-parts.ts';
import { HEADERS, LEADS, RUBRIC, reviewOf, TROUBLE } from './workbook-review.ts';

type Rows = readonly (readonly unknown[])[];

const bytes = await writeReviewWorkbook(reviewOf());
const parts = partsOf(bytes);
const workbook = await readXlsx(bytes);

const rowsOf = (name: string): Rows => workbook.sheets.find((sheet) => sheet.name === name)!.rows;
const rowOf = (rows: Rows, first: string): readonly unknown[] => rows.find(([cell]) => cell === first)!;
/** The cells of a table's row by the titles of its header. */
function named(rows: Rows, header: string, first: string): Record<string, unknown> {
  const titles = rowOf(rows, header);
  const cells = rows.slice(rows.indexOf(titles)).find(([cell]) => cell === first)!;
  return Object.fromEntries(
    titles.map((title, i) => [String(title), cells[i] ?? null]).filter(([title]) => title),
  );
}
const xmlOf = (name: string): string =>
  parts.get(`xl/worksheets/sheet${workbook.sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`)!;
const sheetXml = [...parts].filter(([path]) => path.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml);

describe('writeReviewWorkbook', () => {
  it('has the scorecard and the monthly review first, and what is read back and the columns last', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Scorecard',
      'Monthly review',
      'Sources',
      'Maturity',
      'People',
      'Accounts',
      'Rubric check',
      'Lead qualification',
      'Lead rubric',
      'Lead settings',
      'Trend',
      'Review history',
      'Columns',
    ]);
    expect(parts.get('xl/workbook.xml')).toContain('activeTab="0"');
  });

  it('gives the same bytes for the same review', async () => {
    expect(await writeReviewWorkbook(reviewOf())).toEqual(bytes);
  });

  it('holds no formula and merges no cells', () => {
    expect(sheetXml).toHaveLength(13);
    for (const xml of sheetXml) expect(xml).not.toMatch(/<f[ >/]|<mergeCell|t="(?:str|e)"/);
  });

  it('writes only what XML may hold', () => {
    // XML 1.0, production 2.
    for (const xml of parts.values())
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  });

  it('prints every sheet one page wide with its head on each page, the scorecard lying', () => {
    for (const xml of sheetXml) expect(xml).toMatch(/fitToWidth="1" fitToHeight="0"/);
    expect(sheetXml[0]).toContain('orientation="landscape"');
    expect(parts.get('xl/workbook.xml')).toContain("'Lead qualification'!$1:$1<");
  });

  it('uses one font in three sizes', () => {
    const styles = parts.get('xl/styles.xml')!;
    const distinct = (pattern: RegExp) => new Set([...styles.matchAll(pattern)].map(([, value]) => value));
    expect(distinct(/<name val="([^"]+)"/g)).toEqual(new Set(['Arial']));
    expect(distinct(/<sz val="([^"]+)"/g)).toEqual(new Set(['10', '12', '16']));
  });

  it('is made of a sheet without leads, too', async () => {
    const empty = await readXlsx(await writeReviewWorkbook(reviewOf([HEADERS], '2024-03')));
    expect(named(empty.sheets[0]!.rows, 'Measure', 'ICP fit rate')).toMatchObject({
      Status: 'no data',
      Value: null,
      Count: null,
      of: null,
    });
    expect(empty.sheets.find(({ name }) => name === 'Lead qualification')!.rows).toHaveLength(1);
  });
});

describe('the scorecard', () => {
  const rows = rowsOf('Scorecard');

  it('says which period, as of which day, by which rubric, and which rows count', () => {
    expect(rows[0]![0]).toBe('Lead scorecard, March 2024');
    expect(rows[1]![0]).toMatch(
      /^As of 2024-04-30 \(Europe\/Berlin\) {3}· {3}rubric [\da-f]{8}, qualified from 60 {3}· {3}12 leads of 14 rows: 1 duplicate and 1 test lead left out$/,
    );
  });

  it('shows a measure with its counts, interval, target and change in points', () => {
    const fit = named(rows, 'Measure', 'ICP fit rate');
    // 7 of 11; Wilson interval 35.4 % to 84.8 % (Newcombe 1998, method 3). February: 1 of 2.
    expect(fit).toMatchObject({ Count: 7, of: 11, Before: 0.5, Target: 0.8, Status: 'off target' });
    expect(fit.Value).toBeCloseTo(7 / 11, 12);
    expect(fit['95 % interval']).toBe('35–85%');
    expect(fit.Change).toBeCloseTo(13.64, 2);
    // Newcombe 1998, method 10: 1 of 2 has 9.45 % to 90.55 %.
    const ends = [
      3 / 22 - Math.hypot(7 / 11 - 0.3538, 0.9055 - 0.5),
      3 / 22 + Math.hypot(0.8483 - 7 / 11, 0.5 - 0.0945),
    ].map((end) => Math.abs(Math.round(100 * end)));
    expect(fit.Interval).toBe(`−${ends[0]} to +${ends[1]}`);
    expect(fit['Not known']).toBe(1);
    const below = rows.map(([cell]) => String(cell)).filter((text) => text.startsWith('Basis: '));
    expect(below).toEqual([expect.stringMatching(/^Basis: leads created in March 2024\b/)]);
  });

  it('leaves cells empty where there is no data, and says why', () => {
    expect(named(rows, 'Measure', 'Win rate')).toMatchObject({
      Value: null,
      Count: null,
      of: null,
      '95 % interval': null,
      Change: null,
      Status: 'no data',
    });
    const why = rows.map(([cell]) => String(cell)).find((text) => /^[^:]*Win rate[^:]*: /.test(text));
    expect(why).toContain('won');
  });

  it('compares the sources in two tables, with counts beside the rates', () => {
    const of = (source: string): unknown[][] =>
      rows.filter(([cell]) => cell === source).map((row) => row.filter((cell) => cell !== null));
    expect(of('Webinar')).toEqual([
      ['Webinar', 8, 12, 8 / 12, 6, 7, 6 / 7, 4, 5, 0.8, 2, 8, 0.25, 'no clear difference'],
      ['Webinar', 'organic', 2, 2, 1, '6 of 7, others 1 of 4'],
    ]);
    expect(of('=Ads')).toEqual([
      ['=Ads', 4, 12, 4 / 12, 1, 4, 0.25, 1, 4, 0.25, 0, 4, 0, 'no clear difference'],
      ['=Ads', 'paid', '1 of 4, others 6 of 7'],
    ]);
    // No column tells follow-up, touches or wins.
    const titles = rows.filter(([cell]) => cell === 'Source').map((row) => row.filter((title) => title));
    expect(titles).toEqual([
      ['Source', 'Share of leads', 'ICP fit rate', 'Sales acceptance', 'Lead to opportunity', 'Signal'],
      ['Source', 'Demand', 'Opportunity quality', 'Against the others'],
    ]);
  });

  it('lists the reasons with where they struck and which sources they came from', () => {
    const reasons = rows
      .filter(([where]) => where === 'rejected by sales')
      .map((row) => row.filter((cell) => cell !== null));
    expect(reasons).toEqual([
      ['rejected by sales', 'Poor fit', 2, 'wrong industry', '=Ads 2'],
      ['rejected by sales', 'No reason given', 1, '(no reason given)', '=Ads 1'],
      ['rejected by sales', 'Other reasons', 1, '=cmd|calc', 'Webinar 1'],
    ]);
  });

  it('draws the funnel from the cells of its table, without the steps that the sheet does not tell', () => {
    const chart = parts.get('xl/charts/chart1.xml')!;
    const [, column, top, bottom] = chart.match(
      /<c:val>.*?<c:f>'Scorecard'!\$([A-Z])\$(\d+):\$\1\$(\d+)<\/c:f>/,
    )!;
    const values = rows.slice(Number(top) - 1, Number(bottom)).map((row) => row['ABCDEF'.indexOf(column!)]);
    // Generated, in the target market, qualified, accepted, opportunity, strong; no column tells conversations or wins.
    expect(values).toEqual([12, 7, 3, 5, 2, 2]);
  });

  it('has no chart over a cell that holds anything', () => {
    const anchors = [
      ...parts
        .get('xl/drawings/drawing1.xml')!
        .matchAll(/<xdr:col>(\d+)<.*?<xdr:row>(\d+)<.*?<xdr:col>(\d+)<.*?<xdr:row>(\d+)</g),
    ].map((match) => match.slice(1).map(Number));
    expect(anchors).toHaveLength(2);
    for (const [left, top, right, bottom] of anchors) {
      const covered = rows.slice(top, bottom).flatMap((row) => row.slice(left, right));
      expect(covered.filter((cell) => cell !== null && cell !== undefined)).toEqual([]);
    }
  });
});

describe('the scorecard in words', () => {
  const reviewed = reviewOf();
  const scorecardOf = async (review: object): Promise<Rows> => {
    const told = { ...reviewed, review: { ...reviewed.review, ...review } };
    return (await readXlsx(await writeReviewWorkbook(told))).sheets[0]!.rows;
  };

  it('begins with the weakest step, two sentences on quality and the first action', async () => {
    const quality = ['One.', 'Two.', 'Three.'].map((text) => ({
      section: 'quality',
      text,
      refs: [],
      watch: null,
    }));
    const actions = ['Call.', 'Write.', 'Wait.'].map((text) => ({
      id: text,
      who: 'sales',
      text,
      refs: [],
      watch: null,
    }));
    const top = (rows: Rows) => rows.slice(2, 6).map(([cell]) => cell);
    const weakest =
      'No step stands out: the one step that can be compared is not surely below its target or its own past.';
    expect(top(await scorecardOf({ narrative: quality, actions }))).toEqual([
      weakest,
      'One.',
      'Two.',
      'Next, sales: Call.',
    ]);
    expect(top(await scorecardOf({ narrative: [], actions }))).toEqual([
      weakest,
      'Next, sales: Call.',
      'Next, sales: Write.',
      'Next, sales: Wait.',
    ]);
  });

  it('tells a sheet without failures from one that cannot say', async () => {
    const { failures } = reviewed.review;
    const said = async (told: boolean): Promise<unknown> => {
      const rows = await scorecardOf({ reasons: [], failures: { ...failures, told } });
      return rows[rows.findIndex(([cell]) => cell === 'Reasons') + 1]![0];
    };
    expect(await said(true)).toBe('No lead failed, and none carries a reason.');
    expect(await said(false)).toBe('The sheet does not say which leads were rejected or lost.');
  });

  it('lets no data check be cut: what is too long for a row goes on in the next', async () => {
    const message = `${'many words '.repeat(30)}and the remedy`;
    const rows = await scorecardOf({
      dataChecks: [{ id: 'date-unread: Created', count: 3, cells: ['A2'], message }],
    });
    const from = rows.findIndex(([cell]) => cell === 'Check') + 1;
    const texts = rows.slice(from).map((row) => String(row[2]));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ')).toBe(message);
    expect(rows.slice(from).map((row) => row[1] ?? null)).toEqual([3, ...texts.slice(1).map(() => null)]);
  });

  it('shows the row of the settings that answers a data check', async () => {
    const [message, setting] = ['Could be the source', ['column', 'source', 'Origin']];
    const rows = await scorecardOf({
      dataChecks: [{ id: 'column-unread: Origin', count: 1, cells: ['E1'], message, setting }],
    });
    expect(rows.flat()).toContain(`${message}. Lead settings: Column | source | Origin`);
  });
});

describe('the lead qualification', () => {
  const [titles, ...rows] = rowsOf('Lead qualification');
  const column = (title: string) => rows.map((row) => row[titles!.indexOf(title)] ?? null);

  it('has a row for every lead, in the order of the sheet, with its row there', () => {
    expect(column('Row')).toEqual(LEADS.slice(1).map((_, i) => i + 2));
    expect(column('Company')).toEqual(LEADS.slice(1).map((row) => row[2]));
  });

  it('shows texts as they were written, whatever they begin with', () => {
    // What no XML can hold is the exception: half a pair is replaced.
    expect(column('Name').slice(0, TROUBLE.length)).toEqual(
      TROUBLE.map((text) => text.replace('\uD83D', '\uFFFD')),
    );
  });

  it('keeps the text format on texts, so that editing one makes no formula of it', () => {
    const xml = xmlOf('Lead qualification')!;
    const style = Number(xml.match(/<c r="B2" t="s" s="(\d+)">/)![1]);
    const styles = parts.get('xl/styles.xml')!;
    const xf = [...styles.match(/<cellXfs.*?<\/cellXfs>/)![0].matchAll(/<xf [^>]*numFmtId="(\d+)"/g)][
      style
    ]![1];
    expect(styles).toContain(`<numFmt numFmtId="${xf}" formatCode="@"/>`);
  });

  it('says why a lead was left out', () => {
    expect(column('Left out').slice(11)).toEqual([null, 'duplicate', 'test', 'later', null, null]);
  });

  it("has real dates as the wall time of the review's zone", () => {
    expect(column('Created')[0]).toEqual(new Date('2024-03-01T00:30Z'));
  });

  it('gives tier, score, coverage and why', () => {
    expect(rows[0]!.slice(titles!.indexOf('Tier'))).toEqual([
      'Qualified',
      100,
      1,
      null,
      null,
      'accepted',
      'Qualified, 100: fits; pain named; next step agreed',
    ]);
  });

  it('gives no tier, score, coverage or reason to leads that were left out', () => {
    for (const title of ['Tier', 'Score', 'Coverage', 'Why']) {
      expect(
        column(title)
          .slice(11, 16)
          .map((cell) => cell === null),
      ).toEqual([false, true, true, true, false]);
    }
  });

  it('can be filtered', () => {
    expect(xmlOf('Lead qualification')).toContain('<autoFilter ref="A1:M18"/>');
  });
});

describe('the other sheets', () => {
  it('give the rubric in the form in which it is read, with the question of each dimension', () => {
    const rows = rowsOf('Lead rubric');
    expect(readRubric(rows as never, 'Lead rubric')).toMatchObject(RUBRIC);
    expect(rows[0]![0]).toBe('Lead rubric');
    expect(rows.slice(2, 8).map((row) => row.at(-1))).toEqual([
      'Question',
      'The score from which a lead is qualified, of 100.',
      'Is this a company we serve well and at a profit?',
      'Is there a real business problem?',
      'Is this a company we serve well and at a profit? Not set: takes no part until it has a value.',
      'Is there a credible reason for sales to spend time?',
    ]);
  });

  it('give the counts of every month, and its rate where the leads are enough', () => {
    const rows = rowsOf('Trend');
    const titles = rowOf(rows, 'Month');
    const fit = titles.indexOf('ICP fit rate');
    // Two leads in February are too few for a rate.
    expect(rowOf(rows, '2024-02').slice(fit - 2, fit + 1)).toEqual([1, 2, null]);
    expect(rowOf(rows, '2024-03').slice(fit - 2, fit + 1)).toEqual([7, 11, 7 / 11]);
    expect(named(rows, 'Month', '2024-02')['Lead volume']).toBe(2);
    expect(named(rows, 'Month', '2024-03')).toMatchObject({ 'Lead volume': 12, 'Win rate': null });
  });

  it('rest the lines of the scorecard on the months of the trend', async () => {
    const again = LEADS.slice(1, 13).map(([, name, company, email, ...rest]) => [
      '2024-02-20',
      name,
      company,
      `x${email}`,
      ...rest,
    ]);
    const bytes = await writeReviewWorkbook(reviewOf([...LEADS, ...again] as typeof LEADS));
    const [xml] = [...partsOf(bytes).values()].filter((part) => part.includes('<c:lineChart>'));
    const ranges = [...xml!.matchAll(/<c:f>'Trend'!\$([A-Z])\$(\d+):\$\1\$(\d+)<\/c:f>/g)];
    const { rows } = (await readXlsx(bytes)).sheets.find(({ name }) => name === 'Trend')!;
    const cells = ([, column, top, bottom]: RegExpMatchArray): unknown[] =>
      rows.slice(Number(top) - 1, Number(bottom)).map((row) => row['ABCDEFGHIJKLMNOPQRS'.indexOf(column!)]);
    // February: 1 of 2 before, and 7 of 11 again.
    const drawn = ranges.map(cells);
    expect(drawn).toContainEqual(['2024-02', '2024-03']);
    expect(drawn).toContainEqual([8 / 13, 7 / 11]);
  });

  it('say what became of every column', () => {
    const rows = rowsOf('Columns');
    const table = rows.slice(rows.findIndex(([cell]) => cell === 'Header') + 1);
    expect(table.filter(([header]) => header).map((row) => [row[0], row[1], row[3]])).toEqual([
      ...HEADERS.slice(0, -1).map((header, at) => [
        header,
        'ABCDEFGHIJKL'[at],
        header.replace('Rejection reason', 'Reason'),
      ]),
      ['=Notes', 'L', null],
    ]);
  });

  it('tell the sentences by section, then who should do what', async () => {
    const reviewed = reviewOf();
    const text = '=Ads brought 4 leads.';
    const told = {
      ...reviewed,
      review: {
        ...reviewed.review,
        narrative: [
          { section: 'quality' as const, text, refs: [] },
          { section: 'story' as const, text: '12 leads came in.', refs: [] },
        ],
        questions: [],
        actions: [{ id: 'x', who: 'sales' as const, text: 'Call them.', refs: [], watch: null }],
      },
    };
    const review = (await readXlsx(await writeReviewWorkbook(told))).sheets[1]!.rows;
    expect(
      review
        .slice(3)
        .map((row) => [row[0] ?? row[1] ?? null, row[4] ?? null])
        .filter(([, words]) => words),
    ).toEqual([
      ['The story', '12 leads came in.'],
      ['Done', 'Action'],
      [false, 'Call them.'],
      ['Where quality came from', text],
    ]);
    const silent = { ...told, review: { ...told.review, narrative: [], actions: [] } };
    const rows = (await readXlsx(await writeReviewWorkbook(silent))).sheets[1]!.rows;
    expect(rowOf(rows, 'Nothing calls for action.')).toBeDefined();
  });
});
