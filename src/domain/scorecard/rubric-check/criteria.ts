import type { Criterion } from '../../rubric/criterion.ts';
import type { DimensionId } from '../../rubric/dimension.ts';
import type { Judged } from '../../rubric/judge.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { NOT_MET, UNKNOWN } from '../../rubric/tests.ts';
import { shortName } from '../../wording.ts';
import type { Proportion } from '../interval.ts';
import type { Comparison, Comparisons } from './comparison.ts';
import { levelFor, type Separation, separationOf } from './separation.ts';

/** One criterion of the rubric against what sales decided and what was won. */
export interface CheckedCriterion {
  /** Its name, numbered where the rubric has the name more than once. */
  readonly id: string;
  readonly dimension: DimensionId;
  readonly name: string;
  /** What it asks, in words: "Employees at least 20". */
  readonly asks: string;
  readonly points: number;
  readonly mustHave: boolean;
  /** How often it was met among accepted (`met`) and rejected (`other`) leads. */
  readonly decided: Separation;
  /** How often it was met among won and lost leads. */
  readonly closed: Separation;
}

/**
 * Each criterion that takes part, in the order of the rubric, judged at level 1 - 0.05/k over the k of
 * them. Sales may have decided with the rubric at hand: a criterion that separates accepted from rejected
 * may show no more than that it was obeyed. Won against lost is the harder test. A criterion that only a
 * blank cell fails is held against the blanks.
 */
export function checkedCriteria(
  { judged, leads }: QualifiedLeads,
  { decided, closed }: Comparisons,
): CheckedCriterion[] {
  const level = levelFor(judged.length);
  const minimum = leads.settings.limits.minimum_count;
  const ids = uniqueNames(judged.map(({ criterion }) => criterion.name));
  return judged.map((one, k) => {
    const { dimension, name, points, mustHave } = one.criterion;
    return {
      id: ids[k]!,
      dimension,
      name,
      asks: asks(one.criterion),
      points,
      mustHave,
      decided: compared(one, decided, level, minimum),
      closed: compared(one, closed, level, minimum),
    };
  });
}

function compared(judged: Judged, comparison: Comparison, level: number, minimum: number): Separation {
  const met = answersAmong(judged, comparison.met);
  const other = answersAmong(judged, comparison.other);
  // Where nobody is known not to meet it, a blank is all that tells one lead from another, and all that costs points.
  const blankTells = met[NOT_MET] + other[NOT_MET] === 0;
  const share = ([unknown, yes, no]: Answers): Proportion => ({
    numerator: yes,
    denominator: yes + no + (blankTells ? unknown : 0),
  });
  return separationOf(
    { met: share(met), other: share(other) },
    blankTells ? 0 : met[UNKNOWN] + other[UNKNOWN],
    level,
    minimum,
  );
}

/** How many leads answer unknown, met and not met. */
type Answers = readonly [number, number, number];

function answersAmong({ answers, codes }: Judged, leads: Int32Array): Answers {
  const counts: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < leads.length; at++) counts[answers[codes[leads[at]!]!]! as 0 | 1 | 2] += 1;
  return counts;
}

function asks({ column, test, value }: Criterion): string {
  return [column, test, value].map(shortName).join(' ').trim();
}

/** Every name once: "Size", "Size (2)". */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const given = new Set<string>();
  return names.map((name) => {
    let id = name;
    for (let n = 2; given.has(id) || (id !== name && taken.has(id)); n++) id = `${name} (${n})`;
    given.add(id);
    return id;
  });
}
