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
    expect(sheetXml).toHaveLength(12);
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
      Of: null,
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
    expect(fit).toMatchObject({ Count: 7, Of: 11, Before: 0.5, Target: 0.8, Status: 'off target' });
    expect(fit.Value).toBeCloseTo(7 / 11, 12);
    expect(fit['95 % from']).toBeCloseTo(0.354, 3);
    expect(fit['95 % to']).toBeCloseTo(0.848, 3);
    expect(fit.Change).toBeCloseTo(13.64, 2);
    // Newcombe 1998, method 10: 1 of 2 has 9.45 % to 90.55 %.
    expect(fit['Change from']).toBeCloseTo(100 * (3 / 22 - Math.hypot(7 / 11 - 0.3538, 0.9055 - 0.5)), 1);
    expect(fit['Change to']).toBeCloseTo(100 * (3 / 22 + Math.hypot(0.8483 - 7 / 11, 0.5 - 0.0945)), 1);
    expect(fit['Not known']).toBe(1);
    expect(fit.Basis).toBe('leads created in March 2024');
  });

  it('leaves cells empty where there is no data, and says why', () => {
    expect(named(rows, 'Measure', 'Win rate')).toMatchObject({
      Value: null,
      Count: null,
      Of: null,
      '95 % from': null,
      Change: null,
      Status: 'no data',
      Note: expect.stringContaining('won'),
    });
  });

  it('compares the sources with counts beside the rates', () => {
    expect(named(rows, 'Source', 'Webinar')).toMatchObject({
      Leads: 8,
      Fit: 6,
      'ICP fit rate': 6 / 7,
      Demand: 'organic',
    });
    expect(named(rows, 'Source', '=Ads')).toMatchObject({
      Leads: 4,
      Fit: 1,
      'ICP fit rate': 0.25,
      'Lead to opportunity': 0,
    });
    // No column tells follow-up, touches or wins.
    expect(rowOf(rows, 'Source').filter((title) => title)).toEqual([
      'Source',
      'Signal',
      'Demand',
      'Leads',
      'Share',
      'Fit',
      'ICP fit rate',
      'Sales acceptance',
      'Lead to opportunity',
      'Opportunity quality',
      'ICP fit rate, against the others',
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
    const weakest = `Weakest step: ${reviewed.review.weakestStep.why}.`;
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
    const texts = rows.slice(from).map((row) => String(row[3]));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ')).toBe(message);
    expect(rows.slice(from).map((row) => row[2] ?? null)).toEqual([3, ...texts.slice(1).map(() => null)]);
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

  it('give the numbers behind the trend month by month', () => {
    const rows = rowsOf('Trend');
    expect(named(rows, 'Month', '2024-02')).toMatchObject({ 'Lead volume': 2, 'ICP fit rate': 0.5 });
    expect(named(rows, 'Month', '2024-03')).toMatchObject({
      'Lead volume': 12,
      'ICP fit rate': 7 / 11,
      'Win rate': null,
    });
    const [titles, march] = [rowOf(rows, 'Month'), rowOf(rows, '2024-03')];
    const fit = titles.indexOf('ICP fit rate');
    expect(march.slice(fit - 2, fit)).toEqual([7, 11]);
  });

  it('hide the columns that only the chart of rates rests on, which shows them all the same', async () => {
    const again = LEADS.slice(1, 13).map(([, name, company, email, ...rest]) => [
      '2024-02-20',
      name,
      company,
      `x${email}`,
      ...rest,
    ]);
    const twice = partsOf(await writeReviewWorkbook(reviewOf([...LEADS, ...again] as typeof LEADS)));
    const [xml] = [...twice.values()].filter((part) => part.includes('<c:lineChart>'));
    const column = xml!.match(/<c:val>.*?<c:f>'Trend'!\$([A-Z]+)\$4:/)![1]!;
    const number = [...column].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
    const trend = twice.get('xl/worksheets/sheet10.xml')!;
    expect(trend).toMatch(new RegExp(`<col min="${number}" max="${number}"[^>]* hidden="`));
    expect(xml).toContain('<c:plotVisOnly val="0"/>');
  });

  it('say what became of every column', () => {
    expect(
      rowsOf('Columns')
        .slice(3)
        .map((row) => row.slice(1, 3)),
    ).toEqual([
      ...HEADERS.slice(0, -1).map((header) => [header, header.replace('Rejection reason', 'Reason')]),
      ['=Notes', null],
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
