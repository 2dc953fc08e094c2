import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../src/cli/options.ts';
import { reviewFile } from '../../src/cli/review.ts';
import type { Review } from '../../src/domain/scorecard/review.ts';
import { review as reviewSheet, rubric } from '../domain/sheets.ts';
import { type Database, openDatabase } from './database.ts';
import { type Figures, figuresInSql, figuresOf } from './figures.ts';
import { ALL, asOfInSql, period } from './period.ts';
import { AS_OF_DAY, HEADERS, type Sheet, sheets } from './sheets.ts';

/*
 * The scorecard once more, in SQL from the raw rows. The files beside this one hold the definitions, one idea a
 * step; DuckDB counts by them, and has to come to the figures of the review to the last digit.
 */

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await database.runFile('scorecard.sql');
});
afterAll(() => database.close());

const fileReview = async (file: string, month: string, asOf: string, ...flags: string[]): Promise<Review> =>
  (
    await reviewFile(readOptions([DATA + file, '--month', month, '--as-of', asOf, ...flags]), {
      now: Date.UTC(2026, 0, 1),
      timeZone: 'UTC',
      dateOrder: 'month-day',
      path: (given) => given,
    })
  ).review;

const mapped = (...columns: string[]): string[] => columns.flatMap((column) => ['--map', column]);

/** What `event-saas.sql` asks of an offer. */
const OFFER_RUBRIC = `Dimension,Criterion,Column,Test,Value,Points,Must-have
Fit,A use we serve,Use Case,is one of,Corporate Events; Educational Seminars,20,yes
Fit,Worth the effort,Price,at least,200,10,no
Pain,A pain we ease,Pain,is one of,Operations; Quality of delivery,20,no
Threshold,,,,60,,
`;

/** Counts and values exactly, bounds of intervals to 1e-12. */
function expectSame(found: Figures, expected: Figures): void {
  const { bounds, ...counts } = found;
  const { bounds: expectedBounds, ...expectedCounts } = expected;
  expect(counts).toEqual(expectedCounts);
  expectedBounds.forEach(({ lower, upper }, at) => {
    expectNear(bounds[at]!.lower, lower);
    expectNear(bounds[at]!.upper, upper);
  });
}

function expectNear(found: number | null, expected: number | null): void {
  if (found === null || expected === null) expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThan(1e-12);
}

describe.skipIf(!existsSync(DATA))(
  'the review of real leads (skipped where ../shared/data is not there)',
  () => {
    const OLIST = [
      { span: ALL, asOf: '2026-01-01' },
      { span: period('2018-01', '2018-01-01', '2018-02-01', '2017-12-01'), asOf: '2026-01-01' },
      { span: period('2018-04', '2018-04-01', '2018-05-01', '2018-03-01'), asOf: '2018-05-10' },
      { span: period('2018-Q1', '2018-01-01', '2018-04-01', '2017-10-01'), asOf: '2018-03-20' },
      { span: period('2018-W10', '2018-03-05', '2018-03-12', '2018-02-26'), asOf: '2018-06-30' },
    ];

    it.each(OLIST)(
      "gives the figures of SQL for Olist's leads: $span.id as of $asOf",
      async ({ span, asOf }) => {
        await database.run(`SET VARIABLE file = '${DATA}olist-leads.csv'`);
        await database.run(`SET VARIABLE as_of = ${asOfInSql(asOf)}`);
        await database.runFile('olist.sql');
        const found = await fileReview(
          'olist-leads.csv',
          span.id,
          asOf,
          ...mapped('created=first_contact_date', 'source=origin', 'won=won_date'),
        );
        expectSame(figuresOf(found), await figuresInSql(database, span));
      },
    );

    describe('gives the figures of SQL for the offers of an event-software firm', () => {
      let folder: string;
      beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), 'sql-'));
        writeFileSync(join(folder, 'rubric.csv'), OFFER_RUBRIC);
      });
      afterAll(() => rmSync(folder, { recursive: true }));

      const KNOWN = { 'Closed Won': 'won', 'Closed Lost': 'lost', Negotiation: 'opportunity' };
      const SAID = { 'Demo 1': 'conversation', 'Demo 2': 'opportunity', Checkbox: 'says nothing' };
      const CASES = [
        { span: ALL, asOf: '2026-01-01' },
        { span: period('2019-11', '2019-11-01', '2019-12-01', '2019-10-01'), asOf: '2026-01-01' },
        { span: period('2020-02', '2020-02-01', '2020-03-01', '2020-01-01'), asOf: '2020-03-05' },
        { span: period('2020-Q3', '2020-07-01', '2020-10-01', '2020-04-01'), asOf: '2020-09-15' },
        { span: period('2018-W20', '2018-05-14', '2018-05-21', '2018-05-07'), asOf: '2026-01-01' },
      ].flatMap((seen) => [
        { ...seen, byId: false, said: {}, how: 'every row a lead' },
        { ...seen, byId: true, said: {}, how: 'an id a lead' },
        { ...seen, byId: true, said: SAID, how: 'an id a lead and every status explained' },
      ]);

      it.each(CASES)('$span.id as of $asOf, $how', async ({ span, asOf, byId, said }) => {
        await database.run(`SET VARIABLE file = '${DATA}event-saas-offers.csv'`);
        await database.run(`SET VARIABLE as_of = ${asOfInSql(asOf)}`);
        await database.run(`SET VARIABLE by_id = ${byId}`);
        await database.run(
          `CREATE OR REPLACE TABLE meaning AS FROM (VALUES ${Object.entries({ ...KNOWN, ...said })
            .map(([value, says]) => `('${value}', '${says}')`)
            .join(', ')}) AS meaning(value, says)`,
        );
        await database.runFile('event-saas.sql');
        const found = await fileReview(
          'event-saas-offers.csv',
          span.id,
          asOf,
          ...['--rubric', join(folder, 'rubric.csv'), '--by', 'Use Case'],
          ...mapped('status=Status', 'reason=Loss Reason', 'created=Created Date', 'closed=Close Date'),
          ...mapped('pain=Pain', byId ? 'id=Id' : 'id='),
          ...Object.entries(said).flatMap(([value, says]) => ['--meaning', `Status:${value}=${says}`]),
        );
        expectSame(figuresOf(found), await figuresInSql(database, span));
      });
    });
  },
);

