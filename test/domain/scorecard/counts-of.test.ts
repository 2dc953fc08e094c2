import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { cohort } from '../../../src/domain/scorecard/cohort.ts';
import { countsOf } from '../../../src/domain/scorecard/counts-of.ts';
import { funnelOf } from '../../../src/domain/scorecard/funnel.ts';
import { parsePeriod } from '../../../src/domain/scorecard/period.ts';
import { FULL_RUBRIC, messySheets, periodIds, reviewed } from '../sheets.ts';

describe('the counts of some leads', () => {
  it('make the funnel of the review where they are all leads of its period', () => {
    fc.assert(
      fc.property(messySheets, periodIds, (grid, month) => {
        const { review, qualified } = reviewed(grid, { rubric: FULL_RUBRIC, month, asOf: '2024-06-30' });
        const counts = countsOf(qualified, cohort(qualified, parsePeriod(month, UTC)));
        expect(funnelOf(qualified, counts)).toEqual(review.funnel);
      }),
      { numRuns: 80 },
    );
  });

  it('are zeros where there is none', () => {
    const { qualified } = reviewed([
      ['Created', 'Source'],
      ['2024-04-01', 'Ads'],
    ]);
    expect(countsOf(qualified, new Int32Array()).every((count) => count === 0)).toBe(true);
  });
});
