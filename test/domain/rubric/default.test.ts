import { describe, expect, it } from 'vitest';
import { DEFAULT_RUBRIC } from '../../../src/domain/rubric/default.ts';
import { DIMENSIONS } from '../../../src/domain/rubric/dimension.ts';
import { tierOf } from '../../../src/domain/rubric/qualify.ts';
import { review, reviewed, sheet } from '../sheets.ts';

describe('the default rubric', () => {
  it('asks in every dimension, and leaves open only what the team alone can know', () => {
    const asked = new Set(DEFAULT_RUBRIC.criteria.map(({ dimension }) => dimension));
    expect([...asked]).toEqual(DIMENSIONS.map(({ id }) => id));
    expect(
      review(
        [
          ['Created', 'Company'],
          ['2024-04-01', 'Acme'],
        ],
        { rubric: DEFAULT_RUBRIC },
      ).notSet,
    ).toEqual(['Industry we serve', 'Size we serve', 'Region we serve', 'Not a competitor or vendor']);
  });

  it('qualifies a business lead with a problem, a date, a title and a next step, and turns away who is none', () => {
    const grid = sheet(`
      Created    | Email               | Title              | Pain            | Timing      | Next step
      2024-04-01 | ann@firm.example    | Managing Director  | slow quotes     | before June | demo      // 80 of 80
      2024-04-01 | ben@firm.example    | VP Sales           | slow quotes     | Q3          |           // 60 of 80
      2024-04-01 | cem@firm.example    | Clerk              | just looking    | no timeline | demo      // 20 of 80
      2024-04-01 | dora@firm.example   | CEO                | slow quotes     |             |           // 40, 40 open
      2024-04-01 | eve@GMAIL.com       | CEO                | slow quotes     | Q3          | demo      // personal mailbox
      2024-04-01 | finn@firm.example   | Student            | slow quotes     | Q3          | demo      // student
      2024-04-01 | gus@gmailing.example | Head of Operations | slow quotes     | Q3          | demo      // no personal mailbox
      2024-04-01 |                     | CEO                | slow quotes     | Q3          | demo      // mailbox unknown
    `);
    const { flags } = reviewed(grid, { rubric: DEFAULT_RUBRIC }).qualified;
    expect(Array.from(flags, tierOf)).toEqual([
      'Qualified',
      'Qualified',
      'Nurture',
      'Incomplete',
      'Disqualified',
      'Disqualified',
      'Qualified',
      'Incomplete',
    ]);
  });
});
