import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeReviewWorkbook } from '../../../src/cli/output/workbook.ts';
import { apartText } from '../../../src/domain/format.ts';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { type Reviewed, reviewLeads } from '../../../src/domain/review.ts';
import { askText, cameText } from '../../../src/domain/rhythm/decided.ts';
import { EMPTY_MEMORY, remember } from '../../../src/domain/rhythm/memory.ts';
import { readSettings } from '../../../src/domain/settings/sheet.ts';
import { shortName } from '../../../src/domain/wording.ts';
import { SAMPLE_AS_OF, SAMPLE_RUBRIC, SAMPLE_SETTINGS, sampleLeads } from '../../../src/sample/sample.ts';
import { FULL_RUBRIC, HOSTILE, messySheets, reviewed } from '../../domain/sheets.ts';
import { partsOf } from './workbook-parts.ts';

type Cells = readonly unknown[];
type Rows = readonly Cells[];

const DAY = 86_400_000;
const asked = {
  settings: readSettings(SAMPLE_SETTINGS, 'Settings'),
  rubric: SAMPLE_RUBRIC,
  place: { zone: UTC, dateOrder: 'day-month' as const },
  asOf: Date.parse(SAMPLE_AS_OF) + DAY,
  month: undefined,
  by: 'source',
};
const grid = sampleLeads();
const before = reviewLeads(grid, { ...asked, month: '2026-03', asOf: Date.UTC(2026, 3, 20) }).review;
const first = reviewLeads(grid, { ...asked, asOf: Date.UTC(2026, 4, 4) }).review;
const memory = [before, first].reduce((known, one) => remember(known, one, one.actions), EMPTY_MEMORY);
const sample = reviewLeads(grid, { ...asked, memory, whatIf: ['threshold=70'] });
const { review } = sample;

async function sheetsOf(told: Reviewed, remembered = EMPTY_MEMORY): Promise<(name: string) => Rows> {
  const { sheets } = await readXlsx(await writeReviewWorkbook({ ...told, memory: remembered }));
  return (name) => sheets.find((sheet) => sheet.name === name)!.rows;
}
const rowsOf = await sheetsOf(sample, memory);

/** The rows of the table under a heading, without its header, up to the first blank row. */
function under(rows: Rows, heading: string): Rows {
  const at = rows.findIndex(([cell]) => typeof cell === 'string' && cell.startsWith(heading));
  const from = rows.slice(at + 1);
  const blank = from.findIndex((row) => row.every((cell) => cell === null));
  return blank < 0 ? from : from.slice(0, blank);
}

const filled = (row: Cells): unknown[] => row.filter((cell) => cell !== null && cell !== undefined);
const texts = (rows: Rows): string =>
  rows
    .flat()
    .filter((cell) => typeof cell === 'string')
    .join('\n');
const find = (rows: Rows, name: string): unknown[] => filled(rows.find(([cell]) => cell === name)!);

