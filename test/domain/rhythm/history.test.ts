import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyRows, latestRows, record } from '../../../src/domain/rhythm/history.ts';
import { aprilAsOf, DECIDED, days, histories } from './memories.ts';

const may = aprilAsOf('2024-05-02');
const june = aprilAsOf('2024-06-01', DECIDED);

describe('the rows of a review', () => {
  it('are its measures, its funnel of the leads generated, and the rows of the sheet', () => {
    const figures = Object.fromEntries(
      historyRows(may).map(({ measure, value, numerator, denominator }) => [
        measure,
        [value, numerator, denominator],
      ]),
    );
    expect(figures).toMatchObject({
      lead_volume: [4, 4, 4],
      icp_fit_rate: [0.5, 2, 4],
      sales_acceptance_rate: [1 / 3, 1, 3],
      win_rate: [null, 0, 0],
      funnel_generated: [4, 4, 4],
      funnel_target_market: [2, 2, 4],
      funnel_accepted: [1, 1, 4],
      rows_raw: [4, 4, 4],
      rows_duplicates: [0, 0, 4],
    });
    expect(Object.keys(figures)).toHaveLength(9 + 8 + 3);
  });

  it('have no data for a step that the sheet does not tell', () => {
    const won = historyRows(may).find(({ measure }) => measure === 'funnel_won');
    expect(won).toMatchObject({ value: null, numerator: 0, denominator: 0 });
  });

  it('say of which leads, by which rubric and as of which day', () => {
    expect(historyRows(may)[1]).toMatchObject({
      month: '2024-04',
      basis: 'leads created in April 2024',
      rubric: may.rubricVersion,
      asOf: '2024-05-02',
      restated: false,
    });
  });
});

describe('recording a review', () => {
  const first = record([], may);

  it('appends a month that is new', () => {
    expect(first).toEqual(historyRows(may));
  });

  it('adds nothing for the same figures on a later day', () => {
    expect(record(first, aprilAsOf('2024-06-01'))).toEqual(first);
  });

  it('keeps the first rows and adds what moved, restated as of the new day', () => {
    const second = record(first, june);
    expect(second.slice(0, first.length)).toEqual(first);
    expect(
      second.slice(first.length).map(({ measure, numerator, denominator, asOf, restated }) => {
        return [measure, numerator, denominator, asOf, restated];
      }),
    ).toEqual([
      ['sales_acceptance_rate', 2, 4, '2024-06-01', true],
      ['funnel_accepted', 2, 4, '2024-06-01', true],
    ]);
  });

  it('restates a figure that goes back to what it was first', () => {
    const third = record(record(first, june), aprilAsOf('2024-07-01'));
    expect(third.slice(-2).map(({ asOf, numerator }) => [asOf, numerator])).toEqual([
      ['2024-07-01', 1],
      ['2024-07-01', 1],
    ]);
  });

  it('adds nothing when it looks back from an earlier day', () => {
    const later = record([], june);
    expect(record(later, may)).toEqual(later);
  });

  it('knows the latest row when the sheet has been sorted the other way', () => {
    const sameDay = record(first, aprilAsOf('2024-05-02', DECIDED));
    const latest = latestRows([...sameDay].reverse(), may);
    expect(latest.get('sales_acceptance_rate')).toMatchObject({ numerator: 2, restated: true });
  });

  it('never changes a row, and adds nothing the second time, whatever the history holds', () => {
    fc.assert(
      fc.property(histories, days, fc.boolean(), (history, asOf, isDecided) => {
        const review = isDecided ? aprilAsOf(asOf, DECIDED) : aprilAsOf(asOf);
        const once = record(history, review);
        expect(once.slice(0, history.length)).toEqual(history);
        expect(record(once, review)).toEqual(once);
      }),
    );
  });
});
