import { describe, expect, it } from 'vitest';
import { settings, sheet } from '../../sheets.ts';
import { peopleIn } from './read-people.ts';

const GRID = sheet(`
  Created    | Name | Company | Owner | Source | Touches in first week
  2024-04-01 | Ann  | Acme    | Ana   | Ads    | 5   // as many as a person should get
  2024-04-02 | Ben  | Bolt    | Bo    | Ads    | 6
  2024-04-03 | Cem  | Cora    | Ana   | Ads    | 21
  2024-04-04 | Dee  | Dune    | Bo    | Web    | 0
  2024-04-05 | Eve  | Echo    | Bo    | Web    |     // not known
  2024-04-06 | Fay  | Flux    | Bo    | Web    | -1  // no count
  2024-05-01 | Gus  | Gill    | Bo    | Web    | 9   // of another month
`);

describe('contact pressure', () => {
  it('counts those with more touches in their first seven days than the cap, of those whose touches are known', () => {
    expect(peopleIn(GRID, { month: '2024-04' }).pressure).toMatchObject({
      told: true,
      why: null,
      cap: 5,
      numerator: 2,
      denominator: 4,
      value: 0.5,
      mostTouches: 21,
      groups: [
        { group: 'Ads', numerator: 2, denominator: 3 },
        { group: 'Web', numerator: 0, denominator: 1, value: 0 },
      ],
    });
  });

  it('lists the most pressed first, at the cell of their touches', () => {
    expect(peopleIn(GRID, { month: '2024-04' }).pressure.over).toEqual({
      count: 2,
      leads: [
        { cell: 'F4', name: 'Cem', company: 'Cora', owner: 'Ana' },
        { cell: 'F3', name: 'Ben', company: 'Bolt', owner: 'Bo' },
      ],
    });
  });

  it('takes the cap that the team set', () => {
    const strict = peopleIn(GRID, { month: '2024-04', settings: settings('Limit | first_week_touches | 4') });
    expect(strict.pressure).toMatchObject({ cap: 4, numerator: 3, denominator: 4 });
  });

  it('is not told where no column says how often: touches in all are none of the first week', () => {
    const { pressure } = peopleIn(sheet('Created | Touches\n2024-04-01 | 12'));
    expect(pressure).toEqual({
      told: false,
      why: 'no column says how often sales reached out in the first seven days',
      value: null,
      numerator: 0,
      denominator: 0,
      lower: null,
      upper: null,
      cap: 5,
      over: { count: 0, leads: [] },
      mostTouches: null,
      groups: [],
    });
  });
});
