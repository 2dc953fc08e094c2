import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { groupLeads } from '../../src/domain/scorecard/grouping.ts';
import { type WhatIf, whatIf, withoutGroups, withThreshold } from '../../src/domain/what-if.ts';
import {
  FULL_RUBRIC,
  groupings,
  measureIn,
  messySheets,
  periodIds,
  reviewed,
  rubric,
  sheet,
} from './sheets.ts';

/** A review, and what it tells when asked what if; `asked` may depend on the groups. */
function ask(
  grid: readonly (readonly Cell[])[],
  asked: readonly string[] | ((groups: readonly string[]) => readonly string[]),
  request: Parameters<typeof reviewed>[1] = {},
) {
  const now = reviewed(grid, request);
  const grouping = groupLeads(now.qualified.leads, request.by ?? 'source');
  const what = typeof asked === 'function' ? asked(grouping.names) : asked;
  return { now, grouping, told: reviewed(grid, { ...request, whatIf: what }).review.whatIf! };
}

const POINTS = rubric(`
  Fit       | Industry we serve | Industry  | is one of        | Retail  | 40 |
  Pain      | A problem         | Pain      | contains none of | nothing | 30 |
  Next step | Agreed            | Next step | contains none of | later   | 30 |
`);

const GRID = sheet(`
  Created    | Name | Email       | Source | Industry | Pain    | Next step | Sales decision
  2024-04-01 | Ann  | a@x.example | Ads    | Retail   | slow    | demo      | accepted  // 100
  2024-04-02 | Ben  |             | Ads    | Retail   | slow    | later     | accepted  // 70
  2024-04-03 | Cem  |             | Blog   | Retail   | nothing | later     | rejected  // 40
  2024-04-04 | Dea  |             | Blog   | Banking  | slow    | demo      | rejected  // 60
  2024-04-05 | Eva  |             | ads    | Retail   | nothing |           | accepted  // 40, could be 70
  2024-04-06 | Fay  |             | Blog   | Retail   |         | later     |           // 40, could be 70
  2024-04-07 | Ann  | a@x.example | Blog   | Retail   | slow    | demo      | accepted  // a duplicate
  2024-03-08 | Gus  |             | Blog   | Banking  | slow    | demo      | accepted  // March, 60
`);

const moves = ({ moved }: WhatIf) =>
  moved.map(({ id, leads }) => `${id}: ${leads.map(({ name }) => name).join(', ')}`);

