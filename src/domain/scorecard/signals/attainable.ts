import type { Judged } from '../../rubric/judge.ts';

/**
 * The scores (0 to 100, under `below`) that the points of some criteria can add up to, each once. A
 * criterion on a field that the sheet does not have can never be met, and its points still divide.
 * Scores closer than a thousandth of a point are one, which bounds the work however odd the points are.
 * None where the criteria carry no points.
 */
export function attainableScores(judged: readonly Judged[], below: number): number[] {
  const possible = judged.reduce((sum, { criterion }) => sum + criterion.points, 0);
  if (possible === 0) return [];
  const sums = new Map([[0, 0]]);
  for (const { criterion, column } of judged) {
    if (column === undefined || criterion.points === 0) continue;
    for (const sum of [...sums.values()]) {
      const score = (100 * (sum + criterion.points)) / possible;
      const key = Math.round(1000 * score);
      if (score < below && !sums.has(key)) sums.set(key, sum + criterion.points);
    }
  }
  return [...sums.values()].map((sum) => (100 * sum) / possible);
}
