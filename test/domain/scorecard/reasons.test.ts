import { describe, expect, it } from 'vitest';
import { FULL_RUBRIC, review, rubric, settings, sheet } from '../sheets.ts';

const GRID = sheet(`
  Created    | Source | Sales decision | Reason     | Opportunity | Won | Lost
  2024-04-01 | Ads    | rejected       | Too small  |             |     |     // rejected by sales
  2024-04-01 | Ads    | rejected       | too-small  |             |     |     // the same, spelled otherwise
  2024-04-01 | Web    | rejected       | Too small  |             |     |     // the same, another source
  2024-04-01 | Web    | rejected       |            |             |     |     // no reason
  2024-04-01 |        | rejected       | n/a        |             |     |     // no reason
  2024-04-01 | Ads    | accepted       | Price      | yes         |     | yes // lost as opportunity
  2024-04-01 | Ads    | accepted       | Whim       | yes         |     | yes // a reason no code knows
  2024-04-01 | Web    |                | no reply   |             |     | yes // lost before opportunity
  2024-04-01 | Web    | rejected       | no reply   | yes         |     | yes // lost as opportunity: the furthest
  2024-04-01 | Web    | accepted       | Price      | yes         | yes |     // won, with a reason
  2024-04-01 | Web    |                | too early  |             |     |     // still open
  2024-04-01 | Web    |                |            |             |     |     // nothing to tell
  2024-03-01 | Web    | rejected       | Too small  |             |     |     // March
`);

