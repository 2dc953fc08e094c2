import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneFromOffset } from '../../../../src/domain/lead/zone.ts';
import {
  addConversions,
  dayOf,
  idOfDay,
  type Outcome,
  tallyConversions,
} from '../../../../src/domain/scorecard/maturity/conversions.ts';
import { FULL_RUBRIC, messySheets, reviewed, rubric, settings, sheet } from '../../sheets.ts';

const outcomes = fc.constantFrom<Outcome>('opportunity', 'won');

const LEADS = sheet(`
  Created    | Email         | Title   | Opportunity | Won        | Lost
  2024-04-01 | a@one.example | CEO     | 2024-04-01  | 2024-05-01 |             // an opportunity the same day, won after 30 days
  2024-04-01 | b@one.example | CEO     | 2024-04-11  |            | 2024-06-01  // an opportunity after 10 days, lost
  2024-04-01 | c@one.example | CEO     | yes         | yes        |             // both without a date
  2024-04-01 | d@one.example | CEO     |             |            |             // open
  2024-04-01 | e@one.example | Student |             |            |             // disqualified
  2024-04-01 | a@one.example | CEO     | 2024-04-02  |            |             // a duplicate
  2024-04-01 | test          | CEO     | 2024-04-02  |            |             // a test
  2024-04-02 | f@one.example | CEO     | 2024-03-30  |            |             // an opportunity before it was created
             | g@one.example | CEO     | 2024-03-31  | 2024-04-09 |             // not created on any day
  2024-04-02 | h@one.example | CEO     | 2025-04-02  |            |             // an opportunity after the review
`);
const asked = { rubric: rubric('Authority | No students | Title | contains none of | student | | yes') };

describe('the tally of conversions', () => {
  it('counts leads by the day they were created and conversions by the whole days since', () => {
    const { days, stray } = tallyConversions(reviewed(LEADS, asked).qualified, 'opportunity');
    expect([...days.values()].map(({ day, ...counts }) => [idOfDay(day), counts])).toEqual([
      [
        '2024-04-01',
        {
          leads: 5,
          open: 1,
          undated: 1,
          byDelay: new Map([
            [0, 1],
            [10, 1],
          ]),
        },
      ],
      ['2024-04-02', { leads: 2, open: 1, undated: 1, byDelay: new Map() }],
    ]);
    expect([...stray].map(([day, count]) => [idOfDay(day), count])).toEqual([
      ['2024-03-30', 1],
      ['2024-03-31', 1],
    ]);
  });

  it('counts wins alike, and who was lost is no longer open', () => {
    const { days, stray } = tallyConversions(reviewed(LEADS, asked).qualified, 'won');
    expect([...days.values()].map(({ day, ...counts }) => [idOfDay(day), counts])).toEqual([
      ['2024-04-01', { leads: 5, open: 1, undated: 1, byDelay: new Map([[30, 1]]) }],
      ['2024-04-02', { leads: 2, open: 2, undated: 0, byDelay: new Map() }],
    ]);
    expect(stray.size).toBe(1);
  });

  it("takes days by the clock of the sheet's zone", () => {
    const place = {
      zone: zoneFromOffset('five hours behind', () => -5 * 3_600_000),
      dateOrder: 'day-month' as const,
    };
    const { qualified } = reviewed(
      [
        ['Created', 'Won'],
        [new Date('2024-04-02T04:59:00Z'), new Date('2024-04-02T05:00:00Z')],
      ],
      { place },
    );
    const [only] = tallyConversions(qualified, 'won').days.values();
    expect([idOfDay(only!.day), [...only!.byDelay]]).toEqual(['2024-04-01', [[1, 1]]]);
    expect(dayOf(Number.NEGATIVE_INFINITY, place.zone)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('leaves out no lead that has a day of creation, and counts each once', () => {
    const { qualified } = reviewed(LEADS, { settings: settings('') });
    const { days } = tallyConversions(qualified, 'opportunity');
    expect([...days.values()].reduce((sum, { leads }) => sum + leads, 0)).toBe(7);
  });

  it('of a whole is the sum of those of its parts, wherever it is cut', () => {
    fc.assert(
      fc.property(messySheets, outcomes, fc.nat(24), (grid, outcome, cut) => {
        const { qualified } = reviewed(grid, { rubric: FULL_RUBRIC, month: 'all' });
        const at = Math.min(cut, qualified.leads.count);
        const [first, second] = [
          tallyConversions(qualified, outcome, 0, at),
          tallyConversions(qualified, outcome, at),
        ];
        const before = structuredClone([first, second]);
        const whole = tallyConversions(qualified, outcome);
        expect(addConversions(first, second)).toEqual(whole);
        expect(addConversions(second, first)).toEqual(whole);
        expect([first, second]).toEqual(before);
      }),
    );
  });
});
