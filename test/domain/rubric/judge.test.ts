import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { intlZone } from '../../../src/domain/lead/zone.ts';
import { MET, NOT_MET, UNKNOWN } from '../../../src/domain/rubric/tests.ts';
import { reviewed, rubric, settings, sheet } from '../sheets.ts';

const WORDS = { [MET]: 'met', [NOT_MET]: 'not met', [UNKNOWN]: 'unknown' };

/** What one criterion answers for each lead of a sheet with the columns Company and `header`. */
function answers(
  criterion: string,
  header: string,
  cells: readonly Cell[],
  created = '2024-04-10',
): string[] {
  const grid = [['Company', 'Created', header], ...cells.map((cell, i) => [`Firm ${i}`, created, cell])];
  const { judged } = reviewed(grid, { rubric: rubric(criterion) }).qualified;
  return Array.from(judged[0]!.codes, (code) => WORDS[judged[0]!.answers[code] as 0 | 1 | 2]);
}

describe('a criterion', () => {
  it('is unknown where the cell says nothing, whatever it asks', () => {
    const blanks = ['', null, undefined, '  ', '-', 'n/a', 'Unknown', 'none', 'Select'];
    const unknown = blanks.map(() => 'unknown');
    expect(answers('Fit | I | Industry | is one of | Retail | 1 | yes', 'Industry', blanks)).toEqual(unknown);
    expect(answers('Fit | I | Industry | is none of | Retail | 1 | yes', 'Industry', blanks)).toEqual(
      unknown,
    );
    expect(answers('Fit | I | Industry | contains none of | Retail | 1 |', 'Industry', blanks)).toEqual(
      unknown,
    );
    expect(answers('Fit | S | Employees | at least | 20 | 1 | yes', 'Employees', blanks)).toEqual(unknown);
    expect(answers('Fit | P | Pain | is filled | | 1 | yes', 'Pain', blanks)).toEqual(unknown);
  });

  it('"is blank" is met by a cell that says nothing, and only by one', () => {
    expect(
      answers('Fit | I | Industry | is blank | | 1 | yes', 'Industry', ['', 'n/a', 'Retail', 0]),
    ).toEqual(['met', 'met', 'not met', 'not met']);
  });

  it('judges a number as a number, and a text by how people write numbers', () => {
    // 1.234 as a text may group thousands; as a number it is a little over one.
    expect(
      answers('Fit | S | Score | at least | 100 | 1 | yes', 'Score', [1.234, '1.234', 123.456, 1234, '99.5']),
    ).toEqual(['not met', 'met', 'met', 'met', 'not met']);
    expect(
      answers('Fit | S | Score | between | 1 and 2 | 1 | yes', 'Score', [1.125, -1.125, 1.5e-7]),
    ).toEqual(['met', 'not met', 'not met']);
  });

  it('counts days from the day the lead came in, both ends included', () => {
    const cells = ['2024-04-10', '2024-04-17', '2024-04-18', '2024-04-03', '2024-04-02T23:59', 'soon', ''];
    expect(answers('Timing | T | Start date | within days | 7 | 1 |', 'Start date', cells)).toEqual([
      'met',
      'met',
      'not met',
      'met',
      'not met',
      'unknown',
      'unknown',
    ]);
    expect(
      answers('Timing | T | Start date | within days | 7 | 1 |', 'Start date', ['2024-04-10'], ''),
    ).toEqual(['unknown']);
  });

  it('counts days by the calendar of the sheet, not by 24 hours', () => {
    const grid = sheet(`
      Created              | Start date
      2024-04-10T21:30:00Z | 2024-04-17T22:30:00Z // in Berlin 10 April 23:30 and 18 April 00:30: 8 days
      2024-04-10T22:30:00Z | 2024-04-18T21:30:00Z // in Berlin 11 April 00:30 and 18 April 23:30: 7 days
    `);
    const asked = rubric('Timing | T | Start date | within days | 7 | 10 |');
    const place = { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' } as const;
    expect(Array.from(reviewed(grid, { rubric: asked, place }).qualified.score)).toEqual([0, 100]);
    expect(Array.from(reviewed(grid, { rubric: asked }).qualified.score)).toEqual([100, 0]);
  });

  it('finds its column by header, by field id or by field label, whatever the sheet calls it', () => {
    const grid = sheet(`
      Firm | Create date | Sector
      Acme | 2024-04-01  | Retail
    `);
    for (const column of ['Sector', 'sector', 'Industry', 'industry']) {
      const { judged } = reviewed(grid, {
        rubric: rubric(`Fit | I | ${column} | is one of | Retail | 1 |`),
      }).qualified;
      expect(judged[0]!.column).toBe(2);
    }
    const { judged } = reviewed(grid, {
      rubric: rubric('Next step | N | next_step | is filled | | 1 |'),
    }).qualified;
    expect(judged[0]!.column).toBeUndefined();
  });

  it('follows the column that the settings choose for its field', () => {
    const grid = sheet(`
      Created    | Sector | Branch code
      2024-04-01 | Retail | 47
    `);
    const { judged } = reviewed(grid, {
      rubric: rubric('Fit | I | Industry | is one of | 47 | 1 |'),
      settings: settings('column | industry | Branch code'),
    }).qualified;
    expect(judged[0]!.column).toBe(2);
  });

  it('takes no part while its value is not set', () => {
    const grid = sheet(`
      Created    | Industry
      2024-04-01 | Retail
    `);
    const { review, qualified } = reviewed(grid, {
      rubric: rubric(`
        Fit  | Industry we serve | Industry | is one of |   | 10 | yes
        Fit  | Never these       | Company  | is none of | ; | 0  | yes
        Pain | Named             | Pain     | is filled  |   | 10 |
      `),
    });
    expect(qualified.judged.map(({ criterion }) => criterion.name)).toEqual(['Named']);
    expect(review.notSet).toEqual(['Industry we serve', 'Never these']);
  });

  it('on a column that is neither a header nor a field is refused with the headers there are', () => {
    const grid = sheet(`
      Created    | Industry
      2024-04-01 | Retail
    `);
    expect(() =>
      reviewed(grid, { rubric: rubric('Fit | Colour we like | Colour | is one of | red | 1 |') }),
    ).toThrow(
      'the criterion "Colour we like" asks the column "Colour", which the lead sheet does not have; its headers are "Created" and "Industry"',
    );
    for (const column of ['constructor', '__proto__', 'toString']) {
      expect(() => reviewed(grid, { rubric: rubric(`Fit | X | ${column} | is filled | | 1 |`) })).toThrow(
        'which the lead sheet does not have',
      );
    }
  });
});
