import fc from 'fast-check';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import type { PastAction } from '../../../src/domain/rhythm/actions.ts';
import type { HistoryRow } from '../../../src/domain/rhythm/history.ts';
import { TRACKED } from '../../../src/domain/rhythm/tracked.ts';
import { HOSTILE, review, rubric, sheet } from '../sheets.ts';

/** Four leads of April 2024, two of them fit, of which sales accepted one and rejected two. */
export const APRIL = sheet(`
  Created    | Email         | Industry | Sales decision
  2024-04-02 | a@one.example | Retail   | accepted
  2024-04-03 | b@two.example | Retail   | rejected
  2024-04-04 | c@six.example | Banking  | rejected
  2024-04-05 | d@ten.example | Banking  |
`);

/** The same once sales has decided on the fourth. */
export const DECIDED = [...APRIL.slice(0, -1), ['2024-04-05', 'd@ten.example', 'Banking', 'accepted']];

export const FIT = rubric('Fit | Industry we serve | Industry | is one of | Retail | | yes');

/** A review of April 2024 by a rubric that says which industry fits. */
export function aprilAsOf(asOf: string, leads: Cell[][] = APRIL) {
  return review(leads, { asOf, rubric: FIT });
}

export const days = fc.constantFrom('2024-05-01', '2024-05-02', '2024-06-30', '2025-01-31');
const months = fc.constantFrom('2024-03', '2024-04', '2024-05', '2024-Q1', '2024-W15', 'all');
const texts = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    // XML keeps neither half a surrogate pair nor a lone return.
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.replace(/\p{Surrogate}|\r/gu, '').trim())
  .filter((text) => text !== '');

export const histories: fc.Arbitrary<HistoryRow[]> = fc.array(
  fc
    .record({
      month: months,
      tracked: fc.constantFrom(...TRACKED),
      counts: fc.tuple(fc.nat(500), fc.nat(500)),
      isKnown: fc.boolean(),
      basis: fc.oneof(fc.constant(''), texts),
      rubric: fc.constantFrom('00000012', '1234e567', 'deadbeef'),
      asOf: days,
      restated: fc.boolean(),
    })
    .map(({ tracked, counts, isKnown, ...row }) => {
      const denominator = Math.max(...counts);
      const numerator = Math.min(...counts);
      if (!isKnown || denominator === 0) {
        return { ...row, measure: tracked.id, value: null, numerator: 0, denominator: 0 };
      }
      const value = tracked.isRate ? numerator / denominator : numerator;
      return { ...row, measure: tracked.id, value, numerator, denominator };
    }),
  { maxLength: 20 },
);

export const actionLists: fc.Arbitrary<PastAction[]> = fc.uniqueArray(
  fc.record({
    id: fc.oneof(fc.constantFrom('mend: follow_up_completion', 'require reasons', 'cut: Ads'), texts),
    who: fc.constantFrom('sales', 'marketing', ''),
    text: texts,
    month: fc.constantFrom('2024-01', '2024-02', '2024-03', '2024-04', '2024-05'),
    asOf: fc.constantFrom('', '2024-05-03'),
    done: fc.boolean(),
    owner: fc.constantFrom('', 'Ann', '=Ann'),
    due: fc.constantFrom('', '2024-06-01', 'soon'),
    watch: fc.option(
      fc
        .record({
          ref: texts.map((name) => `/groups/${name.replaceAll('/', '~1')}/measures/icp_fit_rate`),
          numerator: fc.constantFrom('numerator', 'count'),
          denominator: fc.constantFrom('denominator', 'of'),
          higherIsBetter: fc.boolean(),
          before: fc
            .tuple(fc.nat(2000), fc.nat(2000))
            .map((both) => ({ numerator: Math.min(...both), denominator: Math.max(...both) })),
          limits: fc.constantFrom(undefined, 'first_touch_hours 24', 'follow_up_days 14, agreed_touches 3'),
        })
        .map(({ limits, ...watch }) => (limits === undefined ? watch : { ...watch, limits })),
    ),
  }),
  { selector: ({ id, month }) => `${id} ${month}`, maxLength: 12 },
);
