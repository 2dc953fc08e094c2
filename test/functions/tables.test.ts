import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/lead/cell.ts';
import type { Argument } from '../../src/functions/custom-function.ts';
import { FUNCTIONS } from '../../src/functions/functions.ts';
import { sheet } from '../domain/sheets.ts';
import { ask } from './ask.ts';
import { LEADS, RUBRIC } from './leads.ts';

const table = (name: string, month = '2024-04'): Cell[][] => ask(name, LEADS, RUBRIC, month) as Cell[][];

describe('the tables', () => {
  it('WIN_RATE_BY_SOURCE has each source with its counts, and a reason beside an empty rate', () => {
    const rows = table('WIN_RATE_BY_SOURCE');
    expect(rows[0]).toEqual(['Source', 'Win rate', 'Won', 'Closed', 'Lower 95 %', 'Upper 95 %', 'Note']);
    expect(rows.slice(1).map((row) => [...row.slice(0, 4), row[6]])).toEqual([
      ['Google Ads', 0, 0, 1, '1 is fewer than the 10 a verdict needs'],
      ['Referral', 1, 2, 2, '2 are fewer than the 10 a verdict needs'],
      ['Webinar', null, 0, 0, 'nothing was closed'],
    ]);
  });

  it('SOURCE_QUALITY has volume and all rates side by side', () => {
    const [header, ads] = table('SOURCE_QUALITY');
    expect(Object.fromEntries(header!.map((title, i) => [title, ads![i]]))).toEqual({
      Source: 'Google Ads',
      'Demand type': 'paid',
      Leads: 3,
      Share: 1 / 2,
      'ICP fit rate': 1 / 3,
      'Sales acceptance': 1 / 3,
      'Follow-up completion': null,
      'Lead to opportunity': 1 / 3,
      'Opportunity quality': 1,
      'Win rate': 0,
      Signal: 'no clear difference',
      Note: 'Follow-up completion: no column tells of follow-up, touches or activities',
    });
  });

  it('DISQUALIFICATION_REASONS has where and why, with the sources', () => {
    expect(table('DISQUALIFICATION_REASONS')).toEqual([
      ['Where', 'Coded reason', 'Reason as written', 'Leads', 'Share', 'From'],
      ['rejected by sales', 'Too small', 'too small', 2, 2 / 3, 'Google Ads 2'],
      ['lost as opportunity', 'No reason given', '(no reason given)', 1, 1 / 3, 'Google Ads 1'],
    ]);
    expect(table('DISQUALIFICATION_REASONS', '2024-03')[1]![0]).toBe('No lead failed');
  });

  it('DISQUALIFICATION_REASONS divides what failed, and nothing that was won or goes on', () => {
    const grid = sheet(`
      Created    | Source | Sales decision | Reason    | Opportunity | Won
      2024-04-01 | Ads    | rejected       | too small |             |
      2024-04-01 | Ads    | rejected       |           |             |
      2024-04-01 | Ads    | rejected       |           |             |
      2024-04-01 | Ads    | accepted       | price     | yes         | yes // won
      2024-04-01 | Ads    |                | too early |             |     // open
    `);
    const rows = (ask('DISQUALIFICATION_REASONS', grid, '', '2024-04') as Cell[][]).slice(1);
    expect(rows.map(([where, , reason, count, share]) => [where, reason, count, share])).toEqual([
      ['rejected by sales', '(no reason given)', 2, 2 / 3],
      ['rejected by sales', 'too small', 1, 1 / 3],
    ]);
  });

  it('name the first of very many sources in a cell, which Google Sheets holds', () => {
    const many = Array.from({ length: 4000 }, (_, i) => [
      '2024-04-01',
      `Source ${i} ${'x'.repeat(20)}`,
      'rejected',
    ]);
    const grid = [['Created', 'Source', 'Sales decision'], ...many];
    const [, row] = ask('DISQUALIFICATION_REASONS', grid, '', '2024-04') as string[][];
    expect(row![5]).toMatch(/^Source 0 x+ 1, .* and 3,950 more$/);
    const long = [
      ['Created', 'Source'],
      ['2024-04-01', 'y'.repeat(60_000)],
    ];
    const [, other] = ask('SOURCE_QUALITY', long, '', '2024-04') as string[][];
    expect([other![0]!.length, other![0]!.slice(-2)]).toEqual([50_000, 'y…']);
  });

  it('LEAD_FUNNEL has each step of all and of the step before, and says what the sheet does not tell', () => {
    expect(table('LEAD_FUNNEL').map((row) => row.slice(0, 4))).toEqual([
      ['Step', 'Leads', 'Of all leads', 'Of the step before'],
      ['Generated', 6, 1, null],
      ['In the target market', 3, 3 / 6, 3 / 6],
      ['Qualified leads', 3, 3 / 6, 3 / 3],
      ['Accepted by sales', 2, 2 / 6, 2 / 3],
      ['First conversation', null, null, null],
      ['Opportunities', 2, 2 / 6, 2 / 2],
      ['Strong opportunities', 2, 2 / 6, 2 / 2],
      ['Won', 1, 1 / 6, 1 / 2],
    ]);
  });

  it('LEAD_FUNNEL has no share of a step before that fewer leads have reached', () => {
    const grid = sheet(`
      Created    | Sales decision | First conversation
      2024-04-01 | accepted       |
      2024-04-01 | rejected       | 2024-04-03
      2024-04-01 | rejected       | 2024-04-03
    `);
    const rows = (ask('LEAD_FUNNEL', grid, '', '2024-04') as Cell[][]).slice(4, 6);
    expect(rows).toEqual([
      ['Accepted by sales', 1, 1 / 3, expect.anything(), null],
      ['First conversation', 2, 2 / 3, null, 'more than at the step before, so no share of it'],
    ]);
  });

  it('LEAD_SCORECARD has a row for each measure', () => {
    const rows = table('LEAD_SCORECARD');
    expect(rows).toHaveLength(10);
    expect(rows[1]!.slice(0, 5)).toEqual(['Lead volume', 6, 6, 7, 0]);
    expect(rows[2]!.slice(0, 5)).toEqual(['ICP fit rate', 3 / 5, 3, 5, 1]);
    expect(rows[4]![12]).toBe('no column tells of follow-up, touches or activities');
  });

  it('are rectangular, and hold finite numbers, texts and empty cells only', () => {
    const tables = FUNCTIONS.filter(({ returnType }) => returnType.startsWith('Array'));
    expect(tables).toHaveLength(11);
    for (const { name, parameters } of tables) {
      const given: Record<string, Argument> = {
        leads: LEADS,
        rubric: RUBRIC,
        text: '7 fit.',
        successes: 3,
        total: 4,
      };
      const rows = ask(name, ...parameters.map((parameter) => given[parameter.name])) as Cell[][];
      for (const row of rows) {
        expect(row, name).toHaveLength(rows[0]!.length);
        for (const cell of row) {
          expect(cell === null || typeof cell === 'string' || Number.isFinite(cell), name).toBe(true);
        }
      }
    }
  });
});
