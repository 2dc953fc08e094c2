import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/domain/input-error.ts';
import type { Grid } from '../../../src/domain/lead/cell.ts';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { type Comparison, comparisonOf } from '../../../src/domain/scorecard/compare.ts';
import { groupLeads } from '../../../src/domain/scorecard/grouping.ts';
import type { MeasureId } from '../../../src/domain/scorecard/measure-id.ts';
import { dayBounds, parsePeriod } from '../../../src/domain/scorecard/period.ts';
import type { FunnelId } from '../../../src/domain/scorecard/review.ts';
import { FULL_RUBRIC, measureIn, messySheets, reviewed, sheet } from '../sheets.ts';

type Request = NonNullable<Parameters<typeof reviewed>[1]>;

function comparison(grid: Grid, a: string, b: string, request: Request = {}): Comparison {
  const { qualified, review } = reviewed(grid, request);
  const grouping = groupLeads(qualified.leads, request.by ?? 'source');
  return comparisonOf(qualified, grouping, [a, b], parsePeriod(review.month, UTC));
}

const steps = ({ steps: list }: Comparison): Record<string, readonly [number, number]> =>
  Object.fromEntries(list.filter(({ told }) => told).map(({ id, a, b }) => [id, [a.count, b.count]]));

const step = ({ steps: list }: Comparison, id: FunnelId) => list.find((one) => one.id === id)!;

const GRID = sheet(`
  Created    | Source     | Sales decision | Opportunity | Won
  2024-04-01 | Google Ads | accepted       | yes         |
  2024-04-02 | google-ads | rejected       |             |
  2024-04-03 | Google Ads | rejected       |             |
  2024-04-04 | Referral   | accepted       | yes         | yes
  2024-04-05 | Referral   | accepted       | yes         |
  2024-04-06 | Newsletter | accepted       |             |
  2024-04-07 |            |                |             |
  2024-03-08 | Référral   | rejected       |             |
  2024-03-09 | Google Ads | accepted       | yes         | yes
  2024-02-10 | Newsletter | accepted       |             |
`);

/** Leads of two sources in April, so many of each, so many of them opportunities. */
function converted(a: readonly [number, number], b: readonly [number, number]): string[][] {
  const rows = (source: string, [leads, opportunities]: readonly [number, number]): string[][] =>
    Array.from({ length: leads }, (_, i) => ['2024-04-05', source, i < opportunities ? 'yes' : 'no']);
  return [['Created', 'Source', 'Opportunity'], ...rows('Ads', a), ...rows('Friends', b)];
}

describe('two funnels side by side', () => {
  it('count the leads of two sources in the reviewed period, step by step', () => {
    const compared = comparison(GRID, 'Google Ads', 'Newsletter');
    expect(compared).toMatchObject({
      kind: 'group',
      sides: [
        { id: 'a', name: 'Google Ads', label: 'Google Ads', period: 'April 2024', leads: 3 },
        { id: 'b', name: 'Newsletter', label: 'Newsletter', period: 'April 2024', leads: 1 },
      ],
      caution: null,
    });
    expect(steps(compared)).toEqual({
      generated: [3, 1],
      accepted: [1, 1],
      opportunity: [1, 0],
      won: [0, 0],
    });
    expect(step(compared, 'accepted').a).toEqual({ count: 1, share: 1 / 3 });
  });

  it('count all leads created in two periods, whatever the reviewed one', () => {
    const compared = comparison(GRID, '2024-q1', '2024-04');
    expect(compared).toMatchObject({
      kind: 'period',
      sides: [
        { name: '2024-Q1', label: 'Q1 2024', period: 'Q1 2024', leads: 3 },
        { name: '2024-04', label: 'April 2024', period: 'April 2024', leads: 7 },
      ],
    });
    expect(steps(compared)).toMatchObject({ accepted: [2, 4], opportunity: [1, 3], won: [1, 1] });
  });

  it('count the leads of two demand types in the reviewed period, however they are grouped', () => {
    const compared = comparison(GRID, 'Paid', 'organic', { by: 'opportunity' });
    expect(compared).toMatchObject({
      kind: 'demand type',
      sides: [
        { name: 'paid', label: 'Paid', leads: 3 },
        { name: 'organic', label: 'Organic', leads: 1 },
      ],
    });
  });

  it('take a name that is a source and a demand type as what the other one is', () => {
    expect(comparison(GRID, 'Google Ads', 'referral')).toMatchObject({
      kind: 'group',
      sides: [{ leads: 3 }, { name: 'Referral', leads: 2 }],
    });
    expect(comparison(GRID, 'paid', 'referral').kind).toBe('demand type');
  });

  it('find groups without regard to case, accents or spaces, and the leads without one', () => {
    expect(comparison(GRID, 'GOOGLEADS', '(unknown)').sides.map(({ name, leads }) => [name, leads])).toEqual([
      ['Google Ads', 3],
      ['(unknown)', 1],
    ]);
  });

  it('have no share on a side without leads, and nothing to tell apart', () => {
    const compared = comparison(GRID, 'Google Ads', 'Newsletter', { month: '2024-03' });
    expect(compared.sides[1].leads).toBe(0);
    expect(step(compared, 'accepted')).toMatchObject({
      a: { count: 1, share: 1 },
      b: { count: 0, share: null },
      difference: null,
      verdict: 'too few',
    });
  });
});

