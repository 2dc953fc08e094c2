import { describe, expect, it } from 'vitest';
import { DEMAND_TYPES, defaultDemandType } from '../../../src/domain/lead/demand.ts';

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
