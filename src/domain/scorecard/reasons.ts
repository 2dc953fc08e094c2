import { compare } from '../code-units.ts';
import { REASONS, type ReasonCode } from '../lead/reasons.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { criterionReason, isFailure, WHERE } from './failure.ts';
import { wilson } from './interval.ts';
import type { FailureCode, Failures, ReasonRow } from './review.ts';
import type { ReasonTally, Tally } from './tally.ts';

/** How a row without a reason is named. */
export const NO_REASON = '(no reason given)';

/**
 * The table of reasons: where it failed, why, how often, and from which groups; the most frequent first. Reasons of
 * leads that have not failed stand below, so that all that the sheet says adds up.
 */
export function reasonRows(qualified: QualifiedLeads, tally: Tally): ReasonRow[] {
  const codes = new Map(
    qualified.facts.reasonTexts.map((text, i) => [text, qualified.facts.reasonCodes[i]!]),
  );
  const rows = new Map<string, { row: Omit<ReasonRow, 'groups' | 'count'>; groups: Map<string, number> }>();
  for (const entry of tally.reasons.values()) {
    const named = nameOf(entry, qualified, codes);
    const key = JSON.stringify([named.where, named.reason, named.code]);
    const known = rows.get(key) ?? { row: named, groups: new Map<string, number>() };
    known.groups.set(entry.group, (known.groups.get(entry.group) ?? 0) + entry.count);
    rows.set(key, known);
  }
  return [...rows.values()]
    .map(({ row, groups }) => ({
      ...row,
      count: [...groups.values()].reduce((a, b) => a + b, 0),
      groups: byGroup(groups),
    }))
    .sort(
      (a, b) =>
        Number(!isFailure(a.where)) - Number(!isFailure(b.where)) ||
        b.count - a.count ||
        WHERE.indexOf(a.where) - WHERE.indexOf(b.where) ||
        compare(a.reason, b.reason) ||
        compare(a.code, b.code),
    );
}

/** The leads that failed, by coded reason, the most frequent first; `told` where the sheet can say that one was rejected or lost. */
export function failuresOf(rows: readonly ReasonRow[], told: boolean): Failures {
  const failed = rows.filter(({ where }) => isFailure(where));
  const owed = failed.filter(({ where }) => where !== 'disqualified by the rubric');
  const count = sum(failed);
  const codes = byCode(failed);
  return {
    told,
    count,
    places: WHERE.filter(isFailure).map((id) => ({
      id,
      count: sum(failed.filter(({ where }) => where === id)),
    })),
    unexplained: sum(owed.filter(({ code }) => code === 'blank')),
    owed: sum(owed),
    codes,
    byCode: countsByCode(codes, count),
    leading: leadingOf(codes, count),
  };
}

function byCode(failed: readonly ReasonRow[]): FailureCode[] {
  return REASONS.flatMap(({ code, label }) => {
    const own = failed.filter((row) => row.code === code);
    if (own.length === 0) return [];
    const groups = new Map<string, number>();
    for (const { group, count } of own.flatMap((row) => row.groups))
      groups.set(group, (groups.get(group) ?? 0) + count);
    return [{ code, label, count: sum(own), groups: byGroup(groups) }];
  }).sort(byCount((entry) => entry.label));
}

function countsByCode(codes: readonly FailureCode[], all: number): Failures['byCode'] {
  const counts = REASONS.map(({ code }) => [code, codes.find((entry) => entry.code === code)?.count ?? 0]);
  return { ...Object.fromEntries(counts), all };
}

function leadingOf(codes: readonly FailureCode[], all: number): Failures['leading'] {
  const named = codes.filter(({ code }) => code !== 'blank' && code !== 'other').slice(0, 3);
  for (let most = 1; most <= named.length; most++) {
    const leading = named.slice(0, most);
    const count = sum(leading);
    if (2 * count > all)
      return { codes: leading.map(({ code }) => code), count, lower: wilson(count, all)!.lower };
  }
  return null;
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

function byGroup(groups: ReadonlyMap<string, number>): ReasonRow['groups'] {
  return [...groups].map(([group, count]) => ({ group, count })).sort(byCount((entry) => entry.group));
}

function sum(list: readonly { readonly count: number }[]): number {
  return list.reduce((all, { count }) => all + count, 0);
}

function byCount<T extends { readonly count: number }>(name: (entry: T) => string): (a: T, b: T) => number {
  return (a, b) => b.count - a.count || compare(name(a), name(b));
}
