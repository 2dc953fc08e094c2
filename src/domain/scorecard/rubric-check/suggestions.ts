import type { Rate } from '../review.ts';
import type { ComparisonId } from './comparison.ts';
import type { CheckedCriterion } from './criteria.ts';
import type { Separation } from './separation.ts';

/**
 * - `look again`: it is met less often among the leads that were accepted or won
 * - `reward`: it separates, and yet is neither a must-have nor worth a point
 * - `drop the points`: what it is worth points for makes hardly any difference to what sales accepts
 */
export type SuggestionKind = 'look again' | 'reward' | 'drop the points';

/** What the counts say should be done about a criterion, with the counts. */
export interface Suggestion {
  /** The criterion's id: there is at most one suggestion for each. */
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly criterion: string;
  readonly points: number;
  /** What shows it. */
  readonly basis: ComparisonId;
  readonly met: Rate;
  readonly other: Rate;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/** A difference of shares that is too small to matter, whichever way it goes. */
const HARDLY = 0.1;

/**
 * What the check suggests, in the order of the rubric; most sheets carry none. What was won speaks before
 * what sales decided, and a criterion that points the wrong way in either is looked at again before
 * anything else. Points are dropped only where the whole interval lies within ten percentage points of
 * no difference: that a difference was not found is no reason. No threshold is ever suggested, for the one
 * that fits the past best was found in that past.
 */
export function suggestionsOf(criteria: readonly CheckedCriterion[]): Suggestion[] {
  return criteria.flatMap((criterion) => {
    const { points, mustHave, decided, closed } = criterion;
    const bases: [ComparisonId, Separation][] = [
      ['won against lost', closed],
      ['accepted against rejected', decided],
    ];
    const found = (verdict: Separation['verdict']) => bases.find(([, one]) => one.verdict === verdict);
    const wrong = found('points the wrong way');
    if (wrong !== undefined) return [suggestion('look again', criterion, ...wrong)];
    const right = found('separates');
    if (right !== undefined) {
      return points === 0 && !mustHave ? [suggestion('reward', criterion, ...right)] : [];
    }
    return points > 0 && !mustHave && isHardlyAny(decided)
      ? [suggestion('drop the points', criterion, 'accepted against rejected', decided)]
      : [];
  });
}

function isHardlyAny({ lower, upper, verdict }: Separation): boolean {
  return verdict === 'does not separate' && lower! > -HARDLY && upper! < HARDLY;
}

function suggestion(
  kind: SuggestionKind,
  { id, points }: CheckedCriterion,
  basis: ComparisonId,
  { met, other, difference, lower, upper }: Separation,
): Suggestion {
  return {
    id,
    kind,
    criterion: id,
    points,
    basis,
    met,
    other,
    difference: difference!,
    lower: lower!,
    upper: upper!,
  };
}