describe('the verdict on a step', () => {
  // Newcombe 1998, table II (a), method 10: 56 of 70 against 48 of 80 is 0.0524 to 0.3339 at 95 %.
  it('is the side with the larger share where the difference is sure', () => {
    const compared = comparison(converted([70, 56], [80, 48]), 'Ads', 'Friends');
    const { difference, verdict } = step(compared, 'opportunity');
    expect(difference).toEqual({
      difference: expect.closeTo(0.2, 12),
      lower: expect.closeTo(0.0524, 4),
      upper: expect.closeTo(0.3339, 4),
    });
    expect(verdict).toBe('a higher');
    expect(step(comparison(converted([70, 56], [80, 48]), 'Friends', 'Ads'), 'opportunity').verdict).toBe(
      'b higher',
    );
  });

  it('asks for more where several steps are compared', () => {
    const grid = converted([70, 56], [80, 48]).map((row, i) => [...row, i === 0 ? 'Won' : 'no']);
    const [one, two] = [converted([70, 56], [80, 48]), grid].map((own) => comparison(own, 'Ads', 'Friends'));
    expect([one!.level, two!.level]).toEqual([0.95, 0.975]);
    const lower = (compared: Comparison) => step(compared, 'opportunity').difference!.lower;
    expect(lower(two!)).toBeLessThan(lower(one!));
  });

  it('is not separated where it could be chance', () => {
    expect(step(comparison(converted([70, 50], [80, 48]), 'Ads', 'Friends'), 'opportunity').verdict).toBe(
      'not separated',
    );
  });

  it('is too few while either side has fewer than half the leads that a verdict on a rate needs', () => {
    const verdict = (leads: number) =>
      step(comparison(converted([leads, 0], [80, 80]), 'Ads', 'Friends'), 'opportunity').verdict;
    expect([verdict(4), verdict(5)]).toEqual(['too few', 'b higher']);
  });

  describe('between two months', () => {
    const cells = (count: number, created: string, opportunity: string): string[][] =>
      Array.from({ length: count }, () => [created, opportunity]);
    // Of those created in January and February half converted, each after 40 days; April's had no time yet.
    const grid = [
      ['Created', 'Opportunity'],
      ...cells(30, '2024-01-10', '2024-02-19'),
      ...cells(30, '2024-01-10', ''),
      ...cells(30, '2024-02-10', '2024-03-21'),
      ...cells(30, '2024-02-10', ''),
      ...cells(60, '2024-04-10', ''),
    ];
    const compared = (a: string, b: string, asOf: string) => {
      const { qualified } = reviewed(grid, { asOf });
      const grouping = groupLeads(qualified.leads, 'source');
      const current = parsePeriod('2024-04', UTC);
      return comparisonOf(qualified, grouping, [a, b], current, dayBounds(asOf, UTC).end);
    };
    const verdict = (a: string, b: string, asOf: string) => step(compared(a, b, asOf), 'opportunity').verdict;

    it('warns that the later has had less time, whichever is named first, while that matters', () => {
      const caution =
        'the leads of April 2024 have had less time than those of February 2024: their later steps can still grow';
      expect(compared('2024-02', '2024-04', '2024-04-30').caution).toBe(caution);
      expect(compared('2024-04', '2024-02', '2024-04-30').caution).toBe(caution);
      expect(compared('2024-02', '2024-04', '2024-12-31').caution).toBeNull();
    });

    it('is too early while the leads of the lower one can still reach the step', () => {
      expect(verdict('2024-02', '2024-04', '2024-04-30')).toBe('too early');
      expect(verdict('2024-04', '2024-02', '2024-04-30')).toBe('too early');
    });

    it('is given once they have had their time', () => {
      expect(verdict('2024-02', '2024-04', '2024-06-30')).toBe('a higher');
      expect(verdict('2024-04', '2024-02', '2024-06-30')).toBe('b higher');
      expect(verdict('2024-01', '2024-02', '2024-04-30')).toBe('not separated');
    });
  });

  it('is none on the leads themselves, nor on a step that the sheet does not tell', () => {
    const compared = comparison(converted([70, 56], [80, 48]), 'Ads', 'Friends');
    for (const id of ['generated', 'target_market', 'won'] as const) {
      expect(step(compared, id)).toMatchObject({ difference: null, verdict: null });
    }
    expect(step(compared, 'won').told).toBe(false);
  });
});

