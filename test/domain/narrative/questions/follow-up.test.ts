import { describe, expect, it } from 'vitest';
import { followUp } from '../../../../src/domain/narrative/findings/follow-up.ts';
import { brokenFollowUp } from '../../../../src/domain/narrative/questions/follow-up.ts';
import { answeredBy, leadsOf, NO_LEADS, saidBy } from '../leads-of.ts';

const answered = answeredBy(brokenFollowUp);

describe('where follow-up broke down', () => {
  it('is answered with what the narrative says of it', () => {
    const grid = leadsOf('Owner | Touches', [20, 'Ann', 3], [20, 'Bo', 0]);
    expect(answered(grid)).toEqual([true, ...saidBy(followUp)(grid)]);
    expect(answered(grid)).toContain(
      'The leads of Bo were followed up less often: none of 20, against 20 of 20 of the others.',
    );
  });

  it('cannot be told without a column of it, while nothing is due, or without leads', () => {
    expect(answered(leadsOf('Source', [2, 'Ads']))).toEqual([
      false,
      'Cannot be told, because no column tells of follow-up, touches or activities.',
    ]);
    const notDue = [false, 'Cannot be told, because no follow-up is due.'];
    expect(answered(leadsOf('Touches', [2, 3]), { asOf: '2024-04-15' })).toEqual(notDue);
    expect(answered(NO_LEADS)).toEqual(notDue);
  });
});
