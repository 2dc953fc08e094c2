import { describe, expect, it } from 'vitest';
import { rejectedLeads } from '../../../../src/domain/narrative/questions/rejected.ts';
import { answeredBy, decided, leadsOf, NO_LEADS, OWN_WORDS } from '../leads-of.ts';

const answered = answeredBy(rejectedLeads);
const rejected = (...reasons: readonly (readonly [number, string])[]) =>
  leadsOf('Sales decision | Reason', ...reasons.map(([count, why]) => [count, 'rejected', why] as const));

describe('which leads were rejected, and why', () => {
  it('is answered with the four most frequent reasons and those that are missing', () => {
    expect(
      answered(
        rejected(
          [5, 'too small'],
          [4, 'no budget'],
          [3, 'too early'],
          [2, 'competitor'],
          [1, 'no response'],
          [2, ''],
        ),
      ),
    ).toEqual([
      true,
      '17 went no further: 5 were too small, 4 put off by price or budget, 3 too early, 2 with a competitor and others.',
      '2 of 17 rejected or lost leads have no reason.',
    ]);
  });

  it('is answered for one and without a reason', () => {
    expect(answered(rejected([1, '']))).toEqual([
      true,
      '1 went no further.',
      '1 of 1 rejected or lost lead has no reason.',
    ]);
    expect(answered(rejected([2, 'too small'], [1, '']), { settings: OWN_WORDS })).toEqual([
      true,
      '3 went no further: 2 were too small.',
      '1 of 3 rejected or lost enquiries has no reason.',
    ]);
    expect(answered(rejected([2, 'too small']))).toEqual([true, '2 went no further: 2 were too small.']);
  });

  it('is none where the sheet could tell and there are none', () => {
    expect(answered(decided({ Ads: [3, 3] }))).toEqual([true, 'None.']);
  });

  it('cannot be told of a period without leads', () => {
    expect(answered(NO_LEADS)).toEqual([false, 'Cannot be told, because no lead came in.']);
  });

  it('cannot be told where the sheet does not say', () => {
    expect(answered(leadsOf('Won', [3, 'yes']))).toEqual([
      false,
      'Cannot be told, because no column or status says what was rejected or lost.',
    ]);
  });
});
