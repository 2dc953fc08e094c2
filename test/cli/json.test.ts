import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { factAt } from '../../src/domain/narrative/fact.ts';
import { MEASURE_IDS } from '../../src/domain/scorecard/measure-id.ts';
import { json } from './in-process.ts';

const share = z.number().check(z.minimum(0), z.maximum(1));
const count = z.int().check(z.minimum(0));
const counts = { numerator: count, denominator: count };

const MEASURE = z.looseObject({
  id: z.enum(MEASURE_IDS),
  value: z.nullable(z.number()),
  ...counts,
  unknown: count,
  lower: z.nullable(share),
  upper: z.nullable(share),
  basis: z.string(),
  status: z.enum(['on target', 'off target', 'no target set', 'too few', 'too early', 'no data']),
  previous: z.nullable(z.strictObject({ value: z.nullable(z.number()), ...counts })),
});

/** What `--json` prints, as other programs read it; more may stand beside. */
const REVIEW = z.looseObject({
  month: z.string(),
  asOf: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  rubricVersion: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  counts: z.strictObject({ raw: count, duplicates: count, tests: count, leads: count }),
  measures: z.array(MEASURE).check(z.length(MEASURE_IDS.length)),
  funnel: z.array(z.looseObject({ id: z.string(), count })),
  groups: z.array(
    z.looseObject({ group: z.string(), leads: count, share: z.nullable(share), measures: z.array(MEASURE) }),
  ),
  reasons: z.array(z.looseObject({ where: z.string(), reason: z.string(), count })),
  failureGroups: z.array(z.looseObject({ id: z.string(), count })),
  dataChecks: z.array(
    z.looseObject({ id: z.string(), count, cells: z.array(z.string()), message: z.string() }),
  ),
  narrative: z.array(z.strictObject({ section: z.string(), text: z.string(), refs: z.array(z.string()) })),
  actions: z.array(
    z.strictObject({
      id: z.string(),
      who: z.enum(['marketing', 'sales', 'leadership', 'agency']),
      text: z.string(),
      refs: z.array(z.string()),
      watch: z.nullable(
        z.strictObject({
          ref: z.string(),
          numerator: z.string(),
          denominator: z.string(),
          higherIsBetter: z.boolean(),
        }),
      ),
    }),
  ),
});

describe('the review as JSON', () => {
  it.each([
    [[]],
    [['--month', 'all']],
    [['--month', '2026-Q1']],
    [['--month', '2026-W17', '--by', 'owner']],
    [['--month', '2019-01']],
  ])('keeps its shape: %j', async (flags) => {
    const review = REVIEW.parse(await json(...flags));
    for (const { value, id } of review.measures) {
      if (id !== 'lead_volume' && value !== null) expect(share.safeParse(value).success).toBe(true);
    }
    for (const { refs } of [...review.narrative, ...review.actions]) {
      for (const ref of refs) expect(factAt(review, ref)).toBeDefined();
    }
  });

  it('has null, never 0, where there is no data', async () => {
    const review = REVIEW.parse(await json('--month', '2019-01'));
    expect(review.counts.leads).toBe(0);
    for (const { id, value, previous } of review.measures) {
      if (id !== 'lead_volume') expect([id, value]).toEqual([id, null]);
      expect([id, previous]).toEqual([id, null]);
    }
  });
});
