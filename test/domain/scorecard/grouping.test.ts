import { describe, expect, it } from 'vitest';
import { demandTypeOf } from '../../../src/domain/scorecard/grouping.ts';
import { measureIn, review, reviewed, settings, sheet } from '../sheets.ts';

const GRID = sheet(`
  Created    | Latest source | First source | Campaign | Owner | Partner code | Sales decision
  2024-04-01 | Google Ads    | Blog         | Spring   | Ana   | P-1          | accepted
  2024-04-02 | google ads    | Blog         | Spring   | ana   | p 1          | accepted
  2024-04-03 | Google-Ads    | Blog         |          | Bo    | P1           | rejected
  2024-04-04 | Google Ads    |              |          | Bo    |              |
  2024-04-05 | Événement     |              | Spring   | Bo    |              | accepted
  2024-04-06 | evenement     |              | n/a      | Bo    |              |
  2024-04-07 |               | Referral     | (none)   | -     |              | rejected
  2024-04-08 | n/a           |              |          |       |              |
  2024-03-08 | March only    |              | Spring   | Cy    |              |
`);

const leadsBy = (by: string) => review(GRID, { by }).groups.map(({ group, leads }) => [group, leads]);

describe('groups', () => {
  it('merge spellings under the one used most, of equals the first in order, and keep blanks together', () => {
    expect(leadsBy('source')).toEqual([
      ['Google Ads', 4],
      ['(unknown)', 2],
      ['evenement', 2],
    ]);
  });

  it('stand by any field or header, or by demand type', () => {
    expect(leadsBy('first source')).toEqual([
      ['(unknown)', 4],
      ['Blog', 3],
      ['Referral', 1],
    ]);
    expect(leadsBy('Campaign')).toEqual([
      ['(unknown)', 4],
      ['Spring', 3],
      ['(none)', 1],
    ]);
    expect(leadsBy('owner')).toEqual([
      ['Bo', 4],
      ['(unknown)', 2],
      ['Ana', 2],
    ]);
    expect(leadsBy('partner CODE')).toEqual([
      ['(unknown)', 5],
      ['P-1', 3],
    ]);
    expect(leadsBy('demand_type')).toEqual([
      ['paid', 4],
      ['(unknown)', 2],
      ['other', 2],
    ]);
    expect(review(GRID, { by: 'Latest Source' })).toMatchObject({ by: 'source', byLabel: 'Latest source' });
    expect(review(GRID, { by: 'partner code' })).toMatchObject({
      by: 'Partner code',
      byLabel: 'Partner code',
    });
    expect(review(GRID, { by: 'Demand type' })).toMatchObject({ by: 'demand_type', byLabel: 'Demand type' });
  });

  it('carry every measure of their own leads, and their share of all', () => {
    const [ads, unknown, event] = review(GRID).groups;
    const counts = (group: typeof ads) => {
      const { numerator, denominator, unknown: open } = measureIn(group!, 'sales_acceptance_rate');
      return [group!.share, numerator, denominator, open];
    };
    expect([ads, unknown, event].map(counts)).toEqual([
      [0.5, 2, 3, 1],
      [0.25, 0, 1, 1],
      [0.25, 1, 1, 1],
    ]);
    expect([ads, unknown, event].map((group) => group!.demandType)).toEqual(['paid', null, 'other']);
  });

  it('show a group without leads of the month only for what it closed in the window', () => {
    const grid = sheet(`
      Created    | Source | Won        | Lost
      2024-04-01 | Web    |            |
      2024-01-01 | Fair   | 2024-04-02 |
      2024-01-01 | Gone   |            |
    `);
    expect(review(grid).groups).toMatchObject([
      { group: 'Web', leads: 1, share: 1 },
      { group: 'Fair', leads: 0, share: 0 },
    ]);
  });

  it('are by first source where there is no latest one, and all unknown without either', () => {
    const first = [
      ['Created', 'First source'],
      ['2024-04-01', 'Blog'],
    ];
    expect(review(first)).toMatchObject({
      by: 'source',
      byLabel: 'First source',
      groups: [{ group: 'Blog' }],
    });
    const none = [
      ['Created', 'Company'],
      ['2024-04-01', 'Acme'],
    ];
    expect(review(none).groups).toMatchObject([{ group: '(unknown)', leads: 1, share: 1 }]);
    expect(review(none, { by: 'owner' })).toMatchObject({ by: 'owner', byLabel: 'Owner' });
  });

  it('are refused for what is no field and no header', () => {
    for (const by of ['Colour', 'constructor', '__proto__', '']) {
      expect(() => review(GRID, { by })).toThrow(
        `there is no field or column "${by}" to group by; the headers are "Created", "Latest source",`,
      );
    }
  });
});

describe('demand types', () => {
  it('count the leads of the month by what their source is', () => {
    const grid = sheet(`
      Created    | Source
      2024-04-01 | Google Ads       // paid
      2024-04-01 | LinkedIn sponsored content // paid
      2024-04-01 | Website          // organic
      2024-04-01 | Newsletter       // organic
      2024-04-01 | Organic search   // organic
      2024-04-01 | Partner referral // referral
      2024-04-01 | Cold call        // outbound
      2024-04-01 | Trade fair       // other
      2024-04-01 |                  // unknown
      2024-03-01 | Google Ads       // March
    `);
    expect(review(grid).demandTypes.map(({ group, leads }) => ({ group, leads }))).toEqual([
      { group: 'organic', leads: 3 },
      { group: 'paid', leads: 2 },
      { group: '(unknown)', leads: 1 },
      { group: 'other', leads: 1 },
      { group: 'outbound', leads: 1 },
      { group: 'referral', leads: 1 },
    ]);
  });

  it('are what the settings say of a source, however it is spelled', () => {
    const said = settings('demand type | trade fair | outbound\ndemand type | Newsletter | paid');
    const { leads } = reviewed(GRID, { settings: said }).qualified;
    expect(
      ['Trade-Fair', 'NEWSLETTER', 'Referral', 'constructor'].map((source) => demandTypeOf(leads, source)),
    ).toEqual(['outbound', 'paid', 'referral', 'other']);
  });
});
