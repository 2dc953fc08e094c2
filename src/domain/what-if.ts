import { compare } from './code-units.ts';
import { FUTURE } from './lead/flags.ts';
import type { Reviewed } from './review.ts';
import { type QualifiedLeads, qualify, type Tier, tierOf } from './rubric/qualify.ts';
import { plainNumber } from './rubric/tests.ts';
import { cohort } from './scorecard/cohort.ts';
import type { Grouping } from './scorecard/grouping.ts';
import { type LeadList, listLeads } from './scorecard/listed.ts';
import type { MeasureId } from './scorecard/measure-id.ts';
import { parsePeriod } from './scorecard/period.ts';
import type { FunnelId, Rate, Review } from './scorecard/review.ts';
import { type Change, changeInWords } from './what-if-change.ts';

/** A period told again with something changed, beside the real one. */
export interface WhatIf {
  /** What was changed, in words. */
  readonly asked: readonly string[];
  /** The changed review. */
  readonly review: Review;
  readonly beside: readonly {
    readonly id: MeasureId;
    readonly label: string;
    readonly now: Rate;
    readonly changed: Rate;
  }[];
  readonly funnel: readonly {
    readonly id: FunnelId;
    readonly label: string;
    readonly now: number;
    readonly changed: number;
  }[];
  readonly tiers: readonly {
    readonly id: keyof Review['tiers'];
    readonly now: number;
    readonly changed: number;
  }[];
  /** The leads of the changed period that stand on another tier, by where they came from and went to; the most first. */
  readonly moved: readonly MovedTier[];
  /** What it does not say. */
  readonly caution: string;
}

export interface MovedTier extends LeadList {
  /** `Nurture > Qualified`. */
  readonly id: string;
  readonly from: Tier;
  readonly to: Tier;
}

/** Reviews leads that were qualified anew, within the frame, the grouping and the review date of the real review. */
export type Retell = (qualified: QualifiedLeads) => Review;

/**
 * Tells a review again with a changed threshold, without some groups of its grouping, or both. Sheet,
 * rubric, leads and the review itself stay as they are. No changes give the same review again.
 */
export function whatIf(
  { review: now, qualified }: Reviewed,
  grouping: Grouping,
  changes: readonly Change[],
  retell: Retell,
): WhatIf {
  const dropped = changes.flatMap((change) => (change.kind === 'without' ? [change.group] : []));
  const threshold = changes.find((change) => change.kind === 'threshold')?.threshold;
  const changed = withoutGroups(
    threshold === undefined ? qualified : withThreshold(qualified, threshold),
    grouping,
    dropped,
  );
  const told = retell(changed);
  return {
    asked: changes.map((change) => changeInWords(change, qualified.rubric.threshold)),
    review: told,
    beside: now.measures.map(({ id, label, ...measure }) => ({
      id,
      label,
      now: rateOf(measure),
      changed: rateOf(told.measures.find((other) => other.id === id)!),
    })),
    funnel: now.funnel.map(({ id, label, count }) => ({
      id,
      label,
      now: count,
      changed: told.funnel.find((other) => other.id === id)!.count,
    })),
    tiers: (Object.keys(now.tiers) as (keyof Review['tiers'])[]).map((id) => ({
      id,
      now: now.tiers[id],
      changed: told.tiers[id],
    })),
    moved: movedTiers(qualified, changed, now.month),
    caution: cautionOf(qualified.rubric.threshold, threshold !== undefined, dropped.length > 0),
  };
}

/** The same leads qualified by the same rubric with another threshold, 0 to 100. */
export function withThreshold({ leads, facts, rubric }: QualifiedLeads, threshold: number): QualifiedLeads {
  return qualify(leads, facts, { ...rubric, threshold });
}

/**
 * The same leads as if those of some groups, by their names in the grouping, had never come in. A later
 * row of the same person from another group stays a duplicate: nothing else is changed.
 */
export function withoutGroups(
  qualified: QualifiedLeads,
  { codes, names }: Pick<Grouping, 'codes' | 'names'>,
  dropped: readonly string[],
): QualifiedLeads {
  if (dropped.length === 0) return qualified;
  const gone = new Set(dropped);
  const isGone = names.map((name) => gone.has(name));
  const flags = qualified.flags.map((bits, i) => (isGone[codes[i]!] ? bits | FUTURE : bits));
  return { ...qualified, flags };
}

function rateOf({ value, numerator, denominator }: Rate): Rate {
  return { value, numerator, denominator };
}

function movedTiers(now: QualifiedLeads, changed: QualifiedLeads, month: string): MovedTier[] {
  const moved = new Map<string, { from: Tier; to: Tier; indices: number[] }>();
  for (const i of cohort(changed, parsePeriod(month, now.leads.zone))) {
    const [from, to] = [tierOf(now.flags[i]!), tierOf(changed.flags[i]!)];
    if (from === to) continue;
    const id = `${from} > ${to}`;
    const own = moved.get(id) ?? { from, to, indices: [] };
    own.indices.push(i);
    moved.set(id, own);
  }
  return [...moved]
    .map(([id, { from, to, indices }]) => ({ id, from, to, ...listLeads(now.leads, indices) }))
    .sort((a, b) => b.count - a.count || compare(a.id, b.id));
}

function cautionOf(threshold: number, isThreshold: boolean, isWithout: boolean): string {
  const kept = [
    ...(isThreshold
      ? [`sales decided and followed up knowing a threshold of ${plainNumber(threshold)}`]
      : []),
    ...(isWithout
      ? [
          'the time and money of what was left out brought nothing in its place, and no lead came in another way',
        ]
      : []),
  ];
  return `Everything else is kept as it was${kept.length === 0 ? '' : `: ${kept.join('; ')}`}. This counts the same leads otherwise; it does not foretell what would have happened`;
}
