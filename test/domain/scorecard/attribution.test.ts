import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellText, nameKey } from '../../../src/domain/lead/cell.ts';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { type Attribution, attributionOf } from '../../../src/domain/scorecard/attribution.ts';
import { cohort } from '../../../src/domain/scorecard/cohort.ts';
import { parsePeriod } from '../../../src/domain/scorecard/period.ts';
import { FULL_RUBRIC, HOSTILE, messySheets, periodIds, reviewed, rubric, sheet } from '../sheets.ts';

const RETAIL = rubric('Fit | Industry | Industry | is one of | Retail | 10 | yes');

function attribution(
  grid: readonly (readonly Cell[])[],
  { month = '2024-04', ...request }: Parameters<typeof reviewed>[1] = {},
): Attribution {
  const { qualified } = reviewed(grid, { month, ...request });
  const { start, end } = parsePeriod(month, UTC);
  return attributionOf(qualified, cohort(qualified, { start, end }));
}

const GRID = sheet(`
  Created    | Email | Latest source | First source | Industry | Sales decision | Opportunity | Won
  2024-04-01 | a@x.example | Ads  | Blog | Retail  | accepted | yes | yes
  2024-04-02 |             | Ads  | Blog | Retail  | accepted | yes |
  2024-04-03 |             | ads  | ADS  | Banking | rejected | no  |
  2024-04-04 |             | Ads  | blog | Retail  |          | no  |
  2024-04-05 |             | Blog | Fair | Banking | accepted | yes |
  2024-04-06 |             |      | Fair |         | rejected | no  |
  2024-04-07 |             | Apps | n/a  | Retail  | accepted | yes |
  2024-04-08 |             |      |      |         |          |     |
  2024-04-09 | a@x.example | Apps | Apps | Retail  | accepted | yes |     // a duplicate
  2024-03-31 |             | Ads  | Blog | Retail  | accepted | yes |     // March
`);

/** A sheet of opportunities: so many that went from one source to another. */
const moves = (
  ...pairs: readonly (readonly [first: string, latest: string, count: number])[]
): string[][] => [
  ['Created', 'First source', 'Latest source', 'Opportunity'],
  ...pairs.flatMap(([first, latest, count]) =>
    Array.from({ length: count }, () => ['2024-04-05', first, latest, 'yes']),
  ),
];

const verdicts = (grid: string[][]) =>
  Object.fromEntries(attribution(grid).shifts.map(({ group, verdict }) => [group, verdict]));

