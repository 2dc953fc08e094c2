import { describe, expect, it } from 'vitest';
import { json } from './in-process.ts';
import { run } from './run.ts';

const sides = async (...compare: string[]): Promise<unknown> => {
  const { comparison } = await json(...compare.flatMap((name) => ['--compare', name]));
  return [comparison!.kind, ...comparison!.sides.map(({ name, leads }) => [name, leads])];
};

describe('--compare', () => {
  it('sets two sources side by side, given as two values or as one with a comma', async () => {
    // In the sample, Google Ads brought 20 leads in April 2026 and the referral campaign 8.
    const found = ['group', ['Google Ads', 20], ['Referral campaign', 8]];
    expect(await sides('Google Ads', 'Referral campaign')).toEqual(found);
    expect(await sides('google ads, referral campaign')).toEqual(found);
  });

  it('sets two months side by side, and warns that one had less time', async () => {
    expect(await sides('2026-03,2026-04')).toEqual(['period', ['2026-03', 46], ['2026-04', 50]]);
    const { comparison } = await json('--compare', '2026-03,2026-04');
    expect(comparison!.caution).toMatch(/April 2026 have had less time than those of March 2026/);
  });

  it('sets two demand types side by side', async () => {
    expect(await sides('paid', 'organic')).toEqual(['demand type', ['paid', 20], ['organic', 17]]);
  });

  it('chooses itself where nobody asks: the biggest source against one that is surely better', async () => {
    expect(await sides()).toEqual(['group', ['Google Ads', 20], ['Buyer-readiness page', 9]]);
  });

  it('gives each step with its counts, and a verdict only where the counts carry one', async () => {
    const { comparison } = await json('--compare', 'Google Ads,Referral campaign');
    const step = (id: string) => comparison!.steps.find((one) => one.id === id)!;
    expect(step('target_market')).toMatchObject({ a: { count: 3 }, b: { count: 8 }, verdict: 'b higher' });
    expect(step('generated').verdict).toBeNull();
  });

  it.each([
    ['a source against a month', 'Google Ads,2026-03', /is a group.*"2026-03" is a period.*name two periods/],
    ['a name that is nowhere', 'Google Ads,Moon', /nothing called "Moon" to compare.*Google Ads/],
    ['one name', 'Google Ads', /"Google Ads" is one name, and comparing takes two/],
    ['the same name twice', 'paid,paid', /are the same demand type; name two/],
    ['a month that is none', '2026-03,2026-13', /"2026-13"/],
  ])('answers %s with a message and its remedy', async (_, names, message) => {
    await expect(json('--compare', names)).rejects.toThrow(message);
    await expect(json('--compare', names)).rejects.not.toThrow('--map');
  });

  it('answers three names with one message and exit 1', () => {
    const { code, out, err } = run(['--json', '--compare', 'a', '--compare', 'b', '--compare', 'c']);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim()).toMatch(/^.*comparing takes two names, and 3 were given.*$/);
  });
});
