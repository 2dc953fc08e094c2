import { describe, expect, it } from 'vitest';
import { record } from '../../../src/domain/rhythm/history.ts';
import { restatementOf } from '../../../src/domain/rhythm/restatement.ts';
import { review, rubric } from '../sheets.ts';
import { APRIL, aprilAsOf, DECIDED } from './memories.ts';

const may = aprilAsOf('2024-05-02');
const history = record([], may);

describe('restatementOf', () => {
  it('is nothing for a month that was never reviewed', () => {
    expect(restatementOf([], may)).toBeNull();
    expect(restatementOf(history, review(APRIL, { month: '2024-03' }))).toBeNull();
  });

  it('has nothing moved where the figures are the same', () => {
    expect(restatementOf(history, aprilAsOf('2024-06-01'))).toEqual({
      month: '2024-04',
      asOf: '2024-05-02',
      rubricVersion: may.rubricVersion,
      rubricChanged: false,
      moved: [],
    });
  });

  it('says each figure that moved, before and now', () => {
    const { moved } = restatementOf(history, aprilAsOf('2024-06-01', DECIDED))!;
    expect(moved).toEqual([
      {
        id: 'sales_acceptance_rate',
        label: 'Sales acceptance',
        before: { value: 1 / 3, numerator: 1, denominator: 3 },
        now: { value: 0.5, numerator: 2, denominator: 4 },
        difference: 0.5 - 1 / 3,
      },
      {
        id: 'funnel_accepted',
        label: 'Accepted by sales',
        before: { value: 1, numerator: 1, denominator: 4 },
        now: { value: 2, numerator: 2, denominator: 4 },
        difference: 1,
      },
    ]);
  });

  it('passes over a count that stands where it stood among more rows', () => {
    const more = [...APRIL, ['2024-04-06', 'z@z.example', 'Banking', '']];
    const { moved } = restatementOf(history, aprilAsOf('2024-06-01', more))!;
    const ids = moved.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['lead_volume', 'funnel_generated', 'rows_raw']));
    expect(ids).not.toContain('funnel_accepted');
  });

  it('compares with the latest rows, not with the first', () => {
    const restated = record(history, aprilAsOf('2024-06-01', DECIDED));
    expect(restatementOf(restated, aprilAsOf('2024-06-02', DECIDED))).toMatchObject({
      asOf: '2024-06-01',
      moved: [],
    });
  });

  it('compares a look back with what was known by then', () => {
    const restated = record(history, aprilAsOf('2024-06-01', DECIDED));
    expect(restatementOf(restated, aprilAsOf('2024-05-20'))).toMatchObject({ asOf: '2024-05-02', moved: [] });
    expect(restatementOf(restated, aprilAsOf('2024-05-01'))).toBeNull();
  });

  it('says that the rubric changed, and has no difference where a figure has no data any more', () => {
    const without = review(APRIL, { asOf: '2024-06-01', rubric: rubric('') });
    const { rubricChanged, moved } = restatementOf(history, without)!;
    expect(rubricChanged).toBe(true);
    expect(moved.find(({ id }) => id === 'icp_fit_rate')).toMatchObject({
      before: { value: 0.5, numerator: 2, denominator: 4 },
      now: { value: null, numerator: 0, denominator: 0 },
      difference: null,
    });
  });
});