describe('first and latest source', () => {
  it('stand side by side, each with its leads, their fit, acceptance, opportunities and wins', () => {
    const { rows } = attribution(GRID, { rubric: RETAIL });
    const side = ({ leads, fit, accepted, opportunities, won }: (typeof rows)[number]['latest']) =>
      `${leads}: ${fit.numerator}/${fit.denominator} fit, ${accepted.numerator}/${accepted.denominator} accepted, ${opportunities} ${won}`;
    expect(rows.map(({ group, latest, first }) => [group, side(latest), side(first)])).toEqual([
      ['Ads', '4: 3/4 fit, 2/3 accepted, 2 1', '1: 0/1 fit, 0/1 accepted, 0 0'],
      ['(unknown)', '2: 0/0 fit, 0/1 accepted, 0 0', '2: 1/1 fit, 1/1 accepted, 1 0'],
      ['Blog', '1: 0/1 fit, 1/1 accepted, 1 0', '3: 3/3 fit, 2/2 accepted, 2 1'],
      ['Apps', '1: 1/1 fit, 1/1 accepted, 1 0', '0: 0/0 fit, 0/0 accepted, 0 0'],
      ['Fair', '0: 0/0 fit, 0/0 accepted, 0 0', '2: 0/1 fit, 1/2 accepted, 1 0'],
    ]);
    expect(rows[0]?.latest).toMatchObject({ share: 0.5, fit: { value: 0.75 }, accepted: { value: 2 / 3 } });
    expect(rows[0]?.first).toMatchObject({ share: 0.125, fit: { value: 0 } });
    expect(rows[1]?.latest.fit.value).toBeNull();
  });

  it('are counted as one, as moved, or as not both known', () => {
    expect(attribution(GRID)).toMatchObject({
      told: true,
      why: null,
      latestLabel: 'Latest source',
      firstLabel: 'First source',
      leads: 8,
      known: 5,
      same: 1,
      moved: 4,
      unknownLatest: 2,
      unknownFirst: 2,
      flows: [
        { id: 'Blog > Ads', from: 'Blog', to: 'Ads', count: 3 },
        { id: 'Fair > Blog', from: 'Fair', to: 'Blog', count: 1 },
      ],
    });
  });

  it('share one spelling, that of the latest column', () => {
    const grid = sheet(`
      Created    | Latest source | First source
      2024-04-01 | google-ads    | Google Ads
      2024-04-02 | Blog          | Google Ads
      2024-04-03 | Blog          | Évent
      2024-04-04 | Blog          | event
      2024-04-04 | Blog          | event
    `);
    const { rows, same } = attribution(grid);
    expect(rows.map(({ group, latest, first }) => [group, latest.leads, first.leads])).toEqual([
      ['Blog', 4, 0],
      ['google-ads', 1, 2],
      ['event', 0, 3],
    ]);
    expect(same).toBe(1);
  });

  it('say no fit without a Fit rule, and no acceptance where nothing says what sales decided', () => {
    const [row] = attribution(moves(['Ads', 'Ads', 3])).rows;
    expect(row?.latest).toMatchObject({
      leads: 3,
      fit: { value: null, numerator: 0, denominator: 0 },
      accepted: { value: null, numerator: 0, denominator: 0 },
      opportunities: 3,
    });
  });

  it.each([
    ['Latest source', 'the sheet has only the latest source (Latest source); add a column with the first'],
    ['First source', 'the sheet has only the first source (First source); add a column with the latest'],
    ['Company', 'no column holds a first or a latest source'],
  ])('are not told where the sheet has only %s', (header, why) => {
    const told = attribution([
      ['Created', header],
      ['2024-04-01', 'Ads'],
    ]);
    expect(told).toMatchObject({ told: false, leads: 0, rows: [], flows: [], shifts: [], judgedBy: null });
    expect(told.why).toContain(why);
    expect([told.latestLabel, told.firstLabel]).toEqual([
      header === 'Latest source' ? header : null,
      header === 'First source' ? header : null,
    ]);
  });

  it('of a month without leads are told, and empty', () => {
    expect(attribution(GRID, { month: '2024-05' })).toMatchObject({
      told: true,
      leads: 0,
      rows: [],
      shifts: [],
    });
  });

  it('show the twenty largest flows', () => {
    const pairs = Array.from({ length: 23 }, (_, k) => [`First ${k}a`, 'Ads', k + 1] as const);
    const { flows, moved } = attribution(moves(...pairs));
    expect(flows).toHaveLength(20);
    expect([flows[0], flows[19]]).toMatchObject([{ count: 23 }, { count: 4 }]);
    expect(moved).toBe(276);
  });

  it('never give two flows one id, whatever the names', () => {
    const { flows } = attribution(moves(['A > B', 'C', 1], ['A', 'B > C', 1], ['"D', 'E"', 1]));
    expect(flows.map(({ id }) => id).sort()).toEqual(['"A > B" > C', '"\\"D" > "E\\""', 'A > "B > C"']);
  });
});

