import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/domain/input-error.ts';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { NOT_COUNTED } from '../../src/domain/lead/flags.ts';
import { reasonOf } from '../../src/domain/lead/reasons.ts';
import type { Reviewed } from '../../src/domain/review.ts';
import { explain } from '../../src/domain/rubric/explain.ts';
import { tierOf } from '../../src/domain/rubric/qualify.ts';
import { writeRubric } from '../../src/domain/rubric/sheet.ts';
import { isFailure } from '../../src/domain/scorecard/failure.ts';
import type { MeasureId } from '../../src/domain/scorecard/measure-id.ts';
import { FULL_RUBRIC, measureIn, messySheets, periodIds, reviewed } from '../domain/sheets.ts';
import { ask, sentenceOf } from './ask.ts';

const RUBRIC = writeRubric(FULL_RUBRIC) as Cell[][];

const RATES: readonly (readonly [name: string, id: MeasureId])[] = [
  ['ICP_FIT_RATE', 'icp_fit_rate'],
  ['SALES_ACCEPTANCE_RATE', 'sales_acceptance_rate'],
  ['FOLLOW_UP_COMPLETION', 'follow_up_completion'],
  ['LEAD_TO_OPPORTUNITY', 'lead_to_opportunity'],
  ['OPPORTUNITY_QUALITY', 'opportunity_quality'],
  ['WIN_RATE', 'win_rate'],
];

/** The review of a sheet; undefined where it has something to mend. */
function reviewOf(leads: Cell[][], month: string): Reviewed | undefined {
  try {
    return reviewed(leads, { rubric: FULL_RUBRIC, month });
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return undefined;
  }
}

function everyReview(
  holds: (leads: Cell[][], month: string, reviewed: Reviewed) => void,
  numRuns = 100,
): void {
  fc.assert(
    fc.property(messySheets, periodIds, (leads, month) => {
      const found = reviewOf(leads, month);
      if (found === undefined)
        expect(sentenceOf('LEAD_SCORECARD', leads, RUBRIC, month)).toMatch(/^\p{Lu}.*\.$/su);
      else holds(leads, month, found);
    }),
    { numRuns },
  );
}

describe('a formula answers what the review says, to the last digit', () => {
  it('each rate, of all leads and of each source', () => {
    everyReview((leads, month, { review }) => {
      for (const [name, id] of RATES) {
        const all = measureIn(review, id);
        if (all.value === null) expect(sentenceOf(name, leads, RUBRIC, month)).toContain(all.why);
        else expect(ask(name, leads, RUBRIC, month)).toBe(all.value);
        if (!leads[0]!.includes('Source')) continue;
        for (const group of review.groups) {
          const own = measureIn(group, id);
          if (own.value === null)
            expect(sentenceOf(name, leads, RUBRIC, month, group.group)).toContain(own.why);
          else expect(ask(name, leads, RUBRIC, month, group.group)).toBe(own.value);
        }
      }
    }, 60);
  });

  it('each table', () => {
    everyReview((leads, month, { review }) => {
      const rows = (name: string): Cell[][] => (ask(name, leads, RUBRIC, month) as Cell[][]).slice(1);
      expect(
        rows('LEAD_SCORECARD').map((row) => [row[1], row[2], row[3], row[4], row[5], row[6], row[12]]),
      ).toEqual(
        review.measures.map((one) => [
          one.value,
          one.numerator,
          one.denominator,
          one.unknown,
          one.lower,
          one.upper,
          one.why,
        ]),
      );
      expect(rows('WIN_RATE_BY_SOURCE').map((row) => row.slice(0, 4))).toEqual(
        review.groups.map((group) => {
          const { value, numerator, denominator } = measureIn(group, 'win_rate');
          return [group.group, value, numerator, denominator];
        }),
      );
      expect(rows('SOURCE_QUALITY').map((row) => [row[0], row[1], row[2], row[3], row[4], row[10]])).toEqual(
        review.groups.map((group) => [
          group.group,
          group.demandType,
          group.leads,
          group.share,
          measureIn(group, 'icp_fit_rate').value,
          group.signal,
        ]),
      );
      expect(rows('LEAD_FUNNEL').map((row) => [row[0], row[1]])).toEqual(
        review.funnel.map(({ label, told, count }) => [label, told ? count : null]),
      );
      const reasons = rows('DISQUALIFICATION_REASONS');
      const failed = review.reasons.filter(({ where }) => isFailure(where));
      if (failed.length === 0) expect(reasons).toHaveLength(1);
      else {
        expect(reasons.map((row) => row.slice(0, 4))).toEqual(
          failed.map(({ where, code, reason, count }) => [where, reasonOf(code).label, reason, count]),
        );
      }
    }, 100);
  });

  it('each lead’s score, tier and reason', () => {
    everyReview((leads, _, { qualified }) => {
      const columns = ['LEAD_SCORE', 'LEAD_TIER', 'LEAD_WHY'].map(
        (name) => ask(name, leads, RUBRIC, null, null) as Cell[][],
      );
      qualified.leads.rows.forEach((row, i) => {
        const isLeftOut = (qualified.flags[i]! & NOT_COUNTED) !== 0;
        const [score, tier, why] = columns.map((column) => column[row]![0]);
        expect(score).toBe(isLeftOut ? null : qualified.score[i]);
        expect(tier).toBe(isLeftOut ? null : tierOf(qualified.flags[i]!));
        expect(why).toEqual(isLeftOut ? expect.stringMatching(/^Left out: /) : explain(qualified, i));
      });
      expect(columns[0]!.flat().filter((cell) => typeof cell === 'number')).toHaveLength(
        qualified.flags.filter((bits) => (bits & NOT_COUNTED) === 0).length,
      );
    });
  });

  it('the narrative, which its own check backs', () => {
    everyReview((leads, month, { review }) => {
      const lines = (ask('LEAD_NARRATIVE', leads, RUBRIC, month) as string[][]).map(([line]) => line!);
      for (const { text } of review.narrative) expect(lines).toContain(text);
      for (const { text } of review.actions)
        expect(lines.some((line) => line.endsWith(`: ${text}`))).toBe(true);
      expect(
        ask(
          'NARRATIVE_CHECK',
          lines.map((line) => [line]),
          leads,
          RUBRIC,
          month,
        ),
      ).toEqual([[`Every number and claim is backed by the review of ${review.label}.`]]);
    }, 40);
  });

  it('whatever blank rows a whole column brings', () => {
    const blank = fc.constantFrom<Cell[]>([], ['', ''], [null, undefined], [false, '', null]);
    fc.assert(
      fc.property(messySheets, fc.array(blank, { minLength: 1, maxLength: 40 }), (leads, rows) => {
        const whole = [...leads, ...rows];
        for (const name of ['LEAD_SCORE', 'LEAD_SCORECARD']) {
          expect(sentenceOf(name, whole, RUBRIC)).toBe(sentenceOf(name, leads, RUBRIC));
        }
      }),
      { numRuns: 60 },
    );
  });
});
