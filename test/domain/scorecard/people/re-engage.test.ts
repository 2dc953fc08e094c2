import { describe, expect, it } from 'vitest';
import { FULL_RUBRIC, rubric, settings, sheet } from '../../sheets.ts';
import { peopleIn } from './read-people.ts';

/** The leads to ask again, as "name since days why"; with those left aside. */
const listed = (grid: string[][], given = {}): string[] => {
  const { reEngage } = peopleIn(grid, { asOf: '2024-06-30', ...given });
  return [
    ...reEngage.leads.map(({ name, since, days, why }) => `${name} ${since} ${days} ${why}`),
    `${reEngage.count} of ${reEngage.count + reEngage.notYet}, ${reEngage.leftAlone} left alone, ${reEngage.undated} undated`,
  ];
};

describe('the leads to ask again', () => {
  it('are those whose 90 days are over since sales decided, the one that waited longest first', () => {
    expect(
      listed(
        sheet(`
          Name | Created    | Sales decision | Decided on | Reason
          Ann  | 2024-01-01 | Nurture        | 2024-04-02 |            // 89 days
          Ben  | 2024-01-01 | Nurture        | 2024-04-01 |            // 90 days
          Cem  | 2024-01-01 | Rejected       | 2024-02-01 | Too early  // 150 days
          Dee  | 2024-01-01 | Rejected       | 2024-02-01 | No budget
          Eve  | 2024-01-01 | Rejected       | 2024-03-01 | Needs nurturing
          Fay  | 2024-01-01 | Accepted       | 2024-02-01 |
        `),
      ),
    ).toEqual([
      'Cem 2024-02-01 150 too early',
      'Eve 2024-03-01 121 to be nurtured',
      'Ben 2024-04-01 90 to be nurtured',
      '3 of 4, 0 left alone, 0 undated',
    ]);
  });

  it('wait since they were lost where that came later, else since their last known touch, else since they came in', () => {
    expect(
      listed(
        sheet(`
          Name | Created    | Sales decision | Decided on | Opportunity | Lost       | Reason    | First touch | First conversation
          Ann  | 2023-12-01 | Accepted       | 2023-12-02 | 2023-12-10  | 2024-05-01 | Too early | 2023-12-01  |
          Ben  | 2023-12-01 | Accepted       | 2023-12-02 | 2023-12-10  | 2024-01-31 | Too early | 2023-12-01  |
          Cem  | 2024-01-01 | Nurture        |            |             |            |           | 2024-01-11  | 2024-02-01
          Dee  | 2024-01-01 | Nurture        |            |             |            |           | 2024-01-11  | 2024-09-01
          Eve  | 2024-01-01 | Nurture        |            |             |            |           |             |
          Fay  |            | Nurture        |            |             |            |           |             |
        `),
      ),
    ).toEqual([
      'Eve 2024-01-01 181 to be nurtured',
      'Dee 2024-01-11 171 to be nurtured',
      'Ben 2024-01-31 151 too early',
      'Cem 2024-02-01 150 to be nurtured',
      '4 of 5, 0 left alone, 1 undated',
    ]);
  });

  it('leave out the won, open opportunities, bad fits, the excluded, duplicates and leads to come', () => {
    expect(
      listed(
        sheet(`
          Name | Created    | Email        | Industry | Employees | Title   | Opportunity | Won | Lost | Reason    | Lead status
          Ann  | 2024-01-01 | a@firm.io    | Retail   | 50        | CEO     | yes         | yes |      | Too early | Nurture
          Ben  | 2024-01-01 | b@firm.io    | Retail   | 50        | CEO     | yes         |     |      | Too early | Nurture
          Cem  | 2024-01-01 | c@firm.io    | Banking  | 50        | CEO     |             |     |      | Too early | Nurture
          Dee  | 2024-01-01 | d@firm.io    | Retail   | 50        | Student |             |     |      | Too early | Nurture
          Eve  | 2024-01-01 | e@firm.io    | Retail   | 50        | CEO     | yes         |     | yes  | Too early |
          Eve  | 2024-02-01 | E@firm.io    | Retail   | 50        | CEO     | yes         |     | yes  | Too early |
          Fay  | 2024-01-01 | f@firm.io    | Retail   | 50        | CEO     |             |     |      | Too small | Nurture
          Gus  | 2024-07-01 | g@firm.io    | Retail   | 50        | CEO     |             |     |      | Too early | Nurture
        `),
        { rubric: FULL_RUBRIC },
      ),
    ).toEqual(['Eve 2024-01-01 181 too early', '1 of 1, 0 left alone, 0 undated']);
  });

  it('are those on tier Nurture too', () => {
    const grid = sheet(`
      Name | Created    | Pain
      Ann  | 2024-01-01 | no pain     // short of the threshold
      Ben  | 2024-01-01 | Slow quotes // qualified
    `);
    expect(
      listed(grid, { rubric: rubric('Pain | A problem | Pain | contains none of | no pain | 20 |') }),
    ).toEqual(['Ann 2024-01-01 181 tier Nurture', '1 of 1, 0 left alone, 0 undated']);
  });

  it('leave alone who is marked do-not-contact, and who told sales so', () => {
    expect(
      listed(
        sheet(`
          Name | Created    | Sales decision | Do not contact | Sales feedback
          Ann  | 2024-01-01 | Nurture        | yes            |
          Ben  | 2024-01-01 | Nurture        | no             |
          Cem  | 2024-01-01 | Nurture        |                | Please stop calling
          Dee  | 2024-01-01 | Accepted       | yes            |
        `),
      ),
    ).toEqual(['Ben 2024-01-01 181 to be nurtured', '1 of 1, 2 left alone, 0 undated']);
  });

  it('are asked at the time they named, from its first day on, instead', () => {
    expect(
      listed(
        sheet(`
          Name | Created    | Sales decision | Timing     | Next step
          Ann  | 2024-06-01 | Nurture        | 2024-06-30 |             // today
          Ben  | 2024-01-01 | Nurture        | 2024-07-01 |             // tomorrow
          Cem  | 2024-01-01 | Nurture        | Q3 2024    |
          Dee  | 2024-03-20 | Nurture        | Q2 2024    |
          Eve  | 2024-01-01 | Nurture        | 2024-05-01 | 2024-08-01  // the later counts
          Fay  | 2024-01-01 | Nurture        | next year  | Demo
          Gus  | 2024-05-01 | Nurture        |            | 2024-04-01  // over before it came in
        `),
      ),
    ).toEqual([
      'Fay 2024-01-01 181 to be nurtured',
      'Dee 2024-04-01 90 the time they named',
      'Ann 2024-06-30 0 the time they named',
      '3 of 7, 0 left alone, 0 undated',
    ]);
  });

  it("read the spreadsheet's own dates as well", () => {
    // 45000 is 15 March 2023 in spreadsheets; 45500 is 27 July 2024.
    const grid = [
      ['Name', 'Created', 'Sales decision', 'Next step'],
      ['Ann', '2023-03-01', 'Nurture', 45_000],
      ['Ben', '2023-03-01', 'Nurture', 45_500],
    ] as unknown as string[][];
    expect(listed(grid)).toEqual([
      'Ann 2023-03-15 473 the time they named',
      '1 of 2, 0 left alone, 0 undated',
    ]);
  });

  it('take the wait that the team set, and the whole sheet whatever the period', () => {
    const grid = sheet('Name | Created | Sales decision\nAnn | 2024-06-20 | Nurture');
    const given = { month: '2024-04', settings: settings('Limit | re_engage_days | 10') };
    expect(listed(grid, given)[0]).toBe('Ann 2024-06-20 10 to be nurtured');
  });

  it('are all counted, and two hundred listed', () => {
    const rows = Array.from({ length: 250 }, (_, n) => [`Lead ${n}`, '2024-01-01', 'Nurture']);
    const { reEngage } = peopleIn([['Name', 'Created', 'Sales decision'], ...rows]);
    expect([reEngage.count, reEngage.leads.length, reEngage.leads[0]!.cell]).toEqual([250, 200, 'A2']);
  });
});