describe('a shift between first and latest source', () => {
  it('gives the opportunities and accepted leads that only one of the two counts for a source', () => {
    const { shifts, judgedBy } = attribution(GRID);
    expect(judgedBy).toBe('opportunities');
    expect(shifts).toMatchObject([
      { group: 'Ads', opportunities: { onlyFirst: 0, onlyLatest: 2, difference: -2 }, verdict: 'too few' },
      { group: 'Blog', opportunities: { onlyFirst: 2, onlyLatest: 1, difference: 1 }, verdict: 'too few' },
      { group: 'Fair', accepted: { onlyFirst: 1, onlyLatest: 0, difference: 1 }, verdict: 'too few' },
    ]);
  });

  // Two sources judged, so at 97.5 %: Wilson's lower bound of 9 of 10 is 0.547, that of 8 of 10 is 0.448. The exact
  // two-sided binomial test agrees: 22/1024 = 0.021 and 112/1024 = 0.109.
  it('is sure where nearly all that crossed are its own, and not where one more went the other way', () => {
    expect(verdicts(moves(['Blog', 'Ads', 9], ['Ads', 'Blog', 1]))).toEqual({
      Blog: 'brings more than the latest source shows',
      Ads: 'brings less than the latest source shows',
    });
    expect(verdicts(moves(['Blog', 'Ads', 8], ['Ads', 'Blog', 2]))).toEqual({
      Blog: 'no clear difference',
      Ads: 'no clear difference',
    });
  });

  it('is too few under the minimum, however clear', () => {
    expect(verdicts(moves(['Blog', 'Ads', 9]))).toEqual({ Blog: 'too few', Ads: 'too few' });
    expect(verdicts(moves(['Blog', 'Ads', 10])).Blog).toBe('brings more than the latest source shows');
  });

  it('is judged at a level that pays for every source judged', () => {
    const one = attribution(moves(['Blog', 'Ads', 5], ['Blog', 'Web', 5]));
    expect(one.shifts.map(({ group, level, verdict }) => [group, level, verdict])).toEqual([
      ['Blog', 0.95, 'brings more than the latest source shows'],
      ['Ads', 0.95, 'too few'],
      ['Web', 0.95, 'too few'],
    ]);
    expect(attribution(moves(['Blog', 'Ads', 10])).shifts[0]).toMatchObject({ level: 0.975 });
  });

  it('is none where as many came as went, nor where a source is blank', () => {
    expect(attribution(moves(['Blog', 'Ads', 20], ['Ads', 'Blog', 20])).shifts).toEqual([]);
    expect(attribution(moves(['', 'Ads', 40], ['Blog', '', 40])).shifts).toEqual([]);
  });

  it('is judged by acceptance where the sheet tells no opportunities, and not at all without either', () => {
    const decided = moves(['Blog', 'Ads', 12]).map(([created, first, latest], i) => [
      created!,
      first!,
      latest!,
      i === 0 ? 'Sales decision' : 'accepted',
    ]);
    expect(attribution(decided)).toMatchObject({
      judgedBy: 'accepted',
      shifts: [
        { group: 'Ads', verdict: 'brings less than the latest source shows' },
        { group: 'Blog', accepted: { onlyFirst: 12 }, opportunities: { onlyFirst: 0 } },
      ],
    });
    const bare = decided.map((row) => row.slice(0, 3));
    expect(attribution(bare)).toMatchObject({ moved: 12, judgedBy: null, shifts: [] });
  });
});

const sources = fc.constantFrom<Cell>(
  '',
  'Google Ads',
  'google ads',
  'Referral',
  'referral!',
  'n/a',
  ...HOSTILE,
);
const messyMoves = messySheets.chain((grid) =>
  fc.array(fc.tuple(sources, sources), { minLength: grid.length, maxLength: grid.length }).map((cells) =>
    grid.map((row, i) => {
      // Short rows stay short but for these two cells, which stand first.
      const own = i === 0 ? ['Latest source', 'First source'] : cells[i]!;
      const source = grid[0]!.indexOf('Source');
      return [...own, ...row.filter((_, column) => column !== source)];
    }),
  ),
);

