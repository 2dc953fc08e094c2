import { describe, expect, it } from 'vitest';
import { newcombe } from '../../src/domain/scorecard/interval.ts';
import { group, measure, reviewSample } from './review.ts';

const april = reviewSample();
const BEST = ['Buyer-readiness page', 'Referral campaign'];

describe('the sources of the sample', () => {
  it('stand under one spelling each, those without one under (unknown)', () => {
    expect(april.groups.map(({ group: name, leads }) => [name, leads])).toEqual([
      ['Google Ads', 20],
      ['Buyer-readiness page', 9],
      ['Referral campaign', 8],
      ['LinkedIn', 5],
      ['Newsletter', 3],
      ['Trade show', 3],
      ['(unknown)', 2],
    ]);
  });

  it.each(BEST)('%s fits better than the rest', (name) => {
    expect(group(april, name).quality).toMatchObject({ measure: 'icp_fit_rate', verdict: 'better' });
  });

  it('the two best bring every opportunity and both strong ones', () => {
    const sum = (id: 'lead_to_opportunity' | 'opportunity_quality'): number =>
      BEST.reduce((all, name) => all + measure(group(april, name), id).numerator, 0);
    expect(sum('lead_to_opportunity')).toBe(4);
    expect(sum('opportunity_quality')).toBe(2);
  });

  it('the largest is paid and fits worse than the rest: volume without quality', () => {
    const largest = april.groups[0]!;
    expect(largest).toMatchObject({
      group: 'Google Ads',
      demandType: 'paid',
      signal: 'volume without quality',
    });
    expect(largest.quality!.verdict).toBe('worse');
    expect(measure(largest, 'icp_fit_rate')).toMatchObject({ numerator: 3, denominator: 20 });
  });

  it('none of the small ones is told apart', () => {
    const small = april.groups.filter(({ leads }) => leads < 8);
    expect(small.map(({ signal }) => signal)).toEqual(small.map(() => 'no clear difference'));
  });

  it('are others by first source than by latest', () => {
    const first = reviewSample('2026-04', 'first source');
    expect(group(first, 'Buyer-readiness page').leads).toBeLessThan(9);
    expect(group(first, 'Google Ads').leads).toBeGreaterThan(20);
  });
});

describe('the owners of the sample', () => {
  it('are three, and one of them follows up worse than the others', () => {
    const owners = reviewSample('2026-04', 'owner').groups;
    expect(owners.map((owner) => owner.group).sort()).toEqual([
      'Dean Foster',
      'Hannah Boyle',
      'Imran Qureshi',
    ]);
    const [dean, ...others] = owners
      .map((owner) => ({ name: owner.group, rate: measure(owner, 'follow_up_completion') }))
      .sort((a, b) => a.rate.value! - b.rate.value!);
    const rest = {
      numerator: others.reduce((sum, { rate }) => sum + rate.numerator, 0),
      denominator: others.reduce((sum, { rate }) => sum + rate.denominator, 0),
    };
    expect(dean!.name).toBe('Dean Foster');
    expect(newcombe(dean!.rate, rest, 1 - 0.05 / 3)!.upper).toBeLessThan(0);
  });
});