describe('the review of any well-formed sheet', () => {
  const RUBRIC = rubric(`
    Fit       | Industry we serve  | Industry  | is one of  | Retail; Wholesale | 20 | yes
    Fit       | Size we serve      | Employees | at least   | 20                | 10 | yes
    Authority | No students        | Title     | is none of | Student; Vendor   |    | yes
    Timing    | A reason to act    | Timing    | is filled  |                   | 30 |
    Next step | Agreed             | Next step | is filled  |                   | 40 |
  `);
  const PERIODS = [
    ALL,
    period('2024-04', '2024-04-01', '2024-05-01', '2024-03-01'),
    period('2024-05', '2024-05-01', '2024-06-01', '2024-04-01'),
    period('2024-Q2', '2024-04-01', '2024-07-01', '2024-01-01'),
    period('2024-W16', '2024-04-15', '2024-04-22', '2024-04-08'),
  ];

  async function load([headers, ...rows]: Sheet): Promise<void> {
    const cells = rows.map((row) => ({
      ...Object.fromEntries(headers!.map((header, at) => [header, row[at]])),
      Cells: JSON.stringify(row),
    }));
    const columns = Object.fromEntries([...HEADERS, 'Cells'].map((header) => [header, 'VARCHAR']));
    await database.run(`SET VARIABLE headers = [${headers!.map((header) => `'${header}'`).join(', ')}]`);
    await database.run(`SET VARIABLE as_of = ${asOfInSql(AS_OF_DAY)}`);
    await database.run(
      `CREATE OR REPLACE TABLE sheet AS SELECT unnest(from_json($1, '${JSON.stringify([columns])}'), recursive := true)`,
      [JSON.stringify(cells)],
    );
    await database.runFile('sheet.sql');
  }

  it('gives the figures of SQL, in all and by source, and every lead without an opportunity one group', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, fc.constantFrom(...PERIODS), async (sheet, span) => {
        await load(sheet);
        const found = reviewSheet(sheet, { month: span.id, asOf: AS_OF_DAY, rubric: RUBRIC });
        const expected = await figuresInSql(database, span);
        expectSame(figuresOf(found), expected);
        const grouped = found.failureGroups.reduce((sum, { count }) => sum + count, 0);
        expect(grouped).toBe(expected.funnel.generated! - expected.funnel.opportunity!);
      }),
      { numRuns: 80, seed: 1927 },
    );
  }, 60_000);
});