describe('a changed threshold', () => {
  it('moves the leads between the two bars to another tier, and nothing else', () => {
    const { told } = ask(GRID, ['threshold=70'], { rubric: POINTS });
    expect(told.asked).toEqual(['threshold 70 instead of 60']);
    expect(told.tiers).toEqual([
      { id: 'disqualified', now: 0, changed: 0 },
      { id: 'incomplete', now: 2, changed: 2 },
      { id: 'qualified', now: 3, changed: 2 },
      { id: 'nurture', now: 1, changed: 2 },
    ]);
    expect(moves(told)).toEqual(['Qualified > Nurture: Dea']);
    expect(told.moved[0]).toMatchObject({ count: 1, from: 'Qualified', to: 'Nurture' });
    expect(told.funnel.filter(({ now, changed }) => now !== changed)).toEqual([
      { id: 'qualified', label: 'Qualified leads', now: 3, changed: 2 },
    ]);
    for (const { now, changed } of told.beside) expect(changed).toEqual(now);
  });

  it('takes hope from what is unknown where it rises past what that could bring, and meets it where it falls', () => {
    const higher = ask(GRID, ['threshold=71'], { rubric: POINTS }).told;
    expect(moves(higher)).toEqual(['Incomplete > Nurture: Eva, Fay', 'Qualified > Nurture: Ben, Dea']);
    const lower = ask(GRID, ['threshold=40'], { rubric: POINTS }).told;
    expect(moves(lower)).toEqual(['Incomplete > Qualified: Eva, Fay', 'Nurture > Qualified: Cem']);
  });

  it('is a rubric of another version, which the changed review says', () => {
    const { told, now } = ask(GRID, ['threshold=70'], { rubric: POINTS });
    expect(told.review.threshold).toBe(70);
    expect(told.review.rubricVersion).not.toBe(now.review.rubricVersion);
    expect(told.caution).toContain('sales decided and followed up knowing a threshold of 60');
    expect(told.caution).toContain('does not foretell');
  });

  it('tells what a review by a rubric with that threshold tells', () => {
    fc.assert(
      fc.property(messySheets, periodIds, fc.integer({ min: 0, max: 100 }), (grid, month, threshold) => {
        const { told } = ask(grid, [`threshold=${threshold} `], { month, rubric: FULL_RUBRIC });
        const read = threshold === 1 ? 100 : threshold;
        expect(told.review).toEqual(
          reviewed(grid, { month, rubric: { ...FULL_RUBRIC, threshold: read } }).review,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('of 0 leaves no lead to nurture, and never qualifies fewer than one of 100', () => {
    fc.assert(
      fc.property(messySheets, periodIds, (grid, month) => {
        const at = (threshold: number) =>
          ask(grid, [`threshold=${threshold}`], { month, rubric: FULL_RUBRIC }).told.review.tiers;
        const [none, usual, all] = [at(0), at(60), at(100)];
        expect(none.nurture).toBe(0);
        expect(none.qualified).toBeGreaterThanOrEqual(usual.qualified);
        expect(usual.qualified).toBeGreaterThanOrEqual(all.qualified);
        expect([usual.disqualified, all.disqualified]).toEqual([none.disqualified, none.disqualified]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a group left out', () => {
  it('takes its leads from the month and from the months before, in whatever spelling', () => {
    const { told } = ask(GRID, ['without=ADS'], { rubric: POINTS });
    expect(told.asked).toEqual(['without Ads']);
    expect(told.review.counts).toEqual({ raw: 4, duplicates: 1, tests: 0, leads: 3 });
    expect(told.beside.find(({ id }) => id === 'sales_acceptance_rate')).toEqual({
      id: 'sales_acceptance_rate',
      label: 'Sales acceptance',
      now: { value: 3 / 5, numerator: 3, denominator: 5 },
      changed: { value: 0, numerator: 0, denominator: 2 },
    });
    expect(told.review.groups.map(({ group, leads }) => [group, leads])).toEqual([['Blog', 3]]);
    expect(told.moved).toEqual([]);
    const blog = ask(GRID, ['without=Blog'], { rubric: POINTS }).told.review;
    expect(blog.counts.leads).toBe(3);
    expect([measureIn(blog, 'lead_volume').previous, blog.trend.map(({ month }) => month)]).toEqual([
      null,
      ['2024-03', '2024-04'],
    ]);
  });

  it('goes with a changed threshold, whose moved leads are those still there', () => {
    const { told } = ask(GRID, ['drop=Blog', 'threshold=71'], { rubric: POINTS });
    expect(told.asked).toEqual(['threshold 71 instead of 60', 'without Blog']);
    expect(moves(told)).toEqual(['Incomplete > Nurture: Eva', 'Qualified > Nurture: Ben']);
    expect(told.caution).toContain('brought nothing in its place');
    expect(told.caution).toContain('threshold of 60');
  });

  it('takes from every count what the group had of it', () => {
    fc.assert(
      fc.property(messySheets, periodIds, groupings, fc.nat(3), (grid, month, by, nth) => {
        const { now, told } = ask(grid, (names) => [`without=${names[nth % names.length]!}`], {
          month,
          by,
          rubric: FULL_RUBRIC,
        });
        const name = told.asked[0]!.replace('without ', '');
        const gone = now.review.groups.find(({ group }) => group === name);
        for (const { id, now: all, changed } of told.beside) {
          // A group without real leads has no row; only its duplicates and test leads may go.
          const own = gone === undefined ? { numerator: 0, denominator: 0 } : measureIn(gone, id);
          expect(changed.numerator).toBe(all.numerator - own.numerator);
          if (gone !== undefined || id !== 'lead_volume') {
            expect(changed.denominator).toBe(all.denominator - own.denominator);
          }
        }
        expect(told.review.groups.map(({ group, leads }) => [group, leads])).toEqual(
          now.review.groups.filter(({ group }) => group !== name).map(({ group, leads }) => [group, leads]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('leaves no lead where all are left out, and the review still tells so', () => {
    fc.assert(
      fc.property(messySheets, periodIds, (grid, month) => {
        const { told } = ask(grid, (names) => names.map((name) => `without=${name}`), { month });
        expect(told.review.counts).toEqual({ raw: 0, duplicates: 0, tests: 0, leads: 0 });
        for (const { changed } of [...told.funnel, ...told.tiers]) expect(changed).toBe(0);
        for (const { changed } of told.beside) expect(changed.numerator).toBe(0);
        expect(told.review.groups).toEqual([]);
        expect(told.review.narrative.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a what-if', () => {
  it('that changes nothing tells the same review', () => {
    const { now, grouping } = ask(GRID, ['threshold=60'], { rubric: POINTS });
    const told = whatIf(now, grouping, [], (qualified) => {
      expect(qualified).toBe(now.qualified);
      return now.review;
    });
    expect(told.review).toBe(now.review);
    expect([told.asked, told.moved]).toEqual([[], []]);
    for (const { now: real, changed } of told.beside) expect(changed).toEqual(real);
    expect(told.caution).toBe(
      'Everything else is kept as it was. This counts the same leads otherwise; it does not foretell what would have happened',
    );
    expect(ask(GRID, [], { rubric: POINTS }).told).toBeNull();
  });

  it('leaves the grid, the leads, their bits and the review as they were, and is plain data', () => {
    fc.assert(
      fc.property(messySheets, periodIds, fc.integer({ min: 0, max: 100 }), (grid, month, threshold) => {
        const before = structuredClone(grid);
        for (const row of grid) Object.freeze(row);
        const now = reviewed(grid, { month, rubric: FULL_RUBRIC });
        const review = structuredClone(now.review);
        const flags = Int32Array.from(now.qualified.flags);
        const { told, grouping } = ask(grid, (names) => [`threshold=${threshold}`, `drop=${names[0]!}`], {
          month,
          rubric: FULL_RUBRIC,
        });
        withoutGroups(withThreshold(now.qualified, threshold), grouping, grouping.names);
        expect(withoutGroups(now.qualified, grouping, grouping.names).flags).not.toBe(now.qualified.flags);
        expect(grid).toEqual(before);
        expect(now.review).toEqual(review);
        expect(now.qualified.flags).toEqual(flags);
        expect(now.qualified.rubric.threshold).toBe(60);
        expect(JSON.parse(JSON.stringify({ ...told, review: 0 }))).toEqual({ ...told, review: 0 });
        const sum = (which: 'now' | 'changed') => told.tiers.reduce((all, tier) => all + tier[which], 0);
        expect([sum('now'), sum('changed')]).toEqual([review.counts.leads, told.review.counts.leads]);
      }),
      { numRuns: 40 },
    );
  });
});
