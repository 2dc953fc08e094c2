import { describe, expect, it } from 'vitest';
import { scorecardSheet } from '../../src/tabs/scorecard.ts';
import { scorecardTab } from '../../src/tabs/scorecard-tab.ts';
import { trendSheet } from '../../src/tabs/trend.ts';
import { reviewed } from '../domain/sheets.ts';
import { SAMPLE, valuesIn } from './tabs.ts';

/** So many leads of a month, the first of them accepted and the others rejected. */
const month = (id: string, leads: number, accepted: number): string[][] =>
  Array.from({ length: leads }, (_, i) => [
    `${id}-10`,
    `lead${i}.${id}@firm.example`,
    i < accepted ? 'accepted' : 'rejected',
  ]);
const HEADER = ['Created', 'Email', 'Sales decision'];

/** Twelve months of twelve leads each, but for 2024-02 with three. */
const MONTHS = Array.from({ length: 12 }, (_, i) => (i < 9 ? `2023-${i + 4}` : `2024-${i - 8}`)).map((id) =>
  id.replace(/-(\d)$/, '-0$1'),
);
const LONG = reviewed(
  [HEADER, ...MONTHS.flatMap((id, i) => (id === '2024-02' ? month(id, 3, 2) : month(id, 12, (i % 5) + 3)))],
  { month: '2024-03' },
);

const rowOf = (rows: ReturnType<typeof trendSheet>['rows'], first: string) =>
  rows.find(([cell]) => cell === first)!;

describe('the trend', () => {
  it('keeps the counts of a month that has too few leads for a rate', () => {
    const { rows } = trendSheet(LONG);
    const at = rowOf(rows, 'Month').indexOf('Sales acceptance');
    expect(rowOf(rows, '2024-02').slice(at - 2, at + 1)).toEqual([2, 3, null]);
    expect(rowOf(rows, '2023-04').slice(at - 2, at + 1)).toEqual([3, 12, 0.25]);
  });

  it('has a row for every month of the review in both of its tables, and every count of it', () => {
    const { review } = SAMPLE;
    const { rows } = trendSheet(SAMPLE);
    for (const { month: id, measures } of review.trend) {
      const cells = rows.filter(([cell]) => cell === id).flat();
      expect(rows.filter(([cell]) => cell === id)).toHaveLength(2);
      for (const { value, numerator, denominator } of measures.slice(1)) {
        if (value !== null) expect(cells).toEqual(expect.arrayContaining([numerator, denominator]));
      }
    }
  });

  it('draws a line for each rate that two months have, with gaps for the others', () => {
    const chart = scorecardSheet(LONG).charts!.find(({ kind }) => kind === 'line')!;
    expect(chart.series.map(({ name }) => name)).toEqual(['Sales acceptance']);
    const drawn = valuesIn(trendSheet(LONG), chart.series[0]!.values);
    expect(drawn).toHaveLength(12);
    expect(drawn.filter((rate) => rate === null)).toHaveLength(1);
    expect(valuesIn(trendSheet(LONG), chart.series[0]!.categories)).toEqual(MONTHS);
  });

  it('shows no chart and no line of a single month, and says where there is none', () => {
    const one = reviewed([HEADER, ...month('2024-04', 12, 6)]);
    expect(trendSheet(one).charts).toEqual([]);
    expect(scorecardTab(one).formulas!.size).toBe(0);
    const none = reviewed([HEADER, ['', 'ann@firm.example', '']], { month: 'all' });
    expect(trendSheet(none).rows.flat()).toContain('No lead has a date, so there is no month to show.');
  });

  it('has a line of its months beside every measure that it tells, without a separator that depends on the locale', () => {
    const { formulas, rows } = scorecardTab(LONG);
    expect(formulas!.size).toBe(2);
    for (const formula of formulas!.values()) {
      const [, letter, top, bottom] = formula.match(/^=SPARKLINE\(([A-Z])(\d+):\1(\d+)\)$/)!;
      expect(Number(bottom) - Number(top)).toBe(11);
      expect(rows[Number(bottom) - 1]![0]).toBe('2024-03');
      expect(letter).toMatch(/[D-S]/);
    }
    expect(scorecardSheet(LONG).formulas).toBeUndefined();
  });
});
