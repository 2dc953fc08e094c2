import { describe, expect, it } from 'vitest';
import { signals } from '../../../../../src/domain/narrative/findings/cautions/signals.ts';
import { rubric } from '../../../sheets.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, RETAIL, saidBy } from '../../leads-of.ts';

const said = saidBy(signals);

describe('signs that the lead count may be worth less', () => {
  const volume = (april: number, good: number, request = {}) =>
    said(
      leadsOf(
        'Created | Industry | Sales decision',
        [30, '2024-03-01', 'Retail', ''],
        [10, '2024-03-01', 'Banking', ''],
        [good, '2024-04-02', 'Retail', ''],
        [april - good, '2024-04-02', 'Banking', ''],
      ),
      { rubric: RETAIL, ...request },
    );

  // 80 of 120 leads: Wilson from 57.8 %, over the 30 of 61 days; 50 of 90 from 45.3 %.
  it('say that volume is up while fit fell, where both are sure', () => {
    expect(volume(80, 30)).toEqual([
      'Volume is up, as 80 of 120 leads of both periods came in 30 of 61 days, while the ICP fit rate fell from 30 of 40 to 30 of 80: worth a look, and no proof.',
    ]);
    expect(volume(80, 30, { settings: OWN_WORDS })[0]).toMatch(/80 of 120 enquiries/);
    expect(volume(50, 10)).toEqual([]);
    expect(volume(80, 60)).toEqual([]);
  });

  it('say that volume is up while acceptance fell', () => {
    const grid = (april: number) =>
      leadsOf(
        'Created | Sales decision',
        [30, '2024-03-01', 'accepted'],
        [10, '2024-03-01', 'rejected'],
        [5, '2024-04-02', 'accepted'],
        [april - 5, '2024-04-02', 'rejected'],
      );
    expect(said(grid(80))).toEqual([
      'Volume is up, as 80 of 120 leads of both periods came in 30 of 61 days, while sales acceptance fell from 30 of 40 to 5 of 80: worth a look, and no proof.',
    ]);
    expect(said(grid(9))).toEqual([]);
  });

  // Wilson: 9 of 10 from 59.6 %, 8 of 10 from 49.0 %.
  it('say that sales rejects what scores high, where it surely is more than half', () => {
    const rejected = (count: number, all: number, request = {}) =>
      said(leadsOf('Pain | Sales decision', [count, 'yes', 'rejected'], [all - count, 'yes', 'accepted']), {
        rubric: rubric('Pain | A problem | Pain | is one of | yes | 10 |'),
        ...request,
      });
    expect(rejected(9, 10)).toEqual([
      'Of the qualified leads that sales decided on it rejected 9 of 10 (90%), surely more than half: worth a look, and no proof.',
    ]);
    expect(rejected(9, 10, { settings: OWN_WORDS })[0]).toMatch(/^Of the SQLs that sales/);
    expect(rejected(8, 10)).toEqual([]);
    expect(rejected(9, 9)).toEqual([]);
  });

  // Ten questions of ten points; of a smooth spread, a third would score 60 to under 70. Wilson: 43 of 100 from 33.7 %.
  it('say that scores bunch just over the threshold, where surely more than a third do', () => {
    const tens = Array.from({ length: 10 }, (_, k) => `Pain | Q${k} | Q${k} | is one of | yes | 10 |`).join(
      '\n',
    );
    const score = (tenths: number) => Array.from({ length: 10 }, (_, k) => (k < tenths ? 'yes' : 'no'));
    const bunched = (over: number) =>
      said(
        leadsOf(
          ['Source', ...Array.from({ length: 10 }, (_, k) => `Q${k}`)].join(' | '),
          [29, 'Ads', ...score(5)],
          [over, 'Ads', ...score(6)],
          [71 - over, 'Ads', ...score(7)],
        ),
        { rubric: rubric(tens) },
      );
    expect(bunched(43)).toEqual([
      '43 of 100 leads that score near the threshold stand just over it, surely more than a smooth spread would put there: worth a look, and no proof.',
    ]);
    expect(bunched(42)).toEqual([]);
  });

  it('are none without leads', () => {
    expect(said(NO_LEADS, { rubric: RETAIL })).toEqual([]);
  });
});