describe('what cannot be compared', () => {
  const refused = (a: string, b: string, request: Request = {}, grid: Grid = GRID): InputError => {
    try {
      comparison(grid, a, b, request);
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
    throw new Error(`${a} was compared with ${b}`);
  };

  it.each(['2024-13', '2024-W53', '2024-Q5', '2024-0'])('is %s, which is no period', (broken) => {
    expect(refused('2024-03', broken)).toMatchObject({
      about: 'period',
      message: expect.stringContaining(`"${broken}" is no period of the calendar. Name two periods`),
    });
  });

  it('is a name that nothing has, answered with what may be named', () => {
    expect(refused('Google Ads', 'Bing')).toMatchObject({
      about: 'columns',
      message:
        'there is nothing called "Bing" to compare. Name two periods, such as 2024-04, 2024-Q2 or 2024-W07, two of the demand types paid, organic, referral, outbound and other, or two groups of Source: "Google Ads", "Referral", "(unknown)" and "Newsletter"',
    });
  });

  it('is a demand type on a sheet without a source', () => {
    const bare = [
      ['Created', 'Owner'],
      ['2024-04-01', 'Ana'],
    ];
    const { message } = refused('paid', 'organic', { by: 'owner' }, bare);
    expect(message).toContain('nothing called "paid"');
    expect(message).toContain('two groups of Owner: "Ana"');
    expect(message).not.toContain('demand types');
  });

  it('is a source against a month, and all leads, which hold every month', () => {
    expect(refused('Newsletter', '2024-03')).toMatchObject({
      about: 'columns',
      message:
        '"Newsletter" is a group of Source and "2024-03" is a period, which makes no pair; name two periods, two demand types or two groups of Source',
    });
    expect(refused('all', '2024-03').message).toContain('nothing called "all"');
  });

  it('is a name with itself, in any spelling', () => {
    expect(refused('Google Ads', 'google-ads').message).toBe(
      '"Google Ads" and "google-ads" are the same group; name two',
    );
    expect(refused('2024-q1', '2024-Q1').message).toContain('are the same period');
  });

  it('are two periods that share days', () => {
    expect(refused('2024-03', '2024-Q1')).toMatchObject({
      about: 'period',
      message: expect.stringContaining('2024-03 and 2024-Q1 share days'),
    });
  });

  it('are periods where nothing says when leads came in', () => {
    const undated = GRID.map((row) => row.slice(1));
    expect(refused('2024-03', '2024-04', { month: 'all' }, undated)).toMatchObject({
      about: 'columns',
      message: expect.stringContaining('no column is known to hold the day a lead came in'),
    });
  });

  it('is not a group that is named like a broken period', () => {
    const seasons = [
      ['Created', 'Source'],
      ['2024-04-01', '2023-24'],
      ['2024-04-01', 'Fair'],
    ];
    expect(comparison(seasons, '2023-24', 'Fair').kind).toBe('group');
  });
});

describe('the funnels of any sheet', () => {
  const SHARED: readonly (readonly [FunnelId, MeasureId])[] = [
    ['generated', 'lead_volume'],
    ['target_market', 'icp_fit_rate'],
    ['accepted', 'sales_acceptance_rate'],
    ['opportunity', 'lead_to_opportunity'],
    ['won', 'created_win_rate'],
  ];

  it('have the counts of the groups of its review, and mirror when the sides are swapped', () => {
    let compared = 0;
    const periods = fc.constantFrom('all', '2024-Q1', '2024-Q2');
    fc.assert(
      fc.property(messySheets, periods, fc.constantFrom('source', 'owner', 'company'), (grid, month, by) => {
        const request = { rubric: FULL_RUBRIC, month, by, asOf: '2024-06-30' };
        const { review, qualified } = reviewed(grid, request);
        const [first, second] = review.groups;
        if (first === undefined || second === undefined) return;
        const grouping = groupLeads(qualified.leads, by);
        const period = parsePeriod(month, UTC);
        const found = comparisonOf(qualified, grouping, [first.group, second.group], period);
        if (found.kind !== 'group') return;
        compared += 1;
        for (const [id, measure] of SHARED) {
          const { a, b } = step(found, id);
          for (const [side, group] of [
            [a, first],
            [b, second],
          ] as const) {
            const { value, numerator } = measureIn(group, measure);
            if (value !== null) expect(side.count).toBe(numerator);
            else if (id === 'target_market') expect(side.count).toBe(0);
          }
        }
        expect(found.sides.map(({ leads }) => leads)).toEqual([first.leads, second.leads]);
        const swapped = comparisonOf(qualified, grouping, [second.group, first.group], period);
        const mirrored = { 'a higher': 'b higher', 'b higher': 'a higher' } as Record<string, string>;
        expect(
          swapped.steps.map(({ id, a, b, verdict }) => [id, b, a, mirrored[verdict!] ?? verdict]),
        ).toEqual(found.steps.map(({ id, a, b, verdict }) => [id, a, b, verdict]));
      }),
      { numRuns: 80 },
    );
    expect(compared).toBeGreaterThan(0);
  });
});
