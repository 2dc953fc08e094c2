import { describe, expect, it } from 'vitest';
import { sheet } from '../../sheets.ts';
import { peopleIn } from './read-people.ts';

describe('do-not-contact breaches', () => {
  it('lists the marked whom sales touched, at their mark', () => {
    const { breaches } = peopleIn(
      sheet(`
        Name | Created    | Do not contact | Touches | First touch | First conversation | Touches in first week
        Ann  | 2024-04-01 | yes            | 1       |             |                    |
        Ben  | 2024-04-01 | yes            | 0       |             |                    |    // left alone
        Cem  | 2024-04-01 | no             | 4       |             |                    |    // did not ask
        Dee  | 2024-04-01 | yes            |         | 2024-04-02  |                    |
        Eve  | 2024-04-01 | yes            |         |             | 2024-04-05         |
        Fay  | 2024-04-01 | yes            |         | 2025-02-01  |                    |    // not yet touched
        Gus  | 2024-04-01 |                | 2       |             |                    |
        Hal  | 2024-04-01 | yes            |         |             |                    | 2
      `),
    );
    expect(breaches).toMatchObject({ told: true, why: null, marked: 6 });
    expect(breaches.touched.count).toBe(4);
    expect(breaches.touched.leads.map(({ name, cell }) => `${name} ${cell}`)).toEqual([
      'Ann C2',
      'Dee C5',
      'Eve C6',
      'Hal C9',
    ]);
  });

  it('claims no breach that the sheet cannot date', () => {
    expect(peopleIn(sheet('Name | Do not contact\nAnn | yes')).breaches.basis).toBe(
      'marked do-not-contact and touched; check that no touch came after the mark',
    );
  });

  it('is not told where no column says who asked, or whether sales reached out', () => {
    expect(peopleIn(sheet('Name | Touches\nAnn | 3')).breaches).toMatchObject({
      told: false,
      why: 'no column says who asked not to be contacted',
      marked: 0,
    });
    expect(peopleIn(sheet('Name | Do not contact\nAnn | yes')).breaches).toMatchObject({
      told: false,
      why: 'no column says whether sales reached out',
      marked: 1,
      touched: { count: 0 },
    });
  });

  it('looks at the leads of the period', () => {
    const grid = sheet(`
      Name | Created    | Do not contact | Touches
      Ann  | 2024-03-31 | yes            | 1
      Ben  | 2024-04-01 | yes            | 1
    `);
    expect(peopleIn(grid, { month: '2024-04' }).breaches).toMatchObject({ marked: 1, touched: { count: 1 } });
  });
});
