import { compare } from '../code-units.ts';
import { wilson } from './interval.ts';

/** Leads that came first from one source and last from another, both known. */
export interface MovedLeads {
  readonly from: string;
  readonly to: string;
  count: number;
  opportunities: number;
  accepted: number;
}

/** A source that would look different if its leads were counted by first source. */
export interface Shift {
  readonly group: string;
  readonly opportunities: Crossing;
  readonly accepted: Crossing;
  /** Wilson interval, at `level`, of `onlyFirst` among those that crossed, by what the shifts are judged by; null where none did. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** 1 - 0.05 / sources judged. */
  readonly level: number;
  readonly verdict:
    | 'brings more than the latest source shows'
    | 'brings less than the latest source shows'
    | 'no clear difference'
    | 'too few';
}

/** Leads that one way of counting gives to a source and the other does not. */
export interface Crossing {
  /** First from this source, last from another known one. */
  readonly onlyFirst: number;
  /** Last from this source, first from another known one. */
  readonly onlyLatest: number;
  /** By first source less by latest source. */
  readonly difference: number;
}

interface Tallied {
  readonly opportunities: [onlyFirst: number, onlyLatest: number];
  readonly accepted: [onlyFirst: number, onlyLatest: number];
}

/**
 * The sources to which first and latest source give different numbers of opportunities or accepted leads,
 * the largest difference first. Only leads with both sources known count: a blank is no move.
 *
 * A source brings more (or less) than shown where, of the leads that crossed, surely more (or less) than
 * half are its own by first source: McNemar's comparison of the two discordant counts, by the Wilson
 * interval at level 1 - 0.05 / sources judged. With fewer than `minimum` crossed, or none, it is too few to say.
 * Source: Q. McNemar 1947, "Note on the sampling error of the difference between correlated proportions
 * or percentages", Psychometrika 12:153-157.
 */
export function shiftsOf(
  moved: readonly MovedLeads[],
  judgedBy: 'opportunities' | 'accepted',
  minimum: number,
): Shift[] {
  const sources = new Map<string, Tallied>();
  const of = (name: string): Tallied => {
    const own = sources.get(name) ?? { opportunities: [0, 0], accepted: [0, 0] };
    sources.set(name, own);
    return own;
  };
  for (const pair of moved) {
    for (const what of ['opportunities', 'accepted'] as const) {
      of(pair.from)[what][0] += pair[what];
      of(pair.to)[what][1] += pair[what];
    }
  }
  const isJudged = (own: Tallied): boolean => crossed(own[judgedBy]) >= Math.max(1, minimum);
  const level = 1 - 0.05 / Math.max(1, [...sources.values()].filter(isJudged).length);
  return [...sources]
    .map(([group, own]): Shift => {
      const interval = wilson(own[judgedBy][0], crossed(own[judgedBy]), level);
      const [lower, upper] = [interval?.lower ?? null, interval?.upper ?? null];
      return {
        group,
        opportunities: crossingOf(own.opportunities),
        accepted: crossingOf(own.accepted),
        lower,
        upper,
        level,
        verdict: isJudged(own) ? verdictOf(lower!, upper!) : 'too few',
      };
    })
    .filter(({ opportunities, accepted }) => opportunities.difference !== 0 || accepted.difference !== 0)
    .sort(
      (a, b) =>
        Math.abs(b[judgedBy].difference) - Math.abs(a[judgedBy].difference) ||
        Math.abs(b.accepted.difference) - Math.abs(a.accepted.difference) ||
        compare(a.group, b.group),
    );
}

function verdictOf(lower: number, upper: number): Shift['verdict'] {
  if (lower > 0.5) return 'brings more than the latest source shows';
  return upper < 0.5 ? 'brings less than the latest source shows' : 'no clear difference';
}

function crossed([onlyFirst, onlyLatest]: readonly [number, number]): number {
  return onlyFirst + onlyLatest;
}

function crossingOf([onlyFirst, onlyLatest]: readonly [number, number]): Crossing {
  return { onlyFirst, onlyLatest, difference: onlyFirst - onlyLatest };
}
