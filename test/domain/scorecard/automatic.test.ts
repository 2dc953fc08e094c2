import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { intlZone } from '../../../src/domain/lead/zone.ts';
import { type AutomaticOpportunities, automaticOf } from '../../../src/domain/scorecard/automatic.ts';
import { cohort } from '../../../src/domain/scorecard/cohort.ts';
import { frameOf, spans } from '../../../src/domain/scorecard/frame.ts';
import { groupingsOf } from '../../../src/domain/scorecard/grouping.ts';
import { parsePeriod } from '../../../src/domain/scorecard/period.ts';
import { countsIn, tally } from '../../../src/domain/scorecard/tally.ts';
import { FULL_RUBRIC, measureIn, messySheets, periodIds, reviewed, sheet } from '../sheets.ts';

const SPAN = { start: Date.UTC(2023, 0, 1), end: Date.UTC(2024, 11, 31) };

function told(grid: readonly (readonly Cell[])[], request: Parameters<typeof reviewed>[1] = {}) {
  const { review, qualified } = reviewed(grid, request);
  const { zone } = qualified.leads;
  const frame = frameOf(parsePeriod(review.month, zone), 12, SPAN, zone);
  const { closed } = tally(qualified, frame, groupingsOf(qualified.leads, 'source'));
  const automatic: AutomaticOpportunities = automaticOf(
    qualified,
    cohort(qualified, frame.current.created),
    countsIn(closed, spans(frame.cuts, frame.current.closed)),
  );
  return { automatic, review };
}

const GRID = sheet(`
  Created    | Name | Email       | Sales decision | Opportunity | Won        | Lost
  2024-04-01 | Ann  | a@x.example | accepted       | 2024-04-10  | 2024-04-20 |
  2024-04-01 | Ben  |             | accepted       | 2024-04-10  |            | 2024-04-21
  2024-04-02 | Cem  |             |                | 2024-04-02  |            | 2024-04-22  // automatic, on arrival, lost
  2024-04-03 | Dea  |             |                | 2024-04-04  |            |             // automatic, a day later, open
  2024-04-04 | Eva  |             | rejected       | 2024-04-04  | 2024-04-23 |             // automatic, on arrival, won
  2024-04-05 | Fay  |             |                | yes         |            | 2024-06-01  // automatic, undated, lost after April
  2024-04-06 | Gus  |             |                |             |            |             // none
  2024-04-07 | Ann  | a@x.example |                | 2024-04-07  |            |             // a duplicate
  2024-03-09 | Hal  |             |                | 2024-03-09  |            | 2024-04-09  // March's, closed in April
`);

describe('automatic opportunities', () => {
  it('are those of the period that sales never accepted, by what became of them', () => {
    const { automatic } = told(GRID);
    expect(automatic).toMatchObject({
      told: true,
      why: null,
      count: 4,
      rejected: 1,
      opportunities: 6,
      share: 4 / 6,
      won: 1,
      lost: 2,
      open: 1,
      onArrival: 2,
      dated: 3,
    });
    expect(automatic.leads.count).toBe(4);
    expect(automatic.leads.leads.map(({ name, cell }) => [name, cell])).toEqual([
      ['Cem', 'E4'],
      ['Dea', 'E5'],
      ['Eva', 'E6'],
      ['Fay', 'E7'],
    ]);
  });

  it('are kept out of the win rate, which stands beside what it would be with them', () => {
    const { automatic, review } = told(GRID);
    // Closed by the end of April: Ann won, Ben lost; Cem and Hal lost and Eva won without acceptance.
    expect(automatic.winRate).toEqual({
      kept: { value: 1 / 2, numerator: 1, denominator: 2 },
      withThem: { value: 2 / 5, numerator: 2, denominator: 5 },
    });
    expect(measureIn(review, 'win_rate')).toMatchObject({ ...automatic.winRate.kept, leftOut: 3 });
  });

  it('came on arrival only on the same day of the calendar where the sheet is', () => {
    const grid = [
      ['Created', 'Sales decision', 'Opportunity'],
      [new Date('2024-04-10T21:30:00Z'), '', new Date('2024-04-10T22:30:00Z')], // the next day in Berlin
      [new Date('2024-04-10T22:30:00Z'), '', new Date('2024-04-11T21:30:00Z')], // one day in Berlin
    ];
    const place = { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' } as const;
    expect(told(grid).automatic.onArrival).toBe(1);
    expect(told(grid, { place }).automatic).toMatchObject({ onArrival: 1, dated: 2 });
    expect(told(grid.slice(0, 2), { place }).automatic.onArrival).toBe(0);
    expect(told(grid.slice(0, 2)).automatic.onArrival).toBe(1);
  });

  it('are not told where no column holds what sales decided, because an opportunity then counts as accepted', () => {
    const grid = sheet(`
      Created    | Lead status | Opportunity
      2024-04-01 | Accepted    | yes
      2024-04-02 | New         | yes
    `);
    expect(told(grid).automatic).toMatchObject({ told: false, count: 0, opportunities: 2, share: null });
    expect(told(grid).automatic.why).toContain('no column holds what sales decided');
  });

  it('are not told where opportunities are only implied', () => {
    const grid = sheet(`
      Created    | Sales decision | Outcome
      2024-04-01 | accepted       | won
      2024-04-02 |                | lost
    `);
    expect(told(grid).automatic).toMatchObject({ told: false, share: null });
    expect(told(grid).automatic.why).toContain('only implied');
  });

  it('leave a win rate that the sheet cannot tell without data on both sides', () => {
    const grid = sheet(`
      Created    | Sales decision | Opportunity | Won
      2024-04-01 | accepted       | yes         | yes
      2024-04-02 |                | yes         | yes
    `);
    const none = { value: null, numerator: 0, denominator: 0 };
    expect(told(grid).automatic).toMatchObject({
      told: true,
      count: 1,
      winRate: { kept: none, withThem: none },
    });
  });

  it('of a month without leads are none of none', () => {
    expect(told(GRID, { month: '2024-05' }).automatic).toMatchObject({
      told: true,
      count: 0,
      opportunities: 0,
      share: null,
      leads: { count: 0, leads: [] },
    });
  });

  it('add up in any sheet, and the win rates are those of the scorecard', () => {
    fc.assert(
      fc.property(messySheets, periodIds, (grid, month) => {
        const { automatic, review } = told(grid, { month, rubric: FULL_RUBRIC });
        const { count, rejected, opportunities, won, lost, open, onArrival, dated, leads, winRate } =
          automatic;
        const winMeasure = measureIn(review, 'win_rate');
        expect(won + lost + open).toBe(count);
        expect(onArrival).toBeLessThanOrEqual(dated);
        expect(dated).toBeLessThanOrEqual(count);
        expect(rejected).toBeLessThanOrEqual(count);
        expect(leads.count).toBe(count);
        expect(opportunities).toBe(review.funnel.find(({ id }) => id === 'opportunity')!.count);
        expect(winMeasure).toMatchObject(winRate.kept);
        expect(winRate.withThem.denominator - winRate.kept.denominator).toBe(winMeasure.leftOut);
        expect(winRate.withThem.numerator - winRate.kept.numerator).toBeLessThanOrEqual(winMeasure.leftOut);
        expect(JSON.parse(JSON.stringify(automatic))).toEqual(automatic);
      }),
      { numRuns: 80 },
    );
  });
});
