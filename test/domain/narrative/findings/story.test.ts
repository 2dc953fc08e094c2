import { describe, expect, it } from 'vitest';
import { story } from '../../../../src/domain/narrative/findings/story.ts';
import { settings, sheet } from '../../sheets.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, RETAIL, saidBy } from '../leads-of.ts';

const said = saidBy(story);
const UNSCORED = 'No lead could be scored to the end: the sheet lacks too much of what the rubric asks.';

describe('the story', () => {
  it('tells the funnel step by step, as far as the sheet goes', () => {
    const grid = sheet(`
      Created    | Email | Industry | Sales decision | First conversation | Opportunity | Opportunity quality | Won | Lost | Close date
      2024-04-02 | a@a.example | Retail  | accepted | yes | yes | strong | yes |     | 2024-04-20
      2024-04-03 | b@b.example | Retail  | accepted | yes | yes | weak   |     | yes | 2024-04-21
      2024-04-04 | c@c.example | Retail  | accepted | yes | no  |        |     |     |
      2024-04-05 | d@d.example | Banking | rejected | no  | no  |        |     |     |
      2024-04-06 | e@e.example |         |          | no  | no  |        |     |     |
      2024-04-06 | e@e.example |         |          | no  | no  |        |     |     |            // a duplicate
      2024-04-07 | test@f.example |      |          | no  | no  |        |     |     |            // a test
    `);
    expect(said(grid, { rubric: RETAIL })).toEqual([
      'In April 2024, 5 leads came in (1 duplicate and 1 test lead left out).',
      '3 of them are in the target market; for 1 it cannot be told.',
      '3 are qualified leads by the rubric; for 1 the sheet lacks the data to tell.',
      'Sales accepted 3, rejected 1, and has not decided on 1.',
      '3 had a first conversation, and 2 became opportunities, 1 of them strong.',
      '1 of 5 has been won so far (20%).',
      '1 of 2 opportunities closed in the 12 months to the end of April 2024 was won (50%).',
    ]);
  });

  it('tells one lead in the singular', () => {
    const one = (...cells: string[]) =>
      said(leadsOf('Industry | Sales decision | Opportunity | Opportunity quality | Won', [1, ...cells]), {
        rubric: RETAIL,
      });
    expect(one('Retail', 'accepted', 'yes', 'strong', 'yes')).toEqual([
      'In April 2024, 1 lead came in.',
      'It is in the target market.',
      'It is a qualified lead by the rubric.',
      'Sales accepted 1 and rejected none.',
      '1 became an opportunity, a strong one.',
      '1 of 1 has been won so far (100%).',
    ]);
    expect(one('Banking', 'rejected', 'no', '', 'no')).toEqual([
      'In April 2024, 1 lead came in.',
      'It is not in the target market.',
      'It is not a qualified lead by the rubric.',
      'Sales accepted none and rejected 1.',
      'None became an opportunity.',
      'It has not been won so far.',
    ]);
  });

  it('says that no lead came in, with what was left out, and no more', () => {
    expect(said(NO_LEADS)).toEqual(['In April 2024, no lead came in.']);
    const twice = leadsOf(
      'Created | Email',
      [1, '2024-03-02', 'a@b.example'],
      [1, '2024-04-02', 'a@b.example'],
    );
    expect(said(twice)).toEqual(['In April 2024, no lead came in (1 duplicate left out).']);
    expect(said(leadsOf('Email', [2, 'test@one.example']))).toEqual([
      'In April 2024, no lead came in (2 test leads left out).',
    ]);
    expect(said([['Created']], { month: 'all' })).toEqual(['In all, no lead came in.']);
  });

  it('says nothing of what the sheet does not tell', () => {
    expect(said(leadsOf('Source', [2, 'Ads']))).toEqual([
      'In April 2024, 2 leads came in.',
      'How many are in the target market cannot be told: the rubric does not say yet whom you serve.',
      UNSCORED,
    ]);
  });

  it('calls none in the market only where it is known of all', () => {
    const market = (...rows: readonly [number, string][]) =>
      said(leadsOf('Industry', ...rows), { rubric: RETAIL })[1];
    expect(market([2, 'Banking'])).toBe('None of them is in the target market.');
    expect(market([2, 'Banking'], [1, ''])).toBe(
      'None of them is known to be in the target market; for 1 it cannot be told.',
    );
    expect(market([3, ''])).toBe(
      'Whether any of them is in the target market cannot be told: the sheet lacks the data.',
    );
    expect(market([1, ''])).toBe(
      'Whether it is in the target market cannot be told: the sheet lacks the data.',
    );
    expect(market([1, 'Retail'], [1, 'Banking'])).toBe('1 of them is in the target market.');
  });

  it('calls none qualified beside those that lack the data', () => {
    const qualified = (...rows: readonly [number, string][]) =>
      said(leadsOf('Industry', ...rows), { rubric: RETAIL })[2];
    expect(qualified([2, 'Banking'], [1, ''])).toBe(
      'None is a qualified lead by the rubric; for 1 the sheet lacks the data to tell.',
    );
    expect(qualified([1, 'Retail'], [1, 'Banking'])).toBe('1 is a qualified lead by the rubric.');
    expect(qualified([2, ''])).toBe(UNSCORED);
  });

  it('tells how strong the opportunities are, as far as it is known', () => {
    const strength = (...rows: readonly [number, string][]) =>
      said(leadsOf('Opportunity quality | Opportunity', ...rows.map(([n, q]) => [n, q, 'yes'] as const))).at(
        -1,
      );
    expect(strength([2, 'strong'])).toBe('2 became opportunities, all of them strong.');
    expect(strength([2, 'weak'])).toBe('2 became opportunities, none of them strong.');
    expect(strength([2, 'strong'], [1, 'weak'])).toBe('3 became opportunities, 2 of them strong.');
    expect(strength([2, 'strong'], [1, ''])).toBe(
      '3 became opportunities; of those whose quality is known, 2 of 2 are strong.',
    );
    expect(strength([1, 'strong'], [1, ''])).toBe(
      '2 became opportunities; of those whose quality is known, 1 of 1 is strong.',
    );
  });

  it('does not call a lead unwon whose status nobody has explained', () => {
    const last = (...rows: readonly [number, string][]) => {
      const april = rows.map(([count, status]) => [count, '2024-04-02', status] as const);
      return said(leadsOf('Created | Lead status', [1, '2024-03-02', 'Won'], ...april)).at(-1);
    };
    expect(last([1, 'Won'], [2, 'New'])).toBe('1 of 3 has been won so far (33%).');
    expect(last([2, 'New'])).toBe('None of them has been won so far.');
    expect(last([1, 'New'], [1, 'zombie'])).toBe('None of them is known to be won so far.');
    expect(last([1, 'zombie'])).toBe('It is not known to be won so far.');
  });

  it('tells the win rate of several closes, and leaves a single one to the sentence before', () => {
    const wins = (won: number, lost: number) =>
      said(
        leadsOf('Opportunity | Won | Lost', [won, 'yes', '2024-04-20', ''], [lost, 'yes', '', '2024-04-20']),
      ).at(-1);
    expect(wins(2, 1)).toBe(
      '2 of 3 opportunities closed in the 12 months to the end of April 2024 were won (67%).',
    );
    expect(wins(0, 2)).toBe(
      'None of 2 opportunities closed in the 12 months to the end of April 2024 were won (0%).',
    );
    expect(wins(1, 0)).toBe('1 of 1 has been won so far (100%).');
  });

  it("uses the team's own words", () => {
    const grid = leadsOf(
      'Industry | Email | First conversation | Opportunity',
      [2, 'Retail', '', 'yes', 'yes'],
      [1, 'Banking', 'test@one.example', '', ''],
    );
    expect(said(grid, { rubric: RETAIL, settings: OWN_WORDS })).toEqual([
      'In April 2024, 2 enquiries came in (1 test enquiry left out).',
      '2 of them are in the patch.',
      '2 are SQLs by the rubric.',
      '2 had an intro call, and 2 became appointments, all of them strong.',
    ]);
    expect(said(NO_LEADS, { settings: OWN_WORDS })).toEqual(['In April 2024, no enquiry came in.']);
  });

  it('separates thousands', () => {
    expect(said(leadsOf('Source', [1234, 'Ads']))[0]).toBe('In April 2024, 1,234 leads came in.');
  });

  it("names the team's window of the win rate", () => {
    const grid = leadsOf(
      'Opportunity | Won | Lost',
      [1, 'yes', '2024-04-20', ''],
      [1, 'yes', '', '2024-04-20'],
    );
    expect(said(grid, { settings: settings('Limit | win_window_months | 3') }).at(-1)).toMatch(
      /^1 of 2 opportunities closed in the 3 months/,
    );
  });
});
