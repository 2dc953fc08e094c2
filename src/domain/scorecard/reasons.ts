import { REASONS, type ReasonCode, reasonOf } from '../lead/reasons.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { criterionReason, isFailure, WHERE } from './failure.ts';
import type { Failures, ReasonRow } from './review.ts';
import type { ReasonTally, Tally } from './tally.ts';

/** How a row without a reason is named. */
export const NO_REASON = '(no reason given)';

/** The table of reasons: where it failed, why, how often, and from which groups; the most frequent first. */
export function reasonRows(qualified: QualifiedLeads, tally: Tally): ReasonRow[] {
  const codes = new Map(
    qualified.facts.reasonTexts.map((text, i) => [text, qualified.facts.reasonCodes[i]!]),
  );
  const rows = new Map<string, { row: Omit<ReasonRow, 'groups' | 'count'>; groups: Map<string, number> }>();
  for (const entry of tally.reasons.values()) {
    const named = nameOf(entry, qualified, codes);
    const key = JSON.stringify([named.where, named.reason]);
    const known = rows.get(key) ?? { row: named, groups: new Map<string, number>() };
    known.groups.set(entry.group, (known.groups.get(entry.group) ?? 0) + entry.count);
    rows.set(key, known);
  }
  return [...rows.values()]
    .map(({ row, groups }) => ({
      ...row,
      count: [...groups.values()].reduce((a, b) => a + b, 0),
      groups: [...groups].map(([group, count]) => ({ group, count })).sort(byCount((entry) => entry.group)),
    }))
    .sort(
      (a, b) =>
        WHERE.indexOf(a.where) - WHERE.indexOf(b.where) || b.count - a.count || compare(a.reason, b.reason),
    );
}

/** The leads that failed, by coded reason, the most frequent first. */
export function failuresOf(rows: readonly ReasonRow[]): Failures {
  const failed = rows.filter(({ where }) => isFailure(where));
  const byCode = new Map<ReasonCode, number>();
  for (const { code, count } of failed) byCode.set(code, (byCode.get(code) ?? 0) + count);
  const sum = (list: readonly ReasonRow[]): number => list.reduce((all, { count }) => all + count, 0);
  const owed = failed.filter(({ where }) => where !== 'disqualified by the rubric');
  return {
    count: sum(failed),
    unexplained: sum(owed.filter(({ code }) => code === 'blank')),
    owed: sum(owed),
    codes: REASONS.filter(({ code }) => byCode.has(code))
      .map(({ code, label }) => ({ code, label, count: byCode.get(code)! }))
      .sort(byCount((entry) => reasonOf(entry.code).label)),
  };
}

function nameOf(
  { where, reason, criterion }: ReasonTally,
  qualified: QualifiedLeads,
  codes: ReadonlyMap<string, ReasonCode>,
): Omit<ReasonRow, 'groups' | 'count'> {
  const place = WHERE[where]!;
  const failed = criterion < 0 ? undefined : qualified.judged[criterion];
  if (failed !== undefined) {
    return { where: place, reason: failed.criterion.name, code: criterionReason(qualified.leads, failed) };
  }
  if (reason === '') return { where: place, reason: NO_REASON, code: 'blank' };
  return { where: place, reason, code: codes.get(reason) ?? 'other' };
}

function byCount<T extends { readonly count: number }>(name: (entry: T) => string): (a: T, b: T) => number {
  return (a, b) => b.count - a.count || compare(name(a), name(b));
}

/** By code units, so that the order is the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
