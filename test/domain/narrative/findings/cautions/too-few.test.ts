import { describe, expect, it } from 'vitest';
import { tooFew } from '../../../../../src/domain/narrative/findings/cautions/too-few.ts';
import { settings } from '../../../sheets.ts';
import { decided, leadsOf, NO_LEADS, OWN_WORDS, RETAIL, saidBy } from '../../leads-of.ts';

const said = saidBy(tooFew);

describe('measures whose counts are too small', () => {
  it('are named with their counts, up to ten leads', () => {
    expect(said(decided({ Ads: [4, 9] }))).toEqual(['Too few to judge: sales acceptance (4 of 9).']);
    expect(said(decided({ Ads: [4, 10] }))).toEqual([]);
    expect(said(decided({ Ads: [0, 4] }), { settings: settings('Limit | minimum_count | 5') })).toEqual([
      'Too few to judge: sales acceptance (none of 4).',
    ]);
    expect(said(decided({ Ads: [0, 5] }), { settings: settings('Limit | minimum_count | 5') })).toEqual([]);
    const grid = leadsOf('Industry | Sales decision', [2, 'Retail', 'accepted'], [1, 'Retail', 'rejected']);
    expect(said(grid, { rubric: RETAIL })).toEqual([
      'Too few to judge: ICP fit rate (3 of 3) and sales acceptance (2 of 3).',
    ]);
  });

  it('are put together where there are more than three', () => {
    const header = 'Industry | Sales decision | Opportunity | Won';
    expect(said(leadsOf(header, [3, 'Retail', 'accepted', 'yes', 'yes']), { rubric: RETAIL })).toEqual([
      'With 3 leads, most measures are too few to judge.',
    ]);
    expect(
      said(leadsOf(header, [1, 'Retail', 'accepted', 'yes', 'yes']), { rubric: RETAIL, settings: OWN_WORDS }),
    ).toEqual(['With 1 enquiry, most measures are too few to judge.']);
  });

  it('are not called most where as many can be judged', () => {
    // First touch, follow-up, opportunities and wins of 20; fit, acceptance, strength and win rate of fewer than ten.
    const header =
      'Industry | Sales decision | Opportunity | Opportunity quality | Won | Lost | First touch | Touches';
    const grid = leadsOf(
      header,
      [2, 'Retail', 'accepted', 'yes', 'strong', '2024-04-20', '', '2024-04-02', 3],
      [1, 'Retail', 'accepted', 'yes', 'weak', '', '2024-04-20', '2024-04-02', 3],
      [16, '', '', 'no', '', '', '', '2024-04-02', 3],
      [1, '', 'rejected', 'no', '', '', '', '2024-04-02', 3],
    );
    expect(said(grid, { rubric: RETAIL })).toEqual(['With 20 leads, several measures are too few to judge.']);
  });

  it('are none where there is nothing to judge', () => {
    expect(said(NO_LEADS)).toEqual([]);
    expect(said(leadsOf('Source', [2, 'Ads']))).toEqual([]);
  });
});
