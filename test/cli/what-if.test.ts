import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json } from './in-process.ts';
import { run } from './run.ts';

describe('--what-if', () => {
  it('tells the month again with another threshold, beside the month as it is', async () => {
    const plain = await json();
    const { whatIf, ...rest } = await json('--what-if', 'threshold=90');
    expect(whatIf!.asked).toEqual(['threshold 90 instead of 60']);
    const qualified = whatIf!.tiers.find(({ id }) => id === 'qualified')!;
    expect(qualified.now).toBe(18);
    expect(qualified.changed).toBeLessThan(18);
    expect(whatIf!.review.tiers.qualified).toBe(qualified.changed);
    expect(whatIf!.caution).toMatch(/does not foretell/);
    expect({ ...rest, whatIf: null }).toEqual(plain);
  });

  it('leaves out groups, in any spelling and as often as asked', async () => {
    const { whatIf, counts } = await json(
      '--what-if',
      'without=google ads',
      '--what-if',
      'drop=Referral campaign',
    );
    expect(whatIf!.asked).toEqual(['without Google Ads', 'without Referral campaign']);
    // 50 leads, less the 20 of Google Ads and the 8 of the referral campaign.
    expect([counts.leads, whatIf!.review.counts.leads]).toEqual([50, 22]);
    expect(whatIf!.beside.find(({ id }) => id === 'icp_fit_rate')).toMatchObject({
      now: { numerator: 26, denominator: 50 },
      changed: { numerator: 15, denominator: 22 },
    });
  });

  it('is null where nobody asks', async () => {
    expect((await json()).whatIf).toBeNull();
  });

  it.each([
    ['an unknown group', ['without=Moon'], /no lead has "Moon" under .*what stands there is .*Google Ads/],
    ['an unknown change', ['budget=2'], /"budget=2" is nothing that a what-if can ask; write threshold=70/],
    ['a threshold that is none', ['threshold=lots'], /"lots" is no number from 0 to 100/],
    ['two thresholds', ['threshold=70', 'threshold=80'], /one threshold; 2 were given. Keep one/],
  ])('answers %s with a message and its remedy', async (_, asked, message) => {
    await expect(json(...asked.flatMap((one) => ['--what-if', one]))).rejects.toThrow(message);
  });

  describe('with a file', () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'lead-scorecard-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('changes no byte of it, and answers a bad one with one message and exit 1', () => {
      const path = join(folder, 'leads.csv');
      const bytes = Buffer.from(
        '\ufeffCreated;Source;Status\r\n2026-04-02;Ads;Won\r\n2026-04-03;Fair;New\r\n\r\n',
      );
      writeFileSync(path, bytes);
      const ask = (group: string) =>
        run([path, '--month', '2026-04', '--json', '--what-if', `without=${group}`]);
      expect(JSON.parse(ask('Ads').out).whatIf.review.counts.leads).toBe(1);
      const { code, out, err } = ask('Moon');
      expect([code, out]).toEqual([1, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    });
  });
});