describe('the sheet Sources', () => {
  const rows = rowsOf('Sources');

  it('has every demand type with its leads, share and rates with their counts', () => {
    const [paid] = review.demandTypes;
    const rates = (['icp_fit_rate', 'sales_acceptance_rate', 'lead_to_opportunity', 'win_rate'] as const)
      .map((id) => paid!.measures.find((measure) => measure.id === id)!)
      .flatMap(({ value, numerator, denominator }) =>
        value === null ? [] : [numerator, denominator, value],
      );
    expect(find(under(rows, 'Demand types'), paid!.group)).toEqual([
      paid!.group,
      paid!.leads,
      review.counts.leads,
      paid!.share,
      ...rates,
      paid!.signal,
    ]);
    expect(under(rows, 'Demand types')).toHaveLength(1 + review.demandTypes.length);
    expect(under(rows, 'Campaigns')).toHaveLength(1 + review.campaigns.length);
  });

  it('sets two funnels side by side with the counts of either, and draws them from hidden cells', async () => {
    const { sides, steps } = review.comparison!;
    const table = rows.slice(rows.findIndex(([cell]) => cell === 'Step') + 1);
    for (const { label, a, b } of steps.filter(({ told }) => told)) {
      expect(find(table, label).slice(1, 7)).toEqual([
        a.count,
        sides[0].leads,
        a.share,
        b.count,
        sides[1].leads,
        b.share,
      ]);
    }
    const parts = partsOf(await writeReviewWorkbook({ ...sample, memory }));
    const funnels = [...parts.values()].filter((part) => part.includes('<c:grouping val="stacked"/>'));
    expect(funnels).toHaveLength(2);
    const [, column, from, to] = funnels[0]!.match(
      /<c:f>'Sources'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)<\/c:f>(?!.*<c:f>)/s,
    )!;
    const at = [...column!].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    const bars = rows.slice(Number(from) - 1, Number(to));
    // The air on the left is half of what the bar leaves: the bar stands in the middle.
    const [air, share] = [bars.map((row) => Number(row[at - 1])), bars.map((row) => Number(row[at]))];
    expect(share.every((one, k) => Math.abs(2 * air[k]! + one - 1) < 1e-12)).toBe(true);
    expect(share).toEqual(steps.filter(({ told }) => told).map(({ a }) => a.share));
  });

  it('holds first against latest source, and where leads moved', () => {
    const { rows: sources, flows } = review.attribution;
    const table = rows.slice(rows.findIndex((row) => row[0] === 'Source') + 1);
    for (const { group, latest, first: own } of sources) {
      expect(find(table, group).slice(1, 4)).toEqual([latest.leads, own.leads, own.leads - latest.leads]);
    }
    const moved = rows
      .slice(rows.findIndex(([cell]) => cell === 'Came first from') + 1)
      .slice(0, flows.length);
    expect(moved.map(filled)).toEqual(flows.map(({ from, to, count }) => [from, count, to]));
  });
});

describe('the sheet Maturity', () => {
  const rows = rowsOf('Maturity');

  it('has a row for each month with what converted, what is open and its age', () => {
    const [opportunity] = review.maturity;
    const table = under(rows, 'Lead to opportunity');
    for (const { label, converted, leads, open, ageDays } of opportunity!.months) {
      expect(find(table, label).slice(0, 6)).toEqual([
        label,
        converted,
        leads,
        converted / leads,
        open,
        ageDays,
      ]);
    }
  });

  it('marks what is expected as an estimate, and only of months that are maturing', () => {
    const table = under(rows, 'Won of leads created');
    const won = review.maturity[1]!;
    for (const { label, expected } of won.months) {
      const said = find(table, label).some((cell) => String(cell).endsWith('estimate'));
      expect(said).toBe(expected !== null);
    }
  });

  it('says why an outcome is not told', async () => {
    const untold = await sheetsOf(
      reviewed([
        ['Created', 'Name'],
        ['2024-04-02', 'Ann'],
      ]),
    );
    expect(texts(untold('Maturity'))).toContain('No column or status says what was won.');
  });
});

describe('the sheet People', () => {
  const rows = rowsOf('People');

  it('counts the surprised, those who knew us and those over the cap', () => {
    const { surprised, feedback, pressure } = review.people;
    const table = under(rows, 'How people were treated');
    expect(find(table, 'Surprised by the call').slice(1, 3)).toEqual([
      surprised.numerator,
      surprised.denominator,
    ]);
    expect(find(table, 'Knew us when sales called').slice(1, 3)).toEqual([
      feedback.warm.numerator,
      feedback.warm.denominator,
    ]);
    expect(find(table, `More than ${pressure.cap} touches in the first week`).slice(1, 3)).toEqual([
      pressure.numerator,
      pressure.denominator,
    ]);
  });

  it('names the leads to look at with their cells and why, five for each reason', () => {
    const ids = ['ignored', 'slow', 'no_intent', 'nurture'];
    const groups = ids.map((id) => review.failureGroups.find((group) => group.id === id)!);
    const list = under(rows, 'Whom to look at').map(filled);
    for (const { label, count, leads } of groups) {
      expect(list.filter((row) => row.at(-1) === label)).toEqual(
        leads.slice(0, 5).map((lead) => [lead.name, lead.company, lead.owner, lead.cell, label]),
      );
      if (count > 5) expect(texts(rows)).toContain(`${label}: and ${count - 5} more`);
    }
    const { leads } = review.people.reEngage;
    const again = under(rows, 'To contact again').slice(1, 1 + leads.length);
    expect(again.map((row) => filled(row).slice(3))).toEqual(
      leads.map(({ cell, since, days, why }) => [cell, since, days, why]),
    );
  });

  it('has the follow-up of each owner', () => {
    for (const { group, leads, measures } of review.owners) {
      const { numerator, denominator } = measures.find(({ id }) => id === 'follow_up_completion')!;
      const cells = find(under(rows, 'By owner'), group);
      expect([cells[1], cells[4], cells[5]]).toEqual([leads, numerator, denominator]);
    }
  });

  it('says in one line that nobody is in a list, and why', async () => {
    const untold = (
      await sheetsOf(
        reviewed([
          ['Created', 'Name'],
          ['2024-04-02', 'Ann'],
        ]),
      )
    )('People');
    expect(texts(untold)).toContain('does not say whether a lead was touched');
    expect(untold.map(([cell]) => cell)).not.toContain('Who');
  });
});

