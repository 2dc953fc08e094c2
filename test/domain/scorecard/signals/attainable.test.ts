import { describe, expect, it } from 'vitest';
import type { Judged } from '../../../../src/domain/rubric/judge.ts';
import { attainableScores } from '../../../../src/domain/scorecard/signals/attainable.ts';
import { rubric } from '../../sheets.ts';

/** Criteria of the given points, as they are judged where the sheet has their columns. */
const criteria = (points: readonly number[], column: number | undefined = 0): Judged[] => {
  const [criterion] = rubric('Pain | A problem | Pain | is filled | | 1 |').criteria;
  return points.map((own) => ({
    criterion: { ...criterion!, points: own },
    column,
    answers: new Uint8Array(1),
    codes: new Int32Array(0),
  }));
};

const sorted = (scores: readonly number[]): number[] => [...scores].sort((a, b) => a - b);

describe('attainable scores', () => {
  it('are the sums of any of the points, as a part of all of them, each once', () => {
    expect(sorted(attainableScores(criteria([50, 25, 25]), 101))).toEqual([0, 25, 50, 75, 100]);
    expect(sorted(attainableScores(criteria([1, 3]), 101))).toEqual([0, 25, 75, 100]);
  });

  it('end under the limit asked for', () => {
    expect(sorted(attainableScores(criteria([50, 25, 25]), 75))).toEqual([0, 25, 50]);
  });

  it('never take in a criterion that the sheet has no column for, whose points still divide', () => {
    const judged = [...criteria([50]), ...criteria([50], undefined)].map((one, k) =>
      k === 1 ? { ...one, column: undefined } : one,
    );
    expect(sorted(attainableScores(judged, 101))).toEqual([0, 50]);
  });

  it('are none where nothing has points', () => {
    expect(attainableScores([], 101)).toEqual([]);
    expect(attainableScores(criteria([0, 0]), 101)).toEqual([]);
  });

  it('stay few for any number of odd points', () => {
    const odd = Array.from({ length: 40 }, (_, k) => Math.sqrt(k + 2));
    const scores = attainableScores(criteria(odd), 80);
    expect(scores.length).toBeLessThanOrEqual(80_001);
    expect(Math.max(...scores)).toBeLessThan(80);
  });
});
