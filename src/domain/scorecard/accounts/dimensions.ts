import { isExclusion } from '../../rubric/criterion.ts';
import { DIMENSIONS, type DimensionId } from '../../rubric/dimension.ts';
import type { Judged } from '../../rubric/judge.ts';
import { type Answer, MET, NOT_MET, UNKNOWN } from '../../rubric/tests.ts';

/** What an account says to a dimension, whichever of its people says it. */
export type DimensionAnswer = 'yes' | 'no' | 'unknown';

/**
 * The five dimensions of an account, any of whose members may answer a criterion: met by one is met, not
 * met by all is not met, else it is unknown. A dimension is "yes" with at least half its points met, "no"
 * where unknown points could not lift it there. One without points is "yes" with all its must-haves met,
 * "no" with one not met. Exclusions take no part; a dimension that nothing else asks is "unknown".
 */
export function dimensionsOf(
  judged: readonly Judged[],
  members: Int32Array,
): Record<DimensionId, DimensionAnswer> {
  const asked = judged
    .filter(({ criterion }) => !isExclusion(criterion))
    .map((one) => ({ criterion: one.criterion, answer: bestAnswer(one, members) }));
  return Object.fromEntries(
    DIMENSIONS.map(({ id }) => {
      const own = asked.filter(({ criterion }) => criterion.dimension === id);
      const points = (...answers: Answer[]): number =>
        own.reduce(
          (sum, { criterion, answer }) => sum + (answers.includes(answer) ? criterion.points : 0),
          0,
        );
      const possible = points(MET, UNKNOWN, NOT_MET);
      if (possible > 0) {
        if (2 * points(MET) >= possible) return [id, 'yes'];
        return [id, 2 * points(MET, UNKNOWN) < possible ? 'no' : 'unknown'];
      }
      const musts = own.filter(({ criterion }) => criterion.mustHave).map(({ answer }) => answer);
      if (musts.includes(NOT_MET)) return [id, 'no'];
      return [id, musts.length > 0 && !musts.includes(UNKNOWN) ? 'yes' : 'unknown'];
    }),
  ) as Record<DimensionId, DimensionAnswer>;
}

function bestAnswer({ codes, answers }: Judged, members: Int32Array): Answer {
  let best: Answer = NOT_MET;
  for (const i of members) {
    const answer = answers[codes[i]!]! as Answer;
    if (answer === MET) return MET;
    if (answer === UNKNOWN) best = UNKNOWN;
  }
  return best;
}
