import { describe, expect, it } from 'vitest';
import { fittingLeads } from '../../../../src/domain/narrative/questions/fit.ts';
import { review } from '../../sheets.ts';
import { answeredBy, leadsOf, NO_LEADS, OWN_WORDS, RETAIL } from '../leads-of.ts';

const answered = answeredBy(fittingLeads);
const industries = (...rows: readonly (readonly [number, string])[]) =>
  answered(leadsOf('Industry', ...rows), { rubric: RETAIL });

describe('how many leads were a fit', () => {
  it('is answered of those that could be judged, with the tiers of all', () => {
    expect(industries([3, 'Retail'], [1, 'Banking'], [2, ''])).toEqual([
      true,
      '3 of 4 leads that could be judged are a fit (75%); on 2 the sheet says too little.',
      'By the rubric: 3 qualified leads, 2 incomplete and 1 disqualified.',
    ]);
  });

  it('is answered for one and for none', () => {
    expect(industries([1, 'Retail'])).toEqual([
      true,
      '1 of 1 lead that could be judged is a fit (100%).',
      'By the rubric: 1 qualified lead.',
    ]);
    expect(industries([2, 'Banking'])).toEqual([
      true,
      'None of 2 leads that could be judged are a fit (0%).',
      'By the rubric: no qualified lead and 2 disqualified.',
    ]);
  });

  it('cannot be told where nothing is known, the rubric does not say, or no lead came in', () => {
    expect(industries([2, ''])).toEqual([
      false,
      'Cannot be told, because no lead could be told fit or unfit.',
    ]);
    expect(answered(leadsOf('Industry', [2, 'Retail']))).toEqual([
      false,
      'Cannot be told, because the rubric does not say yet whom you serve.',
    ]);
    expect(answered(NO_LEADS, { rubric: RETAIL })).toEqual([
      false,
      'Cannot be told, because no lead came in.',
    ]);
  });

  it("is asked and answered in the team's own words", () => {
    const request = { rubric: RETAIL, settings: OWN_WORDS };
    expect(fittingLeads(review(NO_LEADS, request)).question).toBe('How many enquiries were really a fit?');
    expect(answered(leadsOf('Industry', [2, 'Retail']), request)).toEqual([
      true,
      '2 of 2 enquiries that could be judged are a fit (100%).',
      'By the rubric: 2 SQLs.',
    ]);
    expect(answered(NO_LEADS, request)[1]).toBe('Cannot be told, because no enquiry came in.');
  });
});
