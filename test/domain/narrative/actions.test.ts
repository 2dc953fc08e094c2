import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { countsAt } from '../../../src/domain/rhythm/watch.ts';
import { FULL_RUBRIC, groupings, messySheets, periodIds, review, rubric, settings } from '../sheets.ts';
import { ids } from './actions/proposals.ts';
import { expectBacked } from './backed.ts';

const either = (...cells: string[]): fc.Arbitrary<string> => fc.constantFrom(...cells);

const COLUMNS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  Source: either('Google Ads', 'Website', 'Partner', 'Cold call', '~/x/"1 of 2"', ''),
  Owner: either('Ana', 'Bo', 'Cy: 2 of 3'),
  'Sales decision': either('accepted', 'accepted', 'rejected', 'rejected', 'nurture', ''),
  Reason: either('too small', 'no budget', 'too early', 'no reply', 'other', ''),
  'First touch': either('2024-04-02', '2024-04-20', ''),
  'Follow-up': either('complete', 'incomplete'),
  'Touches in first week': either('2', '7', ''),
  Surprised: either('yes', 'no', ''),
  'Do not contact': either('yes', 'no', 'no'),
  Opportunity: either('yes', 'no', 'no'),
  Industry: either('Retail', 'Banking', ''),
  Pain: either('Slow quotes', 'no pain', ''),
  'Lead status': either('New', 'New', 'zombie'),
};

/** Leads of April 2024 that come in crowds of the same kind, so that the counts carry verdicts. */
const crowds: fc.Arbitrary<Cell[][]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.tuple(...Object.values(COLUMNS))), {
    minLength: 1,
    maxLength: 8,
  })
  .map((kinds) => [
    ['Created', ...Object.keys(COLUMNS)],
    ...kinds.flatMap(([count, cells]) => Array.from({ length: count }, () => ['2024-04-02', ...cells])),
  ]);

const sheets = fc.oneof(messySheets, { weight: 2, arbitrary: crowds });
const rubrics = fc.constantFrom(FULL_RUBRIC, rubric(''));

/** What an action may be called: nothing that changes from month to month, such as a count or a day. */
const STABLE =
  /^(?:stop contact|define fit|explain statuses|do not celebrate volume|(?:cut|invest|ask later): .+|answer: [a-z_]+|mend: (?:follow_up_completion|first_touch_in_time)|weakest step: [a-z_]+|require reasons|recalibrate|separate automatic|unknown source|ease pressure|second contact|re-engage)$/s;

describe('the actions of a review', () => {
  it('rest on facts that are there, and watch rates of which the review has both counts', () => {
    fc.assert(
      fc.property(sheets, periodIds, groupings, rubrics, (grid, month, by, asked) => {
        const found = review(grid, { month, by, rubric: asked });
        for (const { id, text, refs, watch } of found.actions) {
          expectBacked(found, { text, refs });
          if (watch !== null) expect([id, countsAt(found, watch)]).not.toEqual([id, null]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stand once each, under ids that next month can have too', () => {
    fc.assert(
      fc.property(sheets, periodIds, groupings, rubrics, (grid, month, by, asked) => {
        const found = ids(review(grid, { month, by, rubric: asked }));
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) expect(id).toMatch(STABLE);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same, under the same ids, for the same leads a month later', () => {
    fc.assert(
      fc.property(crowds, rubrics, (grid, asked) => {
        const later = grid.map((row) => row.map((cell) => String(cell).replace('2024-04', '2024-05')));
        expect(ids(review(later, { month: '2024-05', rubric: asked }))).toEqual(
          ids(review(grid, { month: '2024-04', rubric: asked })),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('say one in the singular, none as none and everything in words', () => {
    const told = settings('Term | lead | enquiry');
    fc.assert(
      fc.property(sheets, periodIds, rubrics, (grid, month, asked) => {
        for (const { text } of review(grid, { month, settings: told, rubric: asked }).actions) {
          const said = text.replaceAll('~/x/"1 of 2"', '').replaceAll('Cy: 2 of 3', '');
          expect(said).not.toMatch(/undefined|NaN|null|\b0 of\b|\b1 (?:enquiries|have|are|were)\b/);
          expect(said).toMatch(/^[A-Z].*\.$/s);
        }
      }),
      { numRuns: 100 },
    );
  });
});
