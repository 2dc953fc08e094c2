import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCEPTED, LOST, NOT_COUNTED, REJECTED, WON } from '../../../../src/domain/lead/flags.ts';
import { rubricCheckOf } from '../../../../src/domain/scorecard/rubric-check/rubric-check.ts';
import { FULL_RUBRIC, messySheets, reviewed, rubric, settings, sheet } from '../../sheets.ts';
import { check, qualified } from './check.ts';

describe('the rubric check', () => {
  const RUBRIC = rubric('Fit | Industry | Industry | is one of | Retail | 10 | yes');
  const GRID = sheet(`
    Created    | Email           | Name   | Industry | Sales decision | Outcome
    2024-01-09 | ann@one.example | Ann    | Retail   | accepted       | won
    2024-05-18 | ben@two.example | Ben    | Banking  | rejected       |
    2024-05-02 | cem@six.example | Cem    | Retail   | accepted       | lost
    2024-06-01 | ANN@one.example | Ann    | Banking  | rejected       |      // a duplicate
    2024-06-02 | x@ten.example   | test   | Banking  | rejected       | lost // a test
    2025-02-01 | d@ten.example   | Dora   | Banking  | rejected       | lost // after the review
    2024-02-02 | e@ten.example   | Eve    |          |                |
  `);

  it('takes all distinct real leads, whatever the month of the review', () => {
    const found = rubricCheckOf(reviewed(GRID, { rubric: RUBRIC, month: '2024-01' }).qualified);
    expect(found.basis).toBe('all 4 leads up to 2024-05-18, decided 3, closed 2');
    expect(found.criteria[0]).toMatchObject({
      decided: { met: { numerator: 2, denominator: 2 }, other: { numerator: 0, denominator: 1 } },
      closed: { met: { numerator: 1, denominator: 1 }, other: { numerator: 1, denominator: 1 } },
    });
    // Accepted 100 and 100 against 0; won 100 against 100.
    expect(found.auc).toMatchObject({
      decided: { value: 1, positives: 2, negatives: 1, verdict: 'too few' },
      closed: { value: 0.5, positives: 1, negatives: 1, verdict: 'too few' },
    });
  });

  it('says its basis in the words of the team, of one lead, of none, and of leads without a date', () => {
    const terms = settings('Term | lead | enquiry');
    const basis = (grid: string[][]) => check(grid, RUBRIC, terms).basis;
    expect(basis(GRID)).toBe('all 4 enquiries up to 2024-05-18, decided 3, closed 2');
    expect(basis(GRID.slice(0, 2))).toBe('1 enquiry up to 2024-01-09, decided 1, closed 1');
    expect(basis(GRID.slice(0, 1))).toBe('no enquiries, decided 0, closed 0');
    expect(basis(GRID.map((row) => row.slice(3)))).toBe('all 6 enquiries, decided 6, closed 4');
  });

  it('is plain data in which every rate and count is possible, and counts what the flags say', () => {
    fc.assert(
      fc.property(messySheets, (grid) => {
        const given = qualified(grid, FULL_RUBRIC);
        const { tellsDecision, tellsWon, tellsLost } = given.facts;
        const found = rubricCheckOf(given);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        const having = (bit: number) =>
          given.flags.filter((bits) => (bits & (bit | NOT_COUNTED)) === bit).length;
        for (const { decided, closed } of found.criteria) {
          for (const [one, sides] of [
            [decided, tellsDecision ? having(ACCEPTED) + having(REJECTED) : 0],
            [closed, tellsWon && tellsLost ? having(WON) + having(LOST) : 0],
          ] as const) {
            expect(one.met.denominator + one.other.denominator + one.unknown).toBe(sides);
            for (const { value, numerator, denominator } of [one.met, one.other]) {
              expect(numerator).toBeLessThanOrEqual(denominator);
              expect(value).toBe(denominator === 0 ? null : numerator / denominator);
            }
            if (one.difference === null) continue;
            expect(one.lower).toBeLessThanOrEqual(one.difference);
            expect(one.upper).toBeGreaterThanOrEqual(one.difference);
          }
        }
        for (const { value, lower, upper } of [found.auc.decided, found.auc.closed]) {
          if (value === null) continue;
          expect(0 <= lower! && lower! <= value && value <= upper! && upper! <= 1).toBe(true);
        }
        found.thresholds.reduce((before, row) => {
          expect(row.qualified).toBeLessThanOrEqual(before);
          expect(row.accepted + row.rejected).toBeLessThanOrEqual(row.qualified);
          expect(row.won + row.lost).toBeLessThanOrEqual(row.qualified);
          return row.qualified;
        }, Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('gives every entry of a list an id of its own', () => {
    fc.assert(
      fc.property(messySheets, (grid) => {
        const { criteria, thresholds, suggestions, draft } = check(
          grid,
          FULL_RUBRIC,
          settings('Limit | minimum_count | 1'),
        );
        for (const list of [criteria, thresholds, suggestions, draft, ...draft.map(({ values }) => values)]) {
          const ids = list.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('says the same whatever the order of the rows', () => {
    const shuffled = messySheets.chain((grid) =>
      fc.tuple(
        fc.constant(grid),
        fc.shuffledSubarray(grid.slice(1), { minLength: grid.length - 1, maxLength: grid.length - 1 }),
      ),
    );
    const given = settings('Limit | minimum_count | 1');
    fc.assert(
      fc.property(shuffled, ([grid, rows]) => {
        expect(check([grid[0]!, ...rows], FULL_RUBRIC, given)).toEqual(check(grid, FULL_RUBRIC, given));
      }),
    );
  });
});
