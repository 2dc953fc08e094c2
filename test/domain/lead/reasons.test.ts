import { describe, expect, it } from 'vitest';
import { isReasonCode, REASONS, reasonCode, reasonOf } from '../../../src/domain/lead/reasons.ts';

describe('reasonCode', () => {
  it.each([
    [
      'no_budget',
      'Too expensive; Pricing; Budget Constraints; Price; no budget; Budget too small; Outside their budget; too costly for them: cost',
    ],
    [
      'competitor',
      'Competition; chose another supplier; Went with other vendor; stays with existing provider; Lost to Competitor',
    ],
    ['too_early', 'Long Sales Cycle; Bad timing; not now; next year; Too early; postponed'],
    ['no_authority', 'No Decision-Maker; Not the decision maker; no authority; wrong person'],
    ['unresponsive', 'Unresponsive Prospect; No response; ghosted; never responded; no-show'],
    ['poor_fit', 'Poor Fit; Not a good fit; NOT_A_GOOD_FIT; Missing Features; wrong industry; bad fit'],
    ['wrong_market', 'Outside service area; wrong country; out of region; Geography'],
    ['too_small', 'Too small; not enough employees; company size'],
    ['no_pain', 'No need; Not interested; no pain'],
    ['misunderstood', 'Misunderstood the offer; thought we sell desks; different service'],
    ['needs_nurturing', 'Needs nurturing; just researching'],
    ['not_a_lead', 'Duplicate; spam; Student; vendor; job seeker; supplier'],
    // What we could not deliver says nothing of the lead.
    ['other', "Other; We don't have people/skills; Not enough stock"],
  ] as const)('codes as %s what people write so: %s', (code, texts) => {
    for (const text of texts.split(';')) expect([text, reasonCode(text)]).toEqual([text, code]);
  });

  it('leaves what no code knows to be asked about, and calls nothing blank', () => {
    expect(reasonCode('Mercury in retrograde')).toBeUndefined();
    expect(reasonCode('pricey')).toBeUndefined();
    expect(reasonCode('  ')).toBe('blank');
  });

  it('reads the label and the code of every reason as that reason', () => {
    for (const { code, label } of REASONS) {
      if (code === 'blank') continue;
      expect([label, reasonCode(label)]).toEqual([label, code]);
      expect([code, reasonCode(code)]).toEqual([code, code]);
    }
  });
});

describe('REASONS', () => {
  it('lists every code once', () => {
    const codes =
      'wrong_market too_small poor_fit no_authority no_pain no_budget too_early unresponsive competitor misunderstood needs_nurturing not_a_lead other blank';
    expect(REASONS.map(({ code }) => code).sort()).toEqual(codes.split(' ').sort());
    expect(new Set(REASONS.map(({ label }) => label)).size).toBe(REASONS.length);
  });

  it('knows its own codes and no others', () => {
    expect(REASONS.every(({ code }) => isReasonCode(code) && reasonOf(code).code === code)).toBe(true);
    expect(isReasonCode('Too early')).toBe(false);
  });
});
