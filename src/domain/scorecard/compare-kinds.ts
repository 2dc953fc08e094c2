import { InputError } from '../input-error.ts';
import { nameKey } from '../lead/cell.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { capital } from '../wording.ts';
import { cohort } from './cohort.ts';
import { type Grouping, groupColumn, groupLeads } from './grouping.ts';
import { type Period, parsePeriod } from './period.ts';

/** What can be set side by side: two of one kind. */
export type ComparisonKind = 'period' | 'demand type' | 'group';

/** One of two sets of leads, under the name it has in the review. */
export interface FoundSide {
  readonly name: string;
  readonly label: string;
  readonly period: Period;
  /** The real leads of it, in the order of the sheet. */
  readonly indices: Int32Array;
}

/** The names of one kind. */
export interface Kind {
  readonly kind: ComparisonKind;
  /** One of its names, for people: "a period". */
  readonly one: string;
  readonly has: (name: string) => boolean;
  /** The leads of a name that it has. */
  readonly find: (name: string) => FoundSide;
}

/** What is written like a period's id, in any case, whether or not the calendar has it. */
export const LIKE_PERIOD = /^\s*\d{4}-(?:\d{1,2}|Q\d|W\d{1,2})\s*$/i;

/**
 * The kinds in the order in which names are looked up. Periods take the leads created in them; demand
 * types, where the sheet has a source, and the groups of the grouping take those of the reviewed period
 * (`current`). Groups and types compare without case and accents.
 */
export function kindsOf(qualified: QualifiedLeads, grouping: Grouping, current: Period): readonly Kind[] {
  const { leads } = qualified;
  const groups = partition('group', `a group of ${grouping.label}`, grouping, qualified, current);
  if (groupColumn(leads, 'demand type') === undefined) return [periods(qualified), groups];
  const types = groupLeads(leads, 'demand type');
  return [periods(qualified), partition('demand type', 'a demand type', types, qualified, current), groups];
}

function periods(qualified: QualifiedLeads): Kind {
  return {
    kind: 'period',
    one: 'a period',
    has: (name) => periodNamed(name, qualified) !== undefined,
    find: (name) => {
      const period = periodNamed(name, qualified)!;
      return { name: period.id, label: period.label, period, indices: cohort(qualified, period) };
    },
  };
}

/** The period of an id; undefined for any other name, "all" among them, which holds every other period. */
function periodNamed(name: string, { leads }: QualifiedLeads): Period | undefined {
  if (!LIKE_PERIOD.test(name)) return undefined;
  try {
    return parsePeriod(name.trim().toUpperCase(), leads.zone);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function partition(
  kind: ComparisonKind,
  one: string,
  { codes, names }: Grouping,
  qualified: QualifiedLeads,
  period: Period,
): Kind {
  const byKey = new Map(names.map((name, code) => [nameKey(name), code]));
  const codeOf = (name: string): number | undefined => {
    const exact = names.indexOf(name);
    return exact >= 0 ? exact : byKey.get(nameKey(name));
  };
  return {
    kind,
    one,
    has: (name) => codeOf(name) !== undefined,
    find: (name) => {
      const code = codeOf(name)!;
      const found = names[code]!;
      return {
        name: found,
        label: kind === 'demand type' ? capital(found) : found,
        period,
        indices: cohort(qualified, period).filter((i) => codes[i] === code),
      };
    },
  };
}
