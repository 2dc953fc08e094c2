import type { DataCheck } from '../lead/checks.ts';
import type { Facts } from '../lead/facts.ts';
import {
  DISQUALIFIED,
  EXCLUDED,
  FIT,
  INCOMPLETE,
  MUST_UNKNOWN,
  NURTURE,
  OPPORTUNITY,
  QUALIFIED,
  STRONG,
  UNFIT,
  WEAK,
} from '../lead/flags.ts';
import type { Leads } from '../lead/read.ts';
import { isExclusion, type Rubric } from './criterion.ts';
import { DIMENSIONS } from './dimension.ts';
import { type Judged, judge } from './judge.ts';
import { MET, NOT_MET, UNKNOWN } from './tests.ts';
import { unjudged } from './unjudged.ts';

/** The tiers of the ladder; a lead stands on exactly one. */
export type Tier = 'Disqualified' | 'Incomplete' | 'Qualified' | 'Nurture';

/** Leads with their facts and what the rubric says of each, one entry a lead. */
export interface QualifiedLeads {
  readonly leads: Leads;
  readonly facts: Facts;
  readonly rubric: Rubric;
  readonly judged: readonly Judged[];
  /** The facts' bits and those of the rubric. */
  readonly flags: Int32Array;
  /** Points met of points possible, 0 to 100; NaN where the rubric has no points. */
  readonly score: Float64Array;
  /** Points known of points possible, 0 to 1; NaN where the rubric has no points. */
  readonly coverage: Float64Array;
  /** Index into `judged` of the criterion that disqualified the lead; -1 where none did. */
  readonly failed: Int32Array;
  /** Some must-have of Fit is set, exclusions aside: without one there is no ICP fit rate. */
  readonly definesFit: boolean;
  /** Filled cells that no criterion could judge. */
  readonly checks: readonly DataCheck[];
}

/** Where a criterion counts, worked out once. */
interface Asked {
  readonly codes: Int32Array;
  readonly answers: Uint8Array;
  readonly points: number;
  readonly mustHave: boolean;
  readonly exclusion: boolean;
  readonly fit: boolean;
  readonly dimension: number;
}

/**
 * Scores every lead and puts it on one tier, the first that applies: disqualified (an exclusion
 * applies or a must-have is not met), incomplete (a must-have is unknown), qualified (the score
 * reaches the threshold), incomplete (unknown points could still lift it there), nurture.
 *
 * A rubric without points qualifies a lead whose must-haves are all met; an empty one leaves every
 * lead incomplete. Opportunities of a sheet without a quality column are strong with at least half the
 * points of each dimension, weak where unknown points could not lift them there, else neither.
 */
export function qualify(leads: Leads, facts: Facts, rubric: Rubric): QualifiedLeads {
  const judged = judge(leads, rubric);
  const asked: Asked[] = judged.map(({ criterion, codes, answers }) => ({
    codes,
    answers,
    points: criterion.points,
    mustHave: criterion.mustHave,
    exclusion: isExclusion(criterion),
    fit: criterion.dimension === 'fit',
    dimension: DIMENSIONS.findIndex(({ id }) => id === criterion.dimension),
  }));
  const definesFit = asked.some(({ mustHave, exclusion, fit }) => mustHave && fit && !exclusion);
  const possible = asked.reduce((sum, { points }) => sum + points, 0);
  const halves = DIMENSIONS.map((_, d) =>
    asked.reduce((sum, { dimension, points }) => (dimension === d ? sum + points / 2 : sum), 0),
  );
  const judgesQuality = !facts.tellsQuality && possible > 0;

  const { count } = leads;
  const flags = Int32Array.from(facts.flags);
  const score = new Float64Array(count);
  const coverage = new Float64Array(count);
  const failed = new Int32Array(count).fill(-1);
  const met = new Float64Array(DIMENSIONS.length);
  const open = new Float64Array(DIMENSIONS.length);

  for (let i = 0; i < count; i++) {
    let [points, unknown, isOpen, fitOpen, fitFailed, firstFailed, bits] = [0, 0, false, false, false, -1, 0];
    met.fill(0);
    open.fill(0);
    for (let k = 0; k < asked.length; k++) {
      const question = asked[k]!;
      const answer = question.answers[question.codes[i]!]!;
      if (answer === MET) {
        points += question.points;
        met[question.dimension]! += question.points;
      } else if (answer === UNKNOWN) {
        unknown += question.points;
        open[question.dimension]! += question.points;
        if (question.mustHave) {
          isOpen = true;
          fitOpen ||= question.fit;
        }
      } else if (answer === NOT_MET && question.mustHave) {
        if (firstFailed < 0) firstFailed = k;
        if (question.exclusion) bits |= EXCLUDED;
        fitFailed ||= question.fit || question.exclusion;
      }
    }

    score[i] = (100 * points) / possible;
    coverage[i] = (possible - unknown) / possible;
    failed[i] = firstFailed;
    bits |= tier(firstFailed >= 0, isOpen, points, unknown, possible, asked.length, rubric.threshold);
    if (firstFailed < 0 && isOpen) bits |= MUST_UNKNOWN;
    if (definesFit) bits |= fitFailed ? UNFIT : fitOpen ? 0 : FIT;
    if (judgesQuality && (flags[i]! & OPPORTUNITY) !== 0) bits |= quality(met, open, halves);
    flags[i]! |= bits;
  }
  return {
    leads,
    facts,
    rubric,
    judged,
    flags,
    score,
    coverage,
    failed,
    definesFit,
    checks: unjudged(leads, rubric, judged),
  };
}

function tier(
  fails: boolean,
  isOpen: boolean,
  points: number,
  unknown: number,
  possible: number,
  criteria: number,
  threshold: number,
): number {
  if (fails) return DISQUALIFIED;
  if (isOpen || criteria === 0) return INCOMPLETE;
  // Compared as whole points, so that 18 of 30 reaches 60 exactly.
  if (100 * points >= threshold * possible) return QUALIFIED;
  return 100 * (points + unknown) >= threshold * possible ? INCOMPLETE : NURTURE;
}

function quality(met: Float64Array, open: Float64Array, halves: readonly number[]): number {
  let [strong, canBe] = [true, true];
  for (let d = 0; d < halves.length; d++) {
    strong &&= met[d]! >= halves[d]!;
    canBe &&= met[d]! + open[d]! >= halves[d]!;
  }
  return strong ? STRONG : canBe ? 0 : WEAK;
}

/** The tier of a lead from its bits. */
export function tierOf(flags: number): Tier {
  if ((flags & DISQUALIFIED) !== 0) return 'Disqualified';
  if ((flags & QUALIFIED) !== 0) return 'Qualified';
  return (flags & NURTURE) !== 0 ? 'Nurture' : 'Incomplete';
}
