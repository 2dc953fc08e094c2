import { describe, expect, it } from 'vitest';
import { noisyCampaigns } from '../../../../src/domain/narrative/questions/noise.ts';
import { answeredBy, decided, leadsOf, NO_LEADS, OWN_WORDS } from '../leads-of.ts';

const answered = answeredBy(noisyCampaigns);
const campaigns = (groups: Parameters<typeof decided>[0], request = {}) =>
  answered(decided(groups, 'Campaign'), request);
const UNSURE = [true, 'None surely: there is no clear difference between them.'];
const UNTOLD = [
  false,
  'Cannot be told, because there is no quality by which one can be held against the others.',
];

describe('which campaigns made noise', () => {
  // Newcombe at 97.5 %: 8 of 20 less 15 of 20 is -0.600 to -0.003, 8 of 20 less 14 of 20 up to 0.046.
  it('names those that are surely worse than the others, and none one lead before', () => {
    expect(campaigns({ Spring: [8, 20], Guide: [15, 20] })).toEqual([
      true,
      'Spring (8 of 20 were accepted by sales, against 15 of 20 elsewhere).',
    ]);
    expect(campaigns({ Spring: [8, 20], Guide: [14, 20] })).toEqual(UNSURE);
  });

  it('names none of fewer than five leads', () => {
    expect(campaigns({ Spring: [0, 4], Guide: [20, 20] })).toEqual(UNSURE);
    expect(campaigns({ Spring: [0, 5], Guide: [20, 20] })[1]).toMatch(/^Spring \(none of 5 were accepted/);
  });

  it('takes leads without a campaign for the others, and never for noise', () => {
    expect(campaigns({ Spring: [1, 20], '': [19, 20] })[1]).toMatch(/^Spring \(1 of 20 was accepted/);
    expect(campaigns({ Spring: [19, 20], '': [1, 20] })).toEqual(UNSURE);
  });

  it('cannot be told without campaigns, without quality, of one campaign alone, or without leads', () => {
    const none = [false, 'Cannot be told, because no campaign is noted for these leads.'];
    expect(answered(decided({ Ads: [8, 20] }))).toEqual(none);
    expect(campaigns({ '': [8, 20] })).toEqual(none);
    expect(answered(leadsOf('Campaign', [2, 'Spring'], [2, 'Guide']))).toEqual(UNTOLD);
    expect(campaigns({ Spring: [8, 20] })).toEqual(UNTOLD);
    expect(answered(NO_LEADS)).toEqual([false, 'Cannot be told, because no lead came in.']);
    expect(campaigns({ '': [8, 20] }, { settings: OWN_WORDS })[1]).toMatch(/for these enquiries\.$/);
  });
});
