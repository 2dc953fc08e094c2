import { describe, expect, it } from 'vitest';
import { automatic } from '../../../../../src/domain/narrative/findings/cautions/automatic.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(automatic);

/** Closed opportunities: so many won and lost that sales accepted, and so many lost that it never did. */
const closed = (won: number, lost: number, unaccepted: number) =>
  leadsOf(
    'Sales decision | Opportunity | Won | Lost',
    [won, 'accepted', 'yes', '2024-04-20', ''],
    [lost, 'accepted', 'yes', '', '2024-04-20'],
    [unaccepted, '', 'yes', '', '2024-04-20'],
  );

describe('opportunities that sales never accepted', () => {
  it('are kept out of the win rate, which is told with them', () => {
    expect(said(closed(2, 1, 1))).toEqual([
      '1 closed opportunity that sales never accepted is kept out of the win rate, which would be 2 of 4 with it.',
    ]);
    expect(said(closed(0, 1, 3))).toEqual([
      '3 closed opportunities that sales never accepted are kept out of the win rate, which would be none of 4 with them.',
    ]);
    expect(said(closed(2, 1, 2), { settings: OWN_WORDS })[0]).toMatch(/^2 closed appointments that/);
  });

  it('are not told of where there are none, no win rate, or no leads', () => {
    expect(said(closed(2, 1, 0))).toEqual([]);
    expect(said(closed(0, 0, 2))).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
