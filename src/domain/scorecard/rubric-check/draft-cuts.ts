import { parseRange } from '../../lead/number.ts';
import type { Leads } from '../../lead/read.ts';
import { plainNumber } from '../../rubric/tests.ts';
import type { Proportion } from '../interval.ts';
import type { Candidate } from './candidate.ts';
import { type Comparison, usesAmong } from './comparison.ts';

/** Cuts tried in one column at most: each of them costs all others some of their power. */
const MOST_CUTS = 20;

/**
 * The cuts "at least N" through the numbers of a zero-based column, and how often each holds on either
 * side of a comparison. N is any number that occurs, a range such as "51-200" by its low end; of more than
 * twenty, twenty that part the leads evenly. As the criterion will, a cut leaves out a range that it
 * goes through and a cell that holds no number.
 */
export function cutCandidates(leads: Leads, column: number, comparison: Comparison): Candidate[] {
  const sizes = sizesOf(leads, column, comparison);
  return cutsOf(sizes).map((cut) => ({
    value: plainNumber(cut),
    met: atLeast(sizes, cut, 'met'),
    other: atLeast(sizes, cut, 'other'),
  }));
}

/** A number or range that occurs, and how many leads of either side have it. */
interface Size {
  readonly low: number;
  readonly high: number;
  readonly met: number;
  readonly other: number;
}

/** The numbers and ranges of a column, the smallest first. */
function sizesOf(leads: Leads, column: number, { met, other }: Comparison): Size[] {
  const { codes, ranges } = rangesOf(leads, column);
  const metUses = usesAmong(codes, ranges.length, met);
  const otherUses = usesAmong(codes, ranges.length, other);
  return ranges
    .flatMap((range, code): Size[] => {
      const uses = metUses[code]! + otherUses[code]!;
      if (range === undefined || uses === 0) return [];
      return [{ low: range.low, high: range.high, met: metUses[code]!, other: otherUses[code]! }];
    })
    .sort((a, b) => a.low - b.low);
}

/** The range that each lead's cell holds: `ranges[codes[i]]`; undefined where it holds none. */
function rangesOf(
  leads: Leads,
  column: number,
): { codes: Int32Array; ranges: ReturnType<typeof parseRange>[] } {
  const texts = leads.text(column);
  const ranges = texts.values.map(parseRange);
  if (!texts.hasNumbers) return { codes: texts.codes, ranges };
  // Numbers are taken as they are: as text, 1.125 would be more than a thousand.
  const ofNumber = new Map<number, number>();
  const codes = Int32Array.from(texts.codes, (code, i) => {
    const cell = leads.grid[leads.rows[i]!]![column];
    if (typeof cell !== 'number') return code;
    const known = ofNumber.get(cell) ?? ranges.push({ low: cell, high: cell }) - 1;
    ofNumber.set(cell, known);
    return known;
  });
  return { codes, ranges };
}

/** The distinct low ends, or those at evenly spaced ranks. */
function cutsOf(sizes: readonly Size[]): number[] {
  const distinct = [...new Set(sizes.map(({ low }) => low))];
  if (distinct.length <= MOST_CUTS) return distinct;
  const count = sizes.reduce((sum, { met, other }) => sum + met + other, 0);
  const cuts = new Set<number>();
  let [rank, seen] = [1, 0];
  for (const { low, met, other } of sizes) {
    seen += met + other;
    for (; rank <= MOST_CUTS && seen * (MOST_CUTS + 1) > rank * count; rank++) cuts.add(low);
  }
  return [...cuts];
}

/** Sizes wholly from the cut on, of those that it does not go through. */
function atLeast(sizes: readonly Size[], cut: number, side: 'met' | 'other'): Proportion {
  let [numerator, under] = [0, 0];
  for (const size of sizes) {
    if (size.low >= cut) numerator += size[side];
    else if (size.high < cut) under += size[side];
  }
  return { numerator, denominator: numerator + under };
}