describe('the sheet Accounts', () => {
  const rows = rowsOf('Accounts');

  it('lists the first accounts with people, marks, tier, decision and cell, and says how many more there are', () => {
    const { list, accounts } = review.accounts;
    // Roles that take more than a row go on below.
    const table = rows.slice(rows.findIndex(([cell]) => cell === 'Account') + 1).filter(([cell]) => cell);
    const marks = { yes: '●', no: '○', unknown: '?' };
    expect(accounts).toBeGreaterThan(20);
    expect(table.slice(0, 20).map((row) => filled(row).slice(0, 11))).toEqual(
      list
        .slice(0, 20)
        .map(({ account, leads, people, dimensions, tier, decision, opportunity, cell }) => [
          account,
          leads,
          people,
          ...Object.values(dimensions).map((answer) => marks[answer]),
          tier,
          opportunity ? `${decision}, opportunity` : decision,
          cell,
        ]),
    );
    expect(table[20]![0]).toContain(`and ${accounts - 20} more`);
  });

  it('sets accounts with one person against those with several', () => {
    const { single, multi } = review.accounts;
    const table = under(rows, 'One person or several');
    for (const [title, { accounts, acceptance }] of [
      ['One', single],
      ['Several', multi],
    ] as const) {
      const { numerator, denominator, value } = acceptance;
      expect(find(table, title).slice(0, 5)).toEqual([title, accounts, numerator, denominator, value]);
    }
  });
});

