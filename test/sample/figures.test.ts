import { describe, expect, it } from 'vitest';
import { group, measure, reviewSample } from './review.ts';

const april = reviewSample();

describe('the story of the sample', () => {
  it('is told of April 2026, whose follow-up windows are over', () => {
    expect(april.month).toBe('2026-04');
    expect(april.isRunning).toBe(false);
  });

  it('has 50 leads, 26 in the target market, 18 qualified, 12 accepted, 8 conversations, 4 opportunities, 2 strong', () => {
    expect(april.funnel.map(({ count }) => count)).toEqual([50, 26, 18, 12, 8, 4, 2, 0]);
  });

  it('leaves out one duplicate and one test lead of 52 rows', () => {
    expect(april.counts).toEqual({ raw: 52, duplicates: 1, tests: 1, leads: 50 });
  });

  it('tells every lead of April fit or not fit', () => {
    expect(measure(april, 'icp_fit_rate')).toMatchObject({ numerator: 26, denominator: 50, unknown: 0 });
  });

  it('fails mostly outside the service area or by size', () => {
    const [first, second] = april.failures.codes;
    expect([first?.code, second?.code]).toEqual(['wrong_market', 'too_small']);
    expect(2 * (first!.count + second!.count)).toBeGreaterThan(april.failures.count);
  });

  it('has failures that nobody explained', () => {
    expect(april.failures.unexplained).toBe(2);
  });

  it('has leads on every tier and in every failure group', () => {
    expect(april.tiers).toEqual({ disqualified: 24, incomplete: 2, qualified: 18, nurture: 6 });
    for (const { id, count } of april.failureGroups) expect(count, id).toBeGreaterThan(0);
  });
});

describe('the months of the sample', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => reviewSample(month));

  it('bring more leads each month, and fewer of them fit', () => {
    expect(months.map(({ counts }) => counts.leads)).toEqual([36, 41, 46, 50]);
    const fit = months.map((review) => measure(review, 'icp_fit_rate').value!);
    expect(fit).toEqual([...fit].sort((a, b) => b - a));
    expect(fit[0]! - fit[3]!).toBeGreaterThan(0.15);
  });

  it('bring more leads because of Google Ads', () => {
    expect(months.map((review) => group(review, 'Google Ads').leads)).toEqual([6, 10, 15, 20]);
  });

  it('win 11 of the 22 opportunities closed by the end of April, beside one that sales never accepted', () => {
    expect(measure(april, 'win_rate')).toMatchObject({ numerator: 11, denominator: 22, leftOut: 1 });
  });

  it('lose one lead before it became an opportunity', () => {
    expect(measure(months[2]!, 'lead_to_opportunity').unknown).toBe(1);
  });

  it('miss the targets that the team set, but that of fit', () => {
    expect(measure(april, 'icp_fit_rate').status).toBe('on target');
    for (const id of ['sales_acceptance_rate', 'follow_up_completion', 'first_touch_in_time'] as const) {
      expect(measure(april, id).status, id).toBe('off target');
    }
  });
});
