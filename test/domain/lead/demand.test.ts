import { describe, expect, it } from 'vitest';
import { DEMAND_TYPES, defaultDemandType } from '../../../src/domain/lead/demand.ts';
import { review, settings, sheet } from '../sheets.ts';

describe('defaultDemandType', () => {
  it.each([
    [
      'paid',
      'Paid search; Paid social; PAID_SOCIAL; Advertisement; Google Ads; LinkedIn ad; Sponsored newsletter; Display',
    ],
    [
      'organic',
      'Organic search; Organic social; Email marketing; Direct traffic; Web; Web Site; Website; Phone Inquiry; Online Store; OnlineStore; Sales Mail Alias; Public Relations; Walk In; Email; Inbound; Webinar; Contact form',
    ],
    [
      'referral',
      'Referrals; Partner Referral; Employee Referral; External Referral; Partner; Reference; Supplier Reference; Word of mouth; Employee',
    ],
    [
      'outbound',
      'Cold Call; Cold Calling; Purchased List; Self Generated; Mass Mailing; Direct Mail; Web Research; cold e-mail; Outbound',
    ],
    // Their names do not tell how the demand arose, or, for existing customers, it arose long ago.
    [
      'other',
      'Other; Other campaigns; Campaign; Offline sources; Trade Show; Exhibition; Conference; Existing Customer; Call; Google; google; GTXPro; Adobe; Webster;',
    ],
  ] as const)('takes as %s what its name tells so', (type, sources) => {
    for (const source of sources.split(';'))
      expect([source, defaultDemandType(source)]).toEqual([source, type]);
  });

  it('answers no other types than are listed', () => {
    expect(DEMAND_TYPES).toEqual(['paid', 'organic', 'referral', 'outbound', 'other']);
  });
});

describe('the bare name of a platform', () => {
  const grid = sheet(`
    Created    | Email         | Source
    2024-04-01 | a@one.example | LinkedIn
    2024-04-01 | b@two.example | linkedin
    2024-04-01 | c@six.example | google.com
    2024-04-01 | d@ten.example | LinkedIn Ads
    2024-04-01 | e@ten.example | Trade show
    2024-04-02 | b@two.example | LinkedIn      // a duplicate
  `);
  const asked = (said = '') =>
    review(grid, { settings: settings(said) }).dataChecks.filter(({ id }) => id.startsWith('demand-unknown'));

  it('counts as other demand and is asked about, with the row to paste', () => {
    expect(asked()).toEqual([
      {
        id: 'demand-unknown: LinkedIn',
        count: 2,
        cells: ['C2', 'C3'],
        message:
          '2 leads came from LinkedIn, which does not say whether they were paid for, and count as other demand. Say so in the settings: demand type, LinkedIn, paid (or organic)',
        setting: ['demand type', 'LinkedIn', 'paid'],
      },
      expect.objectContaining({ id: 'demand-unknown: google.com', count: 1 }),
    ]);
    const other = review(grid).demandTypes.find(({ group }) => group === 'other')!;
    expect(other.leads).toBe(4);
  });

  it('is asked about no more once the settings tell it', () => {
    expect(asked('demand type | LinkedIn | paid').map(({ id }) => id)).toEqual([
      'demand-unknown: google.com',
    ]);
  });
});
