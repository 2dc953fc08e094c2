import { DISQUALIFIED } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { percent, written } from '../../wording.ts';
import { wilson } from '../interval.ts';
import { attainableScores } from './attainable.ts';
import { type CheckedSignal, type SignalCount, type SignalState, shareOf } from './signal.ts';

const BAND = 10;

/**
 * Whether more leads score just over the threshold T than a smooth spread of scores would put there.
 * Of the scores in [T - 10, T), [T, T + 10) and [T + 10, T + 20), the middle would hold about the share
 * that it has of the attainable ones; found where the 95 % Wilson interval of its share lies above
 * that. Leads are those of `indices` that are not disqualified, with the score as it stands: what is
 * unknown has brought no points.
 *
 * A spread that peaks over the bar by nature looks the same, so it is a reason to look, no proof.
 */
export function bunchedScores(
  { leads, rubric, judged, flags, score }: QualifiedLeads,
  indices: Int32Array,
): CheckedSignal {
  const { threshold } = rubric;
  const { terms, limits } = leads.settings;
  const attainable = [0, 0, 0];
  for (const reached of attainableScores(judged, threshold + 2 * BAND))
    countIn(attainable, reached - threshold);
  const found = [0, 0, 0];
  for (const i of indices) {
    if ((flags[i]! & DISQUALIFIED) === 0) countIn(found, score[i]! - threshold);
  }
  const [inMiddle, all] = [found[1]!, total(found)];
  const [canMiddle, canAll] = [attainable[1]!, total(attainable)];
  const [from, to] = [pointsText(threshold), pointsText(threshold + BAND)];

  const answer = (state: SignalState, why: string, counts: readonly SignalCount[]): CheckedSignal => ({
    id: 'scores_over_the_bar',
    label: 'Scores bunched just over the bar',
    state,
    why,
    counts,
    test: `of the scores within 10 points under the threshold of ${from} and 20 points over it, the first 10 points over it would hold about the share they have of the scores that can be reached; found where the 95% Wilson interval of their share lies above that`,
  });

  if (attainable.some((count) => count === 0)) {
    const why = judged.some(({ criterion }) => criterion.points > 0)
      ? `the points of the rubric do not add up to a score in each ten points around the threshold of ${from}`
      : 'the rubric gives no points';
    return answer('cannot be told', why, []);
  }
  const counts = [
    shareOf('just_under', 'In the ten points under the threshold', found[0]!, all),
    shareOf('just_over', 'In the ten points from the threshold', inMiddle, all),
    shareOf('well_over', 'In the ten points after those', found[2]!, all),
    shareOf('expected', 'Scores that can be reached in the ten points from the threshold', canMiddle, canAll),
  ];
  if (all < limits.minimum_count) {
    const few = `${written(all)} ${all === 1 ? `${terms.lead.one} scores` : `${terms.lead.many} score`}`;
    return answer(
      'too few',
      `${few} near the threshold, fewer than the ${limits.minimum_count} a verdict needs`,
      counts,
    );
  }
  const isBunched = wilson(inMiddle, all)!.lower > canMiddle / canAll;
  const said = `${written(inMiddle)} of ${written(all)} ${terms.lead.many} near the threshold score from ${from} to under ${to} (${percent(inMiddle / all, all)})`;
  const expected = `${percent(canMiddle / canAll)} that a smooth spread would put there`;
  return isBunched
    ? answer('found', `${said}, surely more than the ${expected}`, counts)
    : answer('not found', `${said}, not surely more than the ${expected}`, counts);
}

/** Counts a score, given as points over the threshold, in its band of the three; one further off is in none. */
function countIn(bands: number[], over: number): void {
  // A score is a quotient: one that is meant to reach a limit may miss it by its last digit.
  const band = Math.floor((over + 1e-9) / BAND) + 1;
  if (band >= 0 && band <= 2) bands[band]! += 1;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function pointsText(points: number): string {
  return String(Math.round(10 * points) / 10);
}
