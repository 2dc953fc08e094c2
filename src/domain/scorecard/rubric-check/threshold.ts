import { ACCEPTED, DISQUALIFIED, LOST, MUST_UNKNOWN, NOT_COUNTED, REJECTED, WON } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { MET } from '../../rubric/tests.ts';

/** What a threshold would have qualified, and what became of those leads. */
export interface ThresholdRow {
  readonly id: string;
  /** 0 to 100. */
  readonly threshold: number;
  readonly qualified: number;
  /** Of the qualified. */
  readonly accepted: number;
  readonly rejected: number;
  readonly won: number;
  readonly lost: number;
  /** It is the rubric's own. */
  readonly isCurrent: boolean;
}

const MOST_SCORES = 21;
const OUTCOMES = [ACCEPTED, REJECTED, WON, LOST];

/**
 * What each threshold would have qualified, the lowest first: one row for every score that the rubric can
 * give, rounded down to two decimals, or in steps of 5 where these are more than 21; and the rubric's own.
 * Points are compared as `qualify` compares them. A rubric without points has its own threshold only.
 *
 * The best row of this table is the best by chance as well: it is no advice.
 */
export function thresholdRows(qualified: QualifiedLeads): ThresholdRow[] {
  const { rubric, judged } = qualified;
  const points = judged.map(({ criterion }) => criterion.points);
  const possible = points.reduce((sum, own) => sum + own, 0);
  const classes = scoreClasses(qualified);
  const thresholds = new Set([rubric.threshold, ...attainable(points, possible)]);
  return [...thresholds]
    .sort((a, b) => a - b)
    .map((threshold) => {
      const [count, accepted, rejected, won, lost] = summed(
        classes.filter((own) => 100 * own.points >= threshold * possible),
      );
      return {
        id: String(threshold),
        threshold,
        qualified: count,
        accepted,
        rejected,
        won,
        lost,
        isCurrent: threshold === rubric.threshold,
      };
    });
}

/** The scores a rubric can give; in steps of 5 where they are many, none where it gives no points. */
function attainable(points: readonly number[], possible: number): number[] {
  if (possible === 0) return [];
  let scores = new Set([0]);
  for (const own of points) {
    scores = new Set([...scores].flatMap((sum) => [sum, sum + own]));
    if (scores.size > MOST_SCORES) return Array.from({ length: MOST_SCORES }, (_, step) => 5 * step);
  }
  return [...scores].map((sum) => Math.floor((10_000 * sum) / possible) / 100);
}

/** Leads of one score: how many there are, and how many of them were accepted, rejected, won and lost. */
interface ScoreClass {
  readonly points: number;
  readonly counts: Counts;
}

type Counts = [all: number, accepted: number, rejected: number, won: number, lost: number];

function summed(classes: readonly ScoreClass[]): Counts {
  const sum: Counts = [0, 0, 0, 0, 0];
  for (const { counts } of classes) for (let k = 0; k < sum.length; k++) sum[k]! += counts[k]!;
  return sum;
}

/** The leads that some threshold could qualify, by their score. */
function scoreClasses(qualified: QualifiedLeads): ScoreClass[] {
  const { flags, score, judged } = qualified;
  const classes = new Map<number, ScoreClass>();
  // Without a criterion no lead is ever qualified.
  const count = judged.length === 0 ? 0 : flags.length;
  for (let i = 0; i < count; i++) {
    const bits = flags[i]!;
    if ((bits & (NOT_COUNTED | DISQUALIFIED | MUST_UNKNOWN)) !== 0) continue;
    let own = classes.get(score[i]!);
    if (own === undefined) {
      own = { points: pointsOf(qualified, i), counts: [0, 0, 0, 0, 0] };
      classes.set(score[i]!, own);
    }
    const { counts } = own;
    counts[0]! += 1;
    for (let k = 0; k < OUTCOMES.length; k++) if ((bits & OUTCOMES[k]!) !== 0) counts[k + 1]! += 1;
  }
  return [...classes.values()];
}

/** The points of a lead, whole where the score is a fraction. */
function pointsOf({ judged }: QualifiedLeads, i: number): number {
  return judged.reduce(
    (sum, { criterion, answers, codes }) => (answers[codes[i]!] === MET ? sum + criterion.points : sum),
    0,
  );
}
