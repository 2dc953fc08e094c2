import { describe, expect, it } from 'vitest';
import { measureIn, review } from '../sheets.ts';

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/** Two leads a day from January to April 2024, one of each source; the one of Ads is won 30 days on. */
const GRID = [
  ['Created', 'Source', 'Won'],
  ...Array.from({ length: 121 }, (_, n) => [
    [day(n), 'Ads', day(n + 30)],
    [day(n), 'Web', ''],
  ]).flat(),
];

describe('a measure whose leads are still converting', () => {
  const april = review(GRID, { month: '2024-04', asOf: '2024-05-10' });
  const won = measureIn(april, 'created_win_rate');

  it('is too early, with how far it has come, and with its counts', () => {
    // On 10 May those of 1 to 10 April have had their 30 days: 10 of 60 leads are won.
    expect(won).toMatchObject({ status: 'too early', numerator: 10, denominator: 60, value: 1 / 6 });
    expect(won.why).toMatch(/^at 10 days, the age of the youngest, about 0% of what ever converts/);
  });

  it('has no change against the month before, which is compared at equal age', () => {
    expect(won.previous).toMatchObject({ numerator: 31, denominator: 62 });
    expect(won.change).toBeNull();
    expect(april.maturity.find(({ id }) => id === 'won')!.equalAge).toMatchObject({
      days: 10,
      now: { numerator: 0, denominator: 60 },
      before: { numerator: 0, denominator: 62 },
    });
  });

  it('is too early for every group and for the month in the trend', () => {
    for (const group of april.groups) expect(measureIn(group, 'created_win_rate').status).toBe('too early');
    const early = april.trend.filter(({ measures }) =>
      measures.some(({ id, isEarly }) => id === 'created_win_rate' && isEarly),
    );
    expect(early.map(({ month }) => month)).toEqual(['2024-04']);
  });

  it('is judged like any other once its youngest lead is old enough', () => {
    const later = measureIn(review(GRID, { month: '2024-04', asOf: '2024-06-30' }), 'created_win_rate');
    expect(later).toMatchObject({ status: 'no target set', numerator: 30, denominator: 60, why: null });
    expect(later.change).toMatchObject({ difference: 0, verdict: 'not separated' });
  });

  it('is too early while nobody can tell how long it takes and leads are still open', () => {
    // Nine dated wins in all: one fewer than tell how long a win takes.
    const few = [
      GRID[0]!,
      ...Array.from({ length: 40 }, (_, i) => [day(60 + i), 'Ads', i < 9 ? day(70 + i) : '']),
    ];
    const march = review(few, { month: '2024-03', asOf: '2024-05-10' });
    expect(measureIn(march, 'created_win_rate')).toMatchObject({
      status: 'too early',
      change: null,
      why: 'only 9 dated wins; 10 are needed to tell how long it takes, and 22 leads are still open',
    });
    expect(march.narrative.map(({ text }) => text)).toContain(
      'It is too early to judge the wins of March 2024: only 9 dated wins; 10 are needed to tell how long it takes, and 22 leads are still open.',
    );
  });

  it('takes nothing from measures that do not wait for time', () => {
    expect(measureIn(april, 'lead_volume').status).toBe('no target set');
    expect(measureIn(april, 'lead_volume').change).not.toBeNull();
  });
});
