import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '../../src/domain/scorecard/review.ts';
import { run } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scorecard-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Leads of a month: how many of thirty were followed up, and how many of ten rejections have no reason. */
const month = (id: string, followedUp: number, unexplained: number, accepted = 20): string[] =>
  Array.from({ length: 30 }, (_, i) => {
    const rejected = i >= accepted;
    const reason = rejected && i < 30 - unexplained ? 'Too small' : '';
    const done = i < followedUp ? 'complete' : 'incomplete';
    return `${id}-0${1 + (i % 9)},Webinar,${rejected ? 'rejected' : 'accepted'},${reason},${done}`;
  });

const leads = (...lines: string[]): string =>
  ['Created,Source,Sales decision,Reason,Follow-up', ...lines].join('\n');

/** March: 6 of the 20 not rejected followed up, 5 of 10 rejections without a reason. April: 18 of 20, and 4 of 10. */
const [MARCH, APRIL] = [month('2026-03', 6, 5), month('2026-04', 18, 4)];
/** Sales has taken two of the rejections of April back, which had reasons, and followed neither up. */
const CHANGED = month('2026-04', 18, 4, 22);

const at = (...path: string[]): string => join(folder, ...path);

/** Reviews a month of a sheet into a folder, as of a day, and gives what is printed as JSON. */
function reviewed(id: string, asOf: string, out: string, ...more: string[]): Review {
  const args = [at('leads.csv'), '--month', id, '--as-of', asOf, '--out', out, '--json', ...more];
  const { code, out: printed, err } = run(args, { cwd: folder });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(printed);
}

type Row = Record<string, unknown>;

/** The rows of a table of a workbook, whose header row begins with a title, up to one without anything below it. */
async function rowsIn(path: string, name: string, first: string): Promise<Row[]> {
  const { sheets } = await readXlsx(readFileSync(path));
  const all = sheets.find((sheet) => sheet.name === name)!.rows;
  const header = all.findIndex(([title]) => title === first);
  const size = [...all.slice(header), []].findIndex((row) =>
    row.every((cell) => cell === null || cell === ''),
  );
  const [titles = [], ...rows] = all.slice(header, header + size);
  return rows.map((row) => Object.fromEntries(titles.map((title, i) => [String(title), row[i] ?? ''])));
}

/** Types into the action list of a workbook as a person would: cells of the row of an action, by their titles. */
async function type(path: string, id: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const workbook = await openXlsx(readFileSync(path));
  const sheet = workbook.sheets.find(({ name }) => name === 'Monthly review')!;
  const titles = sheet.rows.find(([title]) => title === 'Done')!.map(String);
  const row = sheet.rows.findIndex((cellsOf) => cellsOf[titles.indexOf('Id')] === id);
  for (const [title, text] of Object.entries(cells)) {
    const column = titles.indexOf(title);
    sheet.rows[row]![column] = text;
    sheet.cells?.delete(`${row},${column}`);
  }
  writeFileSync(path, await saveXlsx(workbook));
}

