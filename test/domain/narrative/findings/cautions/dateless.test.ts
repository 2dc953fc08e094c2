import { describe, expect, it } from 'vitest';
import { dateless } from '../../../../../src/domain/narrative/findings/cautions/dateless.ts';
import { leadsOf, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(dateless);
const undated = (count: number) => leadsOf('Created | Source', [3, '2024-04-02', 'Ads'], [count, '', 'Ads']);

describe('leads without a date of creation', () => {
  it('belong to no month', () => {
    expect(said(undated(1))).toEqual(['1 lead without a date of creation belongs to no month.']);
    expect(said(undated(2), { settings: OWN_WORDS })).toEqual([
      '2 enquiries without a date of creation belong to no month.',
    ]);
  });

  it('are not told of where every lead has one', () => {
    expect(said(undated(0))).toEqual([]);
  });
});
