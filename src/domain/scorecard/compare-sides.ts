import { InputError, listed, quoted } from '../input-error.ts';
import { DEMAND_TYPES } from '../lead/demand.ts';
import { listedHeaders } from '../lead/header.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { cohort } from './cohort.ts';
import { type ComparisonKind, type FoundSide, type Kind, kindsOf, LIKE_PERIOD } from './compare-kinds.ts';
import type { Grouping } from './grouping.ts';
import type { Period } from './period.ts';

/** Tells whether a name can be compared at all: a period, a demand type or a group of the grouping. */
export function isComparable(
  qualified: QualifiedLeads,
  grouping: Grouping,
  current: Period,
): (name: string) => boolean {
  const kinds = kindsOf(qualified, grouping, current);
  return (name) => kinds.some(({ has }) => has(name));
}

/**
 * The two sides of a comparison, of the first kind that knows both names: periods, then demand types,
 * then groups, so that a source called "Referral" can stand against another source.
 *
 * Throws `InputError`: about the period where an id is broken or two periods share days; about the
 * columns where a name is none of these, both are the same, they are of two kinds, or no column says when
 * leads came in.
 */
export function sidesOf(
  qualified: QualifiedLeads,
  grouping: Grouping,
  names: readonly [string, string],
  current: Period,
): { readonly kind: ComparisonKind; readonly sides: readonly [FoundSide, FoundSide] } {
  const [a, b] = names;
  const kinds = kindsOf(qualified, grouping, current);
  const shared = kinds.find(({ has }) => has(a) && has(b));
  if (shared === undefined) throw mismatch(qualified, grouping, kinds, names, current);
  const { kind } = shared;
  const sides = [shared.find(a), shared.find(b)] as const;
  if (sides[0].name === sides[1].name) {
    throw new InputError('columns', `${quoted(a)} and ${quoted(b)} are the same ${kind}; name two`);
  }
  if (kind === 'period') checkPeriods(qualified, sides[0].period, sides[1].period);
  return { kind, sides };
}

function checkPeriods({ leads }: QualifiedLeads, a: Period, b: Period): void {
  if (leads.column('created') === undefined) {
    throw new InputError(
      'columns',
      'no column is known to hold the day a lead came in, so periods cannot be compared; say which column it is',
    );
  }
  if (a.start < b.end && b.start < a.end) {
    throw new InputError(
      'period',
      `${a.id} and ${b.id} share days, so the same ${leads.settings.terms.lead.many} would stand on both sides; name two periods apart from each other`,
    );
  }
}

function mismatch(
  qualified: QualifiedLeads,
  grouping: Grouping,
  kinds: readonly Kind[],
  names: readonly [string, string],
  current: Period,
): InputError {
  const [a, b] = names.map((name) => kinds.find(({ has }) => has(name)));
  if (a !== undefined && b !== undefined) {
    return new InputError(
      'columns',
      `${quoted(names[0])} is ${a.one} and ${quoted(names[1])} is ${b.one}, which makes no pair; name two periods, two demand types or two groups of ${grouping.label}`,
    );
  }
  const unknown = a === undefined ? names[0] : names[1];
  const types = kinds.some(({ kind }) => kind === 'demand type')
    ? `, two of the demand types ${listed(DEMAND_TYPES)}`
    : '';
  const may = `Name two periods, such as 2024-04, 2024-Q2 or 2024-W07${types}, or two groups of ${grouping.label}: ${groupsText(qualified, grouping, current)}`;
  return LIKE_PERIOD.test(unknown)
    ? new InputError('period', `${quoted(unknown)} is no period of the calendar. ${may}`)
    : new InputError('columns', `there is nothing called ${quoted(unknown)} to compare. ${may}`);
}

/** The groups that have leads in the period, the one with the most first. */
function groupsText(qualified: QualifiedLeads, { codes, names }: Grouping, current: Period): string {
  const counts = new Int32Array(names.length);
  for (const i of cohort(qualified, current)) counts[codes[i]!]! += 1;
  const filled = names
    .map((_, code) => code)
    .filter((code) => counts[code]! > 0)
    .sort((x, y) => counts[y]! - counts[x]!);
  return filled.length === 0
    ? `none has a ${qualified.leads.settings.terms.lead.one} in ${current.label}`
    : listedHeaders(filled.map((code) => names[code]!));
}