describe('the sources of any sheet', () => {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

  it('add up to the leads of the period on both sides, and the shifts to nothing', () => {
    fc.assert(
      fc.property(messyMoves, periodIds, (grid, month) => {
        const { review, qualified } = reviewed(grid, { month, rubric: FULL_RUBRIC });
        const told = attribution(grid, { month, rubric: FULL_RUBRIC });
        const funnel = (id: string) => review.funnel.find((step) => step.id === id)!.count;
        expect(told.leads).toBe(review.counts.leads);
        expect(told.same + told.moved).toBe(told.known);
        expect(told.leads - told.known).toBeGreaterThanOrEqual(
          Math.max(told.unknownLatest, told.unknownFirst),
        );
        expect(told.leads - told.known).toBeLessThanOrEqual(told.unknownLatest + told.unknownFirst);
        for (const side of ['latest', 'first'] as const) {
          const of = (count: (own: (typeof told.rows)[number]['latest']) => number) =>
            sum(told.rows.map((row) => count(row[side])));
          expect(of(({ leads }) => leads)).toBe(told.leads);
          expect(of(({ share }) => share)).toBeCloseTo(told.leads === 0 ? 0 : 1, 9);
          expect(of(({ fit }) => fit.numerator)).toBe(funnel('target_market'));
          if (qualified.facts.tellsDecision)
            expect(of(({ accepted }) => accepted.numerator)).toBe(funnel('accepted'));
          expect(of(({ opportunities }) => opportunities)).toBe(funnel('opportunity'));
          expect(of(({ won }) => won)).toBe(funnel('won'));
        }
        const unknown = told.rows.find(({ group }) => group === '(unknown)');
        expect([unknown?.latest.leads ?? 0, unknown?.first.leads ?? 0]).toEqual([
          told.unknownLatest,
          told.unknownFirst,
        ]);
        expect(
          told.rows
            .filter(({ latest }) => latest.leads > 0)
            .map(({ group, latest }) => [group, latest.leads])
            .sort(),
        ).toEqual(
          review.groups
            .filter(({ leads }) => leads > 0)
            .map(({ group, leads }) => [group, leads])
            .sort(),
        );
        if (told.flows.length < 20) expect(sum(told.flows.map(({ count }) => count))).toBe(told.moved);
        expect(sum(told.shifts.map(({ opportunities }) => opportunities.difference))).toBe(0);
        expect(sum(told.shifts.map(({ accepted }) => accepted.difference))).toBe(0);
        for (const list of [told.rows.map(({ group }) => group), told.flows.map(({ id }) => id)]) {
          expect(new Set(list).size).toBe(list.length);
        }
        expect(JSON.parse(JSON.stringify(told))).toEqual(told);
      }),
      { numRuns: 80 },
    );
  });

  it('are counted as a plain walk over the cells counts them', () => {
    fc.assert(
      fc.property(messyMoves, (grid) => {
        const { qualified } = reviewed(grid, { month: 'all' });
        const counts = new Map<string, [number, number]>();
        const key = (cell: Cell) => nameKey(cellText(cell));
        let moved = 0;
        for (const i of cohort(qualified, {
          start: Number.NEGATIVE_INFINITY,
          end: Number.POSITIVE_INFINITY,
        })) {
          const [latest, first] = qualified.leads.grid[qualified.leads.rows[i]!]!.slice(0, 2).map(key);
          [latest!, first!].forEach((name, side) => {
            const own = counts.get(name) ?? [0, 0];
            own[side]! += 1;
            counts.set(name, own);
          });
          if (latest !== '' && first !== '' && latest !== first) moved += 1;
        }
        const told = attribution(grid, { month: 'all' });
        expect(told.moved).toBe(moved);
        expect(
          new Map(
            told.rows.map(({ group, latest, first }) => [
              group === '(unknown)' ? '' : nameKey(group),
              [latest.leads, first.leads],
            ]),
          ),
        ).toEqual(counts);
      }),
      { numRuns: 60 },
    );
  });
});