describe('the table of reasons', () => {
  it('tells where leads failed, why, how often and from which groups, the most frequent first, and last what others carry a reason', () => {
    expect(review(GRID).reasons).toEqual([
      {
        where: 'rejected by sales',
        reason: 'Too small',
        code: 'too_small',
        count: 3,
        groups: [
          { group: 'Ads', count: 2 },
          { group: 'Web', count: 1 },
        ],
      },
      {
        where: 'rejected by sales',
        reason: '(no reason given)',
        code: 'blank',
        count: 2,
        groups: [
          { group: '(unknown)', count: 1 },
          { group: 'Web', count: 1 },
        ],
      },
      {
        where: 'lost as opportunity',
        reason: 'Price',
        code: 'no_budget',
        count: 1,
        groups: [{ group: 'Ads', count: 1 }],
      },
      {
        where: 'lost as opportunity',
        reason: 'Whim',
        code: 'other',
        count: 1,
        groups: [{ group: 'Ads', count: 1 }],
      },
      {
        where: 'lost as opportunity',
        reason: 'no reply',
        code: 'unresponsive',
        count: 1,
        groups: [{ group: 'Web', count: 1 }],
      },
      {
        where: 'lost before opportunity',
        reason: 'no reply',
        code: 'unresponsive',
        count: 1,
        groups: [{ group: 'Web', count: 1 }],
      },
      { where: 'won', reason: 'Price', code: 'no_budget', count: 1, groups: [{ group: 'Web', count: 1 }] },
      {
        where: 'still open',
        reason: 'too early',
        code: 'too_early',
        count: 1,
        groups: [{ group: 'Web', count: 1 }],
      },
    ]);
  });

  it('adds up by code over the leads that failed', () => {
    const { failures } = review(GRID);
    // Not the win nor the open lead: 3 lost as opportunity, 1 lost before, 5 rejected.
    expect(failures).toMatchObject({ count: 9, owed: 9, unexplained: 2 });
    expect(failures.codes.map(({ code, count }) => [code, count])).toEqual([
      ['too_small', 3],
      ['blank', 2],
      ['unresponsive', 2],
      ['other', 1],
      ['no_budget', 1],
    ]);
  });

  it('codes a reason as the settings say, however it is spelled', () => {
    const said = settings('reason | WHIM! | Needs nurturing\nreason | price | competitor');
    const codes = review(GRID, { settings: said }).reasons.map(({ reason, code }) => `${reason}: ${code}`);
    expect(codes).toContain('Whim: needs_nurturing');
    expect(codes).toContain('Price: competitor');
  });

  it('gives the criterion that failed as the reason of leads that only the rubric turned away', () => {
    const grid = sheet(`
      Created    | Email       | Industry | Employees | Title   | Sales decision | Reason | Opportunity
      2024-04-01 | a@firm.io   | Banking  | 5         | CEO     |                |        |     // the first that fails: industry
      2024-04-01 | b@firm.io   | Retail   | 5         | CEO     |                |        |     // size
      2024-04-01 | c@gmail.com | Retail   | 50        | CEO     |                |        |     // mailbox
      2024-04-01 | d@firm.io   | Retail   | 50        | Student |                |        |     // student
      2024-04-01 | e@firm.io   | Banking  | 50        | CEO     |                | Whim   |     // what people wrote goes first
      2024-04-01 | f@firm.io   | Banking  | 50        | CEO     | rejected       |        |     // rejected by sales without a reason
      2024-04-01 | g@firm.io   | Banking  | 50        | CEO     |                |        | yes // an opportunity all the same
    `);
    const { reasons, failures } = review(grid, { rubric: FULL_RUBRIC });
    expect(reasons.map(({ where, reason, code, count }) => [where, reason, code, count])).toEqual([
      ['rejected by sales', '(no reason given)', 'blank', 1],
      ['disqualified by the rubric', 'Company mailbox', 'not_a_lead', 1],
      ['disqualified by the rubric', 'Industry we serve', 'poor_fit', 1],
      ['disqualified by the rubric', 'No students', 'not_a_lead', 1],
      ['disqualified by the rubric', 'Size we serve', 'too_small', 1],
      ['disqualified by the rubric', 'Whim', 'other', 1],
    ]);
    // A reason is owed only where people turned a lead away.
    expect(failures).toMatchObject({ count: 6, owed: 1, unexplained: 1 });
  });

  it('does not count as failed what the rubric rules out and sales took on all the same', () => {
    const grid = sheet(`
      Created    | Industry | Sales decision | First conversation
      2024-04-01 | Banking  |                |      // ruled out
      2024-04-01 | Banking  | accepted       |      // taken on
      2024-04-01 | Banking  |                | yes  // talked with
      2024-04-01 | Retail   |                |      // fits
    `);
    const served = rubric('Fit | Industry we serve | Industry | is one of | Retail | 10 | yes');
    const { failures, failureGroups } = review(grid, { rubric: served });
    expect(failures.places.find(({ id }) => id === 'disqualified by the rubric')?.count).toBe(1);
    expect(failures.count).toBe(1);
    expect(failureGroups.find(({ id }) => id === 'bad_fit')?.count).toBe(3);
  });

  it('keeps a criterion apart from a reason of the same words that means something else', () => {
    const rows = ['2024-04-01 | Retail | 5 | ', '2024-04-01 | Retail | 5 | Size matters'];
    const table = (order: string[]) =>
      review(sheet(['Created | Industry | Headcount | Reason', ...order].join('\n')), {
        rubric: rubric('Fit | Size matters | Headcount | at least | 20 | 10 | yes'),
        settings: settings('reason | Size matters | Poor fit'),
      }).reasons.map(({ reason, code, count }) => [reason, code, count]);
    expect(table(rows)).toEqual([
      ['Size matters', 'poor_fit', 1],
      ['Size matters', 'too_small', 1],
    ]);
    expect(table([...rows].reverse())).toEqual(table(rows));
  });

  it('passes over duplicates, test leads and leads of a later day', () => {
    const grid = sheet(`
      Created    | Email      | Sales decision | Reason
      2024-04-01 | a@firm.io  | rejected       | Too small
      2024-04-02 | A@firm.io  | rejected       | No budget
      2024-04-02 | test@firm.io | rejected     | Competitor
      2024-04-21 | b@firm.io  | rejected       | Too early
    `);
    expect(review(grid, { asOf: '2024-04-20' }).reasons.map(({ reason, count }) => [reason, count])).toEqual([
      ['Too small', 1],
    ]);
  });

  it('is empty where nothing failed', () => {
    const { reasons, failures } = review([
      ['Created', 'Source'],
      ['2024-04-01', 'Ads'],
    ]);
    expect([reasons, failures.count, failures.codes]).toEqual([[], 0, []]);
  });
});