describe('the rhythm of months on the command line', () => {
  let [april, again, thrice]: (Review | undefined)[] = [];
  beforeAll(async () => {
    writeFileSync(at('leads.csv'), leads(...MARCH, ...APRIL));
    reviewed('2026-03', '2026-04-30', 'march');
    await type(at('march', 'review.xlsx'), 'mend: follow_up_completion', { Done: 'yes' });
    await type(at('march', 'review.xlsx'), 'require reasons', { Owner: 'Ana', Due: 'mid May' });
    april = reviewed('2026-04', '2026-05-31', 'april', '--previous', join('march', 'review.xlsx'));

    writeFileSync(at('leads.csv'), leads(...MARCH, ...CHANGED));
    again = reviewed('2026-04', '2026-06-05', 'again', '--previous', join('april', 'review.xlsx'));
    thrice = reviewed('2026-04', '2026-06-06', 'thrice', '--previous', join('again', 'review.xlsx'));
  }, 60_000);

  it('carries what is still open, since when and for how many months, with its owner and day', () => {
    expect(april!.rhythm.carried).toEqual([
      expect.objectContaining({ id: 'define fit', since: '2026-03', monthsOpen: 1, proposedAgain: true }),
      {
        id: 'require reasons',
        who: 'sales',
        owner: 'Ana',
        due: 'mid May',
        text: 'Ask for a reason with every rejection and loss: 4 of 10 have none.',
        asOf: '2026-05-31',
        since: '2026-03',
        monthsOpen: 1,
        proposedAgain: true,
      },
    ]);
  });

  it('does not carry what was ticked as done, and tells what came of each, then and now', () => {
    const came = april!.rhythm.decided.map(({ id, done, came: found }) => [
      id,
      done,
      found && [found.before.numerator, found.before.denominator],
      found?.now && [found.now.numerator, found.now.denominator],
      found?.verdict ?? null,
    ]);
    expect(came).toEqual(
      expect.arrayContaining([
        ['define fit', false, null, undefined, null],
        ['mend: follow_up_completion', true, [6, 20], [18, 20], 'better'],
        ['require reasons', false, [5, 10], [4, 10], 'not separated'],
      ]),
    );
    expect(came).toHaveLength(3);
  });

  it('writes the list on: what was ticked stays ticked, what is open stands once', async () => {
    const rows = await rowsIn(at('april', 'review.xlsx'), 'Monthly review', 'Done');
    const cells = rows.map((row) => [row.Id, row['Decided in'], row.Done, row.Owner, row.Due]);
    expect(cells).toEqual(
      expect.arrayContaining([
        ['mend: follow_up_completion', '2026-03', true, '', ''],
        ['require reasons', '2026-03', false, 'Ana', 'mid May'],
        ['define fit', '2026-03', false, '', ''],
      ]),
    );
    expect(rows.filter(({ Id }) => Id === 'require reasons')).toHaveLength(1);
  });

  it('keeps both months in the history, a row for each figure', async () => {
    const rows = await rowsIn(at('april', 'review.xlsx'), 'Review history', 'Month');
    expect([...new Set(rows.map((row) => row.Month))]).toEqual(['2026-03', '2026-04']);
    const completion = rows.filter((row) => row.Measure === 'Follow-up completion');
    expect(
      completion.map((row) => [row.Month, row.Numerator, row.Denominator, row['As of'], row.Restated]),
    ).toEqual([
      ['2026-03', 6, 20, '2026-04-30', 'no'],
      ['2026-04', 18, 20, '2026-05-31', 'no'],
    ]);
  });

  it('restates nothing of a month that was not reviewed before', () => {
    expect(april!.restatement).toBeNull();
  });

  it('says in JSON and in the narrative what moved when a month is reviewed again', () => {
    const { restatement, narrative } = again!;
    expect(restatement).toMatchObject({ month: '2026-04', asOf: '2026-05-31', rubricChanged: false });
    expect(
      restatement!.moved.map(({ id, before, now }) => [
        id,
        before.numerator,
        before.denominator,
        now.numerator,
        now.denominator,
      ]),
    ).toEqual([
      ['sales_acceptance_rate', 20, 30, 22, 30],
      ['follow_up_completion', 18, 20, 18, 22],
      ['funnel_accepted', 20, 30, 22, 30],
    ]);
    expect(narrative.map(({ text }) => text)).toContain(
      'Since the review of 2026-05-31, figures of this period have moved: sales acceptance from 20 of 30 to 22 of 30 and follow-up completion from 18 of 20 to 18 of 22.',
    );
  });

  it('keeps the first rows of such a month as they were, and adds those that are restated', async () => {
    const first = await rowsIn(at('april', 'review.xlsx'), 'Review history', 'Month');
    const rows = await rowsIn(at('again', 'review.xlsx'), 'Review history', 'Month');
    expect(rows.slice(0, first.length)).toEqual(first);
    expect(
      rows
        .slice(first.length)
        .map((row) => [row.Month, row.Measure, row.Numerator, row.Denominator, row['As of'], row.Restated]),
    ).toEqual([
      ['2026-04', 'Sales acceptance', 22, 30, '2026-06-05', 'yes'],
      ['2026-04', 'Follow-up completion', 18, 22, '2026-06-05', 'yes'],
      ['2026-04', 'Funnel: accepted', 22, 30, '2026-06-05', 'yes'],
    ]);
  });

  it('restates nothing where the leads are as they were', async () => {
    expect(thrice!.restatement).toMatchObject({ asOf: '2026-06-05', moved: [] });
    expect(thrice!.narrative.some(({ text }) => /have moved/.test(text))).toBe(false);
    const [before, after] = await Promise.all(
      ['again', 'thrice'].map((out) => rowsIn(at(out, 'review.xlsx'), 'Review history', 'Month')),
    );
    expect(after).toEqual(before);
  });

  it('reads the lead sheet and changes no byte of it', () => {
    expect(readFileSync(at('leads.csv'), 'utf8')).toBe(leads(...MARCH, ...CHANGED));
  });
});

describe('--previous', () => {
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return name;
  };
  /** The workbook of March with another answer under Done, in the first row of its actions. */
  const workbook = async (path: string, done: string): Promise<string> => {
    const opened = await openXlsx(readFileSync(at('march', 'review.xlsx')));
    const { rows, cells } = opened.sheets.find(({ name }) => name === 'Monthly review')!;
    const row = 1 + rows.findIndex(([title]) => title === 'Done');
    rows[row]![0] = done;
    cells?.delete(`${row},0`);
    return file(path, await saveXlsx(opened));
  };

  it.each<[string, () => string | Promise<string>, RegExp]>([
    ['a file that is not there', () => 'nowhere.xlsx', /There is no file .*nowhere\.xlsx/],
    ['a text', () => file('notes.csv', 'Created,Source\n2026-03-01,Ads\n'), /notes\.csv/],
    [
      'a workbook without the sheets',
      async () => {
        const { writeXlsx } = await import('hucre/xlsx');
        return file('other.xlsx', await writeXlsx({ sheets: [{ name: 'Leads', rows: [['Created']] }] }));
      },
      /other\.xlsx has no sheet "Review history" or "Monthly review".*Its sheets: "Leads"/,
    ],
    [
      'an action list with a row that cannot be read',
      () => workbook('changed.xlsx', 'half'),
      /changed\.xlsx, Monthly review, A\d+: "half" does not say whether it is done; write yes or no/,
    ],
  ])('answers %s with one message, exit 1 and no file', async (_, previous, message) => {
    const args = ['--previous', await previous(), '--out', 'bad'];
    const { code, out, err } = run(args, { cwd: folder });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at('bad'))).toBe(false);
  });
});
