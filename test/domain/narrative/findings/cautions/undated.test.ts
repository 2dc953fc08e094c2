import { describe, expect, it } from 'vitest';
import { undatedCloses } from '../../../../../src/domain/narrative/findings/cautions/undated.ts';
import { leadsOf, NO_LEADS, saidBy } from '../../leads-of.ts';

const said = saidBy(undatedCloses);
const closed = (undated: number, dated = 2) =>
  leadsOf('Opportunity | Won | Lost', [dated, 'yes', '2024-04-20', ''], [undated, 'yes', '', 'yes']);

describe('closes without a date', () => {
  it('are in no win rate', () => {
    expect(said(closed(1))).toEqual(['1 close has no date and is in no win rate.']);
    expect(said(closed(2))).toEqual(['2 closes have no date and are in no win rate.']);
  });

  it('are not told of where there are none, no win rate, or all leads are taken as one', () => {
    expect(said(closed(0))).toEqual([]);
    expect(said(closed(2, 0))).toEqual([]);
    expect(said(closed(2), { month: 'all' })).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
