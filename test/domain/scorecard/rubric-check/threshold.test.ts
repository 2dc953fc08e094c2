import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../src/domain/lead/cell.ts';
import { NOT_COUNTED, QUALIFIED } from '../../../../src/domain/lead/flags.ts';
import type { Rubric } from '../../../../src/domain/rubric/criterion.ts';
import { qualify } from '../../../../src/domain/rubric/qualify.ts';
import { thresholdRows } from '../../../../src/domain/scorecard/rubric-check/threshold.ts';
import { FULL_RUBRIC, messySheets, rubric, sheet } from '../../sheets.ts';
import { qualified } from './check.ts';

const rows = (grid: Grid, of: Rubric) => thresholdRows(qualified(grid, of));

describe('the thresholds', () => {
  const RUBRIC = rubric(`
    Fit       | Industry | Industry  | is one of | Retail | 12 | yes
    Timing    | When     | Timing    | is filled |        | 6  |
    Next step | Agreed   | Next step | is one of | Demo   | 12 |
  `);
  const GRID = sheet(`
    Created    | Industry | Timing | Next step | Sales decision | Outcome // points
    2024-04-01 | Retail   | Q3     | Demo      | accepted       | won     // 30
    2024-04-01 | Retail   | Q3     | Call      | accepted       | lost    // 18
    2024-04-01 | Retail   | Q3     |           | rejected       |         // 18
    2024-04-01 | Retail   |        |           |                |         // 12
    2024-04-01 | Banking  | Q3     | Demo      | rejected       |         // 18, disqualified
    2024-04-01 |          | Q3     | Demo      | accepted       | won     // 18, a must-have unknown
  `);

  it('say what each score would have qualified, with 18 of 30 reaching 60', () => {
    const table = rows(GRID, RUBRIC).map(({ id, threshold, isCurrent, ...counts }) => {
      expect(id).toBe(String(threshold));
      expect(isCurrent).toBe(threshold === 60);
      return [threshold, ...Object.values(counts)];
    });
    // Threshold, qualified, accepted, rejected, won, lost. Sums of 12, 6 and 12: 0, 6, 12, 18, 24, 30.
    expect(table).toEqual([
      [0, 4, 2, 1, 1, 1],
      [20, 4, 2, 1, 1, 1],
      [40, 4, 2, 1, 1, 1],
      [60, 3, 2, 1, 1, 1],
      [80, 1, 1, 0, 1, 0],
      [100, 1, 1, 0, 1, 0],
    ]);
  });

  it('name scores that are fractions by two decimals, rounded down so that the score reaches them', () => {
    const thirds = rubric(
      ['Industry', 'Timing', 'Next step']
        .map((name) => `Fit | ${name} | ${name} | is filled | | 1 |`)
        .join('\n'),
      50,
    );
    expect(rows(GRID, thirds).map(({ id, qualified, isCurrent }) => [id, qualified, isCurrent])).toEqual([
      ['0', 6, false],
      ['33.33', 6, false],
      ['50', 5, true],
      ['66.66', 5, false],
      ['100', 3, false],
    ]);
  });

  it('go in steps of 5 where a rubric can give more than 21 scores, with its own beside them', () => {
    const many = (points: readonly number[], threshold: number) =>
      rows(
        GRID,
        rubric(points.map((own) => `Fit | ${own} | Industry | is filled | | ${own} |`).join('\n'), threshold),
      ).map((row) => row.threshold);
    expect(many([1, 2, 4, 8, 16], 62)).toEqual([
      ...[0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60],
      ...[62, 65, 70, 75, 80, 85, 90, 95, 100],
    ]);
    // 0 to 20: 21 scores.
    expect(many([1, 2, 4, 6, 7], 60)).toEqual(Array.from({ length: 21 }, (_, score) => 5 * score));
  });

  it('are the one of the rubric where it gives no points or asks nothing', () => {
    const must = rubric('Fit | Industry | Industry | is one of | Retail | | yes');
    expect(rows(GRID, must)).toMatchObject([{ threshold: 60, qualified: 4, isCurrent: true }]);
    expect(rows(GRID, rubric(''))).toMatchObject([{ threshold: 60, qualified: 0, isCurrent: true }]);
  });

  const points = fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 2.5, 3, 7, 10, 20);
  const weighted = fc
    .tuple(
      fc.array(points, { minLength: FULL_RUBRIC.criteria.length, maxLength: FULL_RUBRIC.criteria.length }),
      fc.constantFrom(0, 33, 33.3, 60, 62.5, 100),
    )
    .map(([own, threshold]) => ({
      threshold,
      criteria: FULL_RUBRIC.criteria.map((criterion, k) => ({ ...criterion, points: own[k]! })),
    }));

  it('each qualify as many leads as the rubric does with that threshold', () => {
    fc.assert(
      fc.property(messySheets, weighted, (grid, of) => {
        const asked = qualified(grid, of);
        const table = thresholdRows(asked);
        expect(table.filter(({ isCurrent }) => isCurrent).map(({ threshold }) => threshold)).toEqual([
          of.threshold,
        ]);
        for (const { threshold, qualified: count } of table) {
          const again = qualify(asked.leads, asked.facts, { ...of, threshold });
          const counted = again.flags.filter((bits) => (bits & (QUALIFIED | NOT_COUNTED)) === QUALIFIED);
          expect(count).toBe(counted.length);
        }
      }),
    );
  });
});
