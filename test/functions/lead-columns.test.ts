import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { ask } from './ask.ts';
import { LEADS, RUBRIC } from './leads.ts';

const column = (name: string, leads: Cell[][], ...rest: Cell[]): unknown[] =>
  (ask(name, leads, RUBRIC, ...rest) as Cell[][]).map((row) => {
    expect(row).toHaveLength(1);
    return row[0];
  });

describe('the columns of leads', () => {
  it('score every lead beside its row, under a title beside the header', () => {
    expect(column('LEAD_SCORE', LEADS)).toEqual(['Score', 100, 0, 100, null, 0, 100, 0, 100]);
  });

  it('name the tier of every lead', () => {
    expect(column('LEAD_TIER', LEADS)).toEqual([
      'Tier',
      'Qualified',
      'Disqualified',
      'Qualified',
      null,
      'Disqualified',
      'Qualified',
      'Incomplete',
      'Qualified',
    ]);
  });

  it('say why, and of a lead that was left out, why it was', () => {
    expect(column('LEAD_WHY', LEADS).slice(0, 5)).toEqual([
      'Why',
      'Qualified, 100: fits',
      'Disqualified, 0: does not meet "Industry" (Industry is "Banking")',
      'Qualified, 100: fits',
      'Left out: a duplicate',
    ]);
    const test = [...LEADS, ['2024-04-07', 'Test', 'x@x.example']];
    expect(column('LEAD_WHY', test).at(-1)).toBe('Left out: a test lead');
    expect(column('LEAD_WHY', LEADS, null, '2024-04-04').slice(-2)).toEqual([
      'Left out: created after the review date',
      'Left out: created after the review date',
    ]);
  });

  it('answer an empty cell beside a blank row, a row above the header and unticked checkboxes', () => {
    const [header, first, ...rest] = LEADS;
    const spaced = [['Our leads'], [], header!, first!, ['', '', null], [false, ''], ...rest];
    expect(column('LEAD_SCORE', spaced)).toEqual([
      null,
      null,
      'Score',
      100,
      null,
      null,
      0,
      100,
      null,
      0,
      100,
      0,
      100,
    ]);
  });

  it('need no date of creation', () => {
    expect(
      column(
        'LEAD_SCORE',
        LEADS.map((row) => row.slice(1)),
      ),
    ).toEqual(column('LEAD_SCORE', LEADS));
  });

  it('have the title alone where there are no leads', () => {
    expect(column('LEAD_TIER', LEADS.slice(0, 1))).toEqual(['Tier']);
  });

  it('stop at the last filled row of a whole column', () => {
    const blank = Array.from({ length: 50_000 }, () => Array(10).fill('') as Cell[]);
    expect(column('LEAD_SCORE', [...LEADS, ...blank])).toEqual(column('LEAD_SCORE', LEADS));
  });

  it('have no score where the rubric has no points', () => {
    const pointless = RUBRIC.map((row, i) => (i === 0 ? row : row.map((cell, at) => (at === 5 ? 0 : cell))));
    expect((ask('LEAD_SCORE', LEADS, pointless) as Cell[][])[1]).toEqual([null]);
  });
});
