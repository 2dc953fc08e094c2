import { compare } from '../../code-units.ts';
import type { Grouping } from '../grouping.ts';
import { wilson } from '../interval.ts';
import type { Rate } from '../review.ts';

/** A share of people, 0 to 1, with its 95 % Wilson interval; null where there is nobody to take it of. */
export interface Share extends Rate {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The share of one group. */
export interface GroupShare extends Share {
  readonly group: string;
}

/** An answer for each lead: 1 for yes, 2 for no, 0 where it is not known. */
export type Answers = Uint8Array;

/** A share from its two counts. */
export function shareOf(numerator: number, denominator: number): Share {
  const interval = wilson(numerator, denominator);
  return {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  };
}

/** How many of some leads (indices) say yes, of those whose answer is known. */
export function shareIn(indices: Int32Array, answers: Answers): Share {
  const counts = [0, 0, 0];
  for (let k = 0; k < indices.length; k++) counts[answers[indices[k]!]!]! += 1;
  return shareOf(counts[1]!, counts[1]! + counts[2]!);
}

/** The same by group: the groups with an answer, the one with the most first. */
export function sharesBy(grouping: Grouping, indices: Int32Array, answers: Answers): GroupShare[] {
  const counts = new Int32Array(3 * grouping.names.length);
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    counts[3 * grouping.codes[i]! + answers[i]!]! += 1;
  }
  return grouping.names
    .map((group, g) => ({ group, ...shareOf(counts[3 * g + 1]!, counts[3 * g + 1]! + counts[3 * g + 2]!) }))
    .filter(({ denominator }) => denominator > 0)
    .sort((a, b) => b.denominator - a.denominator || compare(a.group, b.group));
}