describe('the sheet Rubric check', () => {
  const rows = rowsOf('Rubric check');

  it('has how often each criterion was met on either side, with its verdict', () => {
    const table = under(rows, 'Met among accepted and rejected leads');
    for (const { id, decided } of review.rubricCheck.criteria) {
      const cells = find(table, id);
      expect(cells).toEqual(
        expect.arrayContaining([decided.met.numerator, decided.met.denominator, apartText(decided.verdict)]),
      );
    }
  });

  it('has every threshold in one of its rows, with what it would have qualified, and marks that of the rubric', () => {
    const { thresholds } = review.rubricCheck;
    const table = under(rows, 'What each threshold').map((row) => filled(row.slice(0, 10)));
    for (const { threshold, qualified, accepted, rejected, won, lost, isCurrent } of thresholds) {
      const found = table.filter(([text]) => {
        const [from, to = from] = String(text).match(/\d+/g) ?? [];
        return Number(from) <= threshold && threshold <= Number(to);
      });
      expect(found).toEqual([[expect.any(String), qualified, accepted, rejected, won, lost]]);
      expect(String(found[0]![0]).endsWith("the rubric's own")).toBe(isCurrent);
    }
    expect(thresholds.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });
});

describe('the monthly review', () => {
  const rows = rowsOf('Monthly review');

  it('answers each question, with the question beside the first sentence', () => {
    const from = rows.findIndex(([cell]) => cell === 'Eight questions');
    const told = rows.slice(from).map((row) => row[4]);
    for (const { question, sentences } of review.questions) {
      expect(told).toEqual(expect.arrayContaining(sentences.map(({ text }) => text)));
      const row = rows
        .slice(from)
        .find(([cell]) => typeof cell === 'string' && cell !== '' && question.startsWith(cell))!;
      expect(row[4]).toBe(sentences[0]!.text);
    }
    expect(review.questions).toHaveLength(8);
  });

  it('tells what the month before decided and what came of it', () => {
    const [first, ...rest] = rows.slice(rows.findIndex(([cell]) => cell === 'Decided last month'));
    const told = [
      first,
      ...rest.slice(
        0,
        rest.findIndex((row) => row[4] === null),
      ),
    ].map((row) => row![4]);
    const watched = review.rhythm.decided.filter(({ came }) => came !== null);
    expect(watched.length).toBeGreaterThan(0);
    expect(told).toEqual(
      watched.map((one) => expect.stringContaining(`${askText(one)}: not done yet; ${cameText(one.came!)}`)),
    );
  });

  it('says what has moved since the period was last reviewed', () => {
    const { moved, asOf } = review.restatement!;
    expect(moved.length).toBeGreaterThan(0);
    const table = under(rows, 'Restated');
    expect(table[0]![0]).toContain(asOf);
    expect(table.slice(2).map((row) => String(row[4]).split(':')[0])).toEqual(
      moved.map(({ label }) => label.split(':')[0]),
    );
  });

  it('sets a what-if beside what is, with its caution', () => {
    const { funnel, caution } = review.whatIf!;
    expect(texts(rows).replaceAll('\n', ' ')).toContain(caution);
    const moved = funnel.filter(({ now, changed }) => now !== changed);
    expect(moved.length).toBeGreaterThan(0);
    for (const { label, now, changed } of moved) {
      expect(rows.find((row) => row[4] === label)!.slice(1, 3)).toEqual([now, changed]);
    }
  });
});

describe('the other sheets', () => {
  it('give the signal check on the scorecard', () => {
    const table = under(rowsOf('Scorecard'), 'Signal check').slice(1);
    expect(table.map((row) => filled(row).slice(0, 2))).toEqual(
      review.signals.map(({ label, state }) => [label, state]),
    );
  });

  it('give each lead without an opportunity its failure group, as many of the period as the review counts', () => {
    const [titles, ...leads] = rowsOf('Lead qualification');
    const [created, group] = [titles!.indexOf('Created'), titles!.indexOf('Failure group')];
    const ofMonth = leads.filter((row) =>
      (row[created] as Date | null)?.toISOString().startsWith(review.month),
    );
    for (const { label, count } of review.failureGroups) {
      expect(ofMonth.filter((row) => row[group] === label)).toHaveLength(count);
    }
  });
});

describe('a workbook of any sheet', () => {
  it('is made of a sheet that tells nothing, and of one without leads', async () => {
    for (const rows of [
      [['Created']],
      [['Created'], ['2024-04-02']],
      [
        ['Created', 'Name', 'Source'],
        ['', '', ''],
      ],
    ]) {
      const sheets = await sheetsOf(reviewed(rows));
      expect(texts(sheets('Rubric check'))).toContain('No criterion of the rubric is set.');
      expect(sheets('Sources').length).toBeGreaterThan(3);
    }
  });

  it('is made of messy sheets, the same bytes twice, and holds no formula', async () => {
    await fc.assert(
      fc.asyncProperty(messySheets, async (rows) => {
        const told = { ...reviewed(rows, { rubric: FULL_RUBRIC }), memory: EMPTY_MEMORY };
        const bytes = await writeReviewWorkbook(told);
        expect(await writeReviewWorkbook(told)).toEqual(bytes);
        for (const [path, xml] of partsOf(bytes)) {
          if (path.startsWith('xl/worksheets/sheet'))
            expect(xml).not.toMatch(/<f[ >/]|<mergeCell|t="(?:str|e)"/);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('shows hostile names, companies, owners and campaigns as they are, on one line', async () => {
    const rows = HOSTILE.map((text, i) => [
      `2024-04-${String((i % 28) + 1).padStart(2, '0')}`,
      text,
      text,
      text,
      text,
      `lead${i}@firm${i}.example`,
    ]);
    const told = reviewed([['Created', 'Name', 'Company', 'Owner', 'Campaign', 'Email'], ...rows], {
      settings: readSettings([['Limit', 'follow_up_days', '14']], 'Settings'),
    });
    const sheets = await sheetsOf(told);
    const accounts = sheets('Accounts').map(([cell]) => cell);
    const shown = (text: string): string => shortName(text).replace(/\p{Surrogate}/gu, '\uFFFD');
    for (const { account } of told.review.accounts.list.slice(0, 20)) {
      expect(accounts).toContain(shown(account));
    }
    const campaigns = sheets('Sources').map(([cell]) => cell);
    for (const { group } of told.review.campaigns) {
      expect(campaigns).toContain(group.replace(/\p{Surrogate}/gu, '\uFFFD'));
    }
  });
});
