import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../../../src/domain/narrative/findings/cautions/contradictions.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(contradictions);
const HEADER = 'Sales decision | Won | Lost | Close date';

describe('cells that cannot all be true', () => {
  it('are counted by what contradicts what', () => {
    expect(said(leadsOf(HEADER, [1, 'rejected', 'yes', '', '']))).toEqual([
      'The sheet contradicts itself: 1 lead is rejected by sales and yet won.',
    ]);
    expect(said(leadsOf(HEADER, [2, 'rejected', 'yes', '', ''], [1, '', 'yes', '', '2024-03-01']))).toEqual([
      'The sheet contradicts itself: 1 lead was closed before it came in; 2 leads are rejected by sales and yet won.',
    ]);
  });

  it("are told in the team's own word", () => {
    expect(said(leadsOf(HEADER, [2, 'accepted', 'yes', 'yes', '']), { settings: OWN_WORDS })).toEqual([
      'The sheet contradicts itself: 2 enquiries are marked both won and lost.',
    ]);
  });

  it('are none in a sheet that agrees with itself', () => {
    expect(said(leadsOf(HEADER, [2, 'accepted', 'yes', '', '2024-04-20']))).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
