import { describe, expect, it } from 'vitest';
import { sheet } from '../../sheets.ts';
import { peopleIn } from './read-people.ts';

const GRID = sheet(`
  Name | Created          | Source | Owner | First touch
  Ann  | 2024-04-01 10:00 | Ads    | Ana   | 2024-04-01 11:00  // 1 h
  Ben  | 2024-04-01 10:00 | Ads    | Ana   | 2024-04-01 14:00  // 4 h
  Cem  | 2024-04-01 10:00 | Ads    | Bo    | 2024-04-03 10:00  // 48 h, late
  Dee  | 2024-04-01 10:00 | Web    | Bo    |                   // never
  Eve  | 2024-04-01 10:00 | Web    |       | 2024-04-01 12:00  // 2 h
  Fay  | 2024-04-30 20:00 | Web    | Bo    |                   // not due yet
`);

describe('the first touch by group', () => {
  it('has the median hours of those touched, and counts never touched as a miss', () => {
    const { firstTouch } = peopleIn(GRID, { asOf: '2024-04-30' });
    // Hours 1, 2, 4, 48: R-7 median 3.
    expect(firstTouch).toMatchObject({ told: true, why: null, medianHours: 3 });
    const rows = (list: typeof firstTouch.groups) =>
      list.map(({ group, medianHours, inTime }) => [
        group,
        medianHours,
        inTime.numerator,
        inTime.denominator,
      ]);
    expect(rows(firstTouch.groups)).toEqual([
      ['Ads', 4, 2, 3],
      ['Web', 2, 1, 2],
    ]);
    expect(rows(firstTouch.owners)).toEqual([
      ['Ana', 2.5, 2, 2],
      ['Bo', 48, 0, 2],
      ['(unknown)', 2, 1, 1],
    ]);
  });

  it('has no median where nobody was touched', () => {
    const { firstTouch } = peopleIn(sheet('Created | First touch\n2024-04-01 10:00 | \n'));
    expect(firstTouch).toMatchObject({
      medianHours: null,
      groups: [{ medianHours: null, inTime: { value: 0 } }],
    });
  });

  it('is not told without its columns, and not by owner without owners', () => {
    const why = (headers: string) => peopleIn(sheet(`${headers}\nAnn | 2024-04-01`)).firstTouch.why;
    expect(why('Name | Created')).toBe('no column holds the date of the first touch');
    expect(why('Name | First touch')).toBe('no column says when a lead came in');
    expect(peopleIn(sheet('Name | Created\nAnn | 2024-04-01')).firstTouch).toEqual({
      told: false,
      why: 'no column holds the date of the first touch',
      medianHours: null,
      groups: [],
      owners: [],
    });
  });
});
