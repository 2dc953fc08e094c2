import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RUBRIC } from '../../../src/domain/rubric/default.ts';
import { explain } from '../../../src/domain/rubric/explain.ts';
import { tierOf } from '../../../src/domain/rubric/qualify.ts';
import { MET, NOT_MET, UNKNOWN } from '../../../src/domain/rubric/tests.ts';
import { FULL_RUBRIC, measureIn, messySheets, review, reviewed, rubric, sheet } from '../sheets.ts';

const RUBRIC = `
  Fit       | Industry we serve | Industry  | is one of        | Retail; Wholesale | 20 | yes
  Fit       | Size we serve     | Employees | at least         | 20                | 20 |
  Fit       | Not a vendor      | Company   | is none of       | Vendor Ltd        |    | yes
  Pain      | A problem         | Pain      | is filled        |                   | 20 |
  Timing    | A reason          | Timing    | contains none of | someday           | 20 |
  Next step | Agreed            | Next step | is filled        |                   | 20 |
`;

describe('a lead', () => {
  it('stands on the first step of the ladder that applies, with its score and coverage', () => {
    const grid = sheet(`
      Created | Company    | Industry | Employees | Pain | Timing  | Next step |// met  known of 100
      2024-04-01 | Acme       | Retail   | 20        | slow | Q3      | demo      |// 100  100
      2024-04-01 | Bolt       | retail   | 19        | slow | Q3      |           |//  60   80  reaches 60
      2024-04-01 | Cord       | Retail   | 19        | slow | someday |           |//  40   80  20 unknown would reach it
      2024-04-01 | Dime       | Retail   | 19        |      | someday | demo      |//  40   80  the same
      2024-04-01 | Echo       | Retail   | 51-200    | slow | someday |           |//  60   80
      2024-04-01 | Foxtrot    | Retail   | 5         | -    | someday |           |//  20   60  40 unknown would
      2024-04-01 | Golf       |          | 50        | slow | Q3      | demo      |//  80   80  must-have unknown
      2024-04-01 | Hotel      | Banking  | 50        | slow | Q3      | demo      |//  80  100  must-have not met
      2024-04-01 | Vendor Ltd |          | 50        | slow | Q3      | demo      |//  80   80  an exclusion
      2024-04-01 |            | Retail   | 50        | slow | Q3      | demo      |// 100  100  exclusion unknown
    `);
    const { qualified, review: scorecard } = reviewed(grid, { rubric: rubric(RUBRIC) });
    expect(Array.from(qualified.flags, tierOf)).toEqual([
      'Qualified',
      'Qualified',
      'Incomplete',
      'Incomplete',
      'Qualified',
      'Incomplete',
      'Incomplete',
      'Disqualified',
      'Disqualified',
      'Incomplete',
    ]);
    expect(Array.from(qualified.score)).toEqual([100, 60, 40, 40, 60, 20, 80, 80, 80, 100]);
    expect(Array.from(qualified.coverage)).toEqual([1, 0.8, 0.8, 0.8, 0.8, 0.6, 0.8, 1, 0.8, 1]);
    expect(Array.from(qualified.failed, (k) => qualified.judged[k]?.criterion.name)).toEqual([
      ...new Array(7).fill(undefined),
      'Industry we serve',
      'Not a vendor',
      undefined,
    ]);
    expect(scorecard.tiers).toEqual({ qualified: 3, incomplete: 5, disqualified: 2, nurture: 0 });
  });

  it('that unknown points cannot lift to the threshold is to be nurtured', () => {
    const grid = sheet(`
      Created    | Industry | Employees | Pain | Timing  | Next step
      2024-04-01 | Retail   | 5         | slow | someday |           // 40, at most 60
    `);
    const tierAt = (threshold: number) =>
      tierOf(reviewed(grid, { rubric: rubric(RUBRIC, threshold) }).qualified.flags[0]!);
    expect([0, 40, 40.1, 60, 60.1, 100].map(tierAt)).toEqual([
      'Qualified',
      'Qualified',
      'Incomplete',
      'Incomplete',
      'Nurture',
      'Nurture',
    ]);
  });

  it('with a blank must-have is incomplete, never disqualified', () => {
    fc.assert(
      fc.property(messySheets, (grid) => {
        const { judged, flags } = reviewed(grid, { rubric: FULL_RUBRIC, month: 'all' }).qualified;
        for (let i = 0; i < flags.length; i++) {
          const must = judged
            .filter(({ criterion }) => criterion.mustHave)
            .map(({ answers, codes }) => answers[codes[i]!]);
          const tier = tierOf(flags[i]!);
          if (must.includes(NOT_MET)) expect(tier).toBe('Disqualified');
          else if (must.includes(UNKNOWN)) expect(tier).toBe('Incomplete');
          else expect(tier).not.toBe('Disqualified');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('scores what is met of what is asked, and is known as far as cells are filled', () => {
    fc.assert(
      fc.property(messySheets, (grid) => {
        const { judged, score, coverage } = reviewed(grid, { rubric: FULL_RUBRIC, month: 'all' }).qualified;
        const asked = judged.reduce((sum, { criterion }) => sum + criterion.points, 0);
        for (let i = 0; i < score.length; i++) {
          const points = (wanted: number[]) =>
            judged
              .filter(({ answers, codes }) => wanted.includes(answers[codes[i]!]!))
              .reduce((sum, { criterion }) => sum + criterion.points, 0);
          expect(score[i]).toBe((100 * points([MET])) / asked);
          expect(coverage[i]).toBe(points([MET, NOT_MET]) / asked);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('meets a threshold of 60 with exactly 18 of 30 points', () => {
    const grid = [
      ['Created', 'Pain', 'Timing'],
      ['2024-04-01', 'slow', 'someday'],
    ];
    const { flags } = reviewed(grid, {
      rubric: rubric(`
        Pain   | A | Pain   | is filled        |         | 18 |
        Timing | B | Timing | contains none of | someday | 12 |
      `),
    }).qualified;
    expect(tierOf(flags[0]!)).toBe('Qualified');
  });
});

describe('a rubric', () => {
  const grid = sheet(`
    Created    | Email          | Industry
    2024-04-01 | a@firm.example | Retail
    2024-04-01 | b@gmail.com    | Retail
    2024-04-01 | c@firm.example |
  `);
  const tiers = (text: string) =>
    Array.from(reviewed(grid, { rubric: rubric(text) }).qualified.flags, tierOf);

  it('that asks nothing leaves every lead incomplete', () => {
    expect(tiers('')).toEqual(['Incomplete', 'Incomplete', 'Incomplete']);
  });

  it('without points qualifies the leads whose must-haves are all met', () => {
    expect(tiers('Fit | Industry | Industry | is one of | Retail | | yes')).toEqual([
      'Qualified',
      'Qualified',
      'Incomplete',
    ]);
  });

  it('passes over an exclusion on a field that the sheet does not have, but not over another must-have', () => {
    expect(
      tiers(
        'Authority | No student | Title | contains none of | student | | yes\nPain | P | Industry | is filled | | 10 |',
      ),
    ).toEqual(['Qualified', 'Qualified', 'Incomplete']);
    expect(tiers('Authority | Decides | Title | contains any of | ceo | | yes')).toEqual([
      'Incomplete',
      'Incomplete',
      'Incomplete',
    ]);
  });

  it('defines fit by must-haves of Fit and by every exclusion', () => {
    const counts = (text: string) => {
      const { numerator, denominator, unknown } = measureIn(
        review(grid, { rubric: rubric(text) }),
        'icp_fit_rate',
      );
      return [numerator, denominator, unknown];
    };
    const industry = 'Fit | I | Industry | is one of | Retail | 10 | yes\n';
    expect(counts(industry)).toEqual([2, 2, 1]);
    expect(counts(`${industry}Authority | M | Email | contains none of | @gmail. | | yes`)).toEqual([
      1, 2, 1,
    ]);
    // Not a must-have: no say in fit.
    expect(counts(`${industry}Fit | M | Email | contains any of | firm | 10 |`)).toEqual([2, 2, 1]);
  });

  it('tells fit whatever a must-have of another dimension leaves unknown', () => {
    const asked = rubric(`
      Fit  | Industry | Industry | is one of | Retail | 10 | yes
      Pain | Named    | Pain     | is filled |        | 10 | yes
    `);
    expect(measureIn(review(grid, { rubric: asked }), 'icp_fit_rate')).toMatchObject({
      numerator: 2,
      unknown: 1,
    });
  });

  it('without a must-have of Fit asks first whom the team serves', () => {
    const exclusionsOnly = rubric('Fit | M | Email | contains none of | @gmail. | | yes');
    for (const asked of [rubric(''), exclusionsOnly, DEFAULT_RUBRIC]) {
      const measure = measureIn(review(grid, { rubric: asked }), 'icp_fit_rate');
      expect(measure).toMatchObject({
        value: null,
        denominator: 0,
        status: 'no data',
        lower: null,
        upper: null,
      });
      expect(measure.why).toContain('say first whom you serve');
      const { funnel } = review(grid, { rubric: asked });
      expect(funnel.find(({ id }) => id === 'target_market')?.count).toBe(0);
    }
  });
});

describe('a lead explains itself', () => {
  const grid = sheet(`
    Created    | Company | Industry | Employees | Pain | Timing  | Next step
    2024-04-01 | Acme    | Retail   | 20        | slow | Q3      | demo
    2024-04-01 | Bolt    | Retail   | 5         | slow | someday |
    2024-04-01 | Cord    | Banking  | 50        | slow | Q3      | demo
    2024-04-01 | Dime    |          |           |      |         |
    2024-04-01 | Vendor Ltd | Retail | 50       | slow | Q3      | demo
  `);
  const lines = (text: string) => {
    const { qualified } = reviewed(grid, { rubric: rubric(text) });
    return Array.from(qualified.flags, (_, i) => explain(qualified, i));
  };

  it('in one line', () => {
    expect(lines(RUBRIC)).toEqual([
      'Qualified, 100: fits (industry we serve, size we serve); pain named; reason to act now; next step agreed',
      'Incomplete, 40: fits (industry we serve); does not fit (size we serve); pain named; no reason to act now; next step unknown',
      'Disqualified, 80: does not meet "Industry we serve" (Industry is "Banking")',
      'Incomplete, 0: fit unknown (industry we serve, size we serve); pain unknown; timing unknown; next step unknown',
      'Disqualified, 100: excluded by "Not a vendor" (Company is "Vendor Ltd")',
    ]);
  });

  it('also where criteria share a name', () => {
    expect(
      lines(`
        Fit | Size | Employees | at least  | 20     | 10 |
        Fit | Size | Industry  | is one of | Retail | 10 |
        Fit | Size | Next step | is filled |        | 10 |
      `)[1],
    ).toBe('Incomplete, 33: fits (size); does not fit (size); fit unknown (size)');
  });

  it('where the rubric asks nothing, or gives no points', () => {
    expect(lines('')[0]).toBe('Incomplete: the rubric asks nothing yet');
    expect(lines('Fit | ICP industry | Industry | is one of | Retail | | yes')[0]).toBe('Qualified: fits');
  });

  it('with the text of the cell cut to what a line can carry', () => {
    const long = [
      ['Created', 'Industry'],
      ['2024-04-01', `x\n${'y'.repeat(3000)}`],
    ];
    const { qualified } = reviewed(long, { rubric: rubric(RUBRIC) });
    const line = explain(qualified, 0);
    expect(line.length).toBeLessThan(200);
    expect(line).not.toContain('\n');
  });
});
