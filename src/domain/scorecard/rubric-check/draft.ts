import { type FieldId, fieldOf } from '../../lead/fields.ts';
import type { Leads } from '../../lead/read.ts';
import type { Criterion } from '../../rubric/criterion.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { newcombe, type Proportion } from '../interval.ts';
import type { Candidate } from './candidate.ts';
import type { Comparison, ComparisonId, Comparisons, Shares } from './comparison.ts';
import { cutCandidates } from './draft-cuts.ts';
import { valueCandidates, writtenList } from './draft-values.ts';
import { levelFor } from './separation.ts';

/** A value of a drafted criterion and how often it was met; `lower` bounds the difference. */
export interface DraftValue {
  readonly id: string;
  readonly met: Proportion;
  readonly other: Proportion;
  readonly lower: number;
}

/** A criterion that history suggests and nobody has confirmed. */
export interface DraftCriterion {
  /** The field it asks. */
  readonly id: FieldId;
  readonly dimension: 'fit' | 'authority';
  /** The header of the column it asks. */
  readonly column: string;
  readonly test: 'is one of' | 'at least';
  /** As it is written into a rubric. */
  readonly value: string;
  readonly basis: ComparisonId;
  /** How many values and cuts of all fields were tried, and are paid for. */
  readonly candidates: number;
  /** What it is made of: each value, or the one cut. */
  readonly values: readonly DraftValue[];
  readonly isDraft: true;
}

interface DraftField {
  readonly id: FieldId;
  readonly dimension: DraftCriterion['dimension'];
  readonly test: DraftCriterion['test'];
}

const FIELDS: readonly DraftField[] = [
  { id: 'industry', dimension: 'fit', test: 'is one of' },
  { id: 'employees', dimension: 'fit', test: 'at least' },
  { id: 'region', dimension: 'fit', test: 'is one of' },
  { id: 'revenue', dimension: 'fit', test: 'at least' },
  { id: 'title', dimension: 'authority', test: 'is one of' },
  { id: 'authority', dimension: 'authority', test: 'is one of' },
];

/**
 * The draft from history: for each field, the values that accepted leads have more often than rejected
 * ones (won more often than lost, where sales decided on too few), and for numbers the cut "at least N"
 * that separates most. A value is tried where at least `minimum_count` leads have it and as many have
 * another; it is drafted where the Newcombe interval of the difference lies above 0 at level 1 - 0.05/k
 * over all k tried. None where the counts carry none.
 *
 * What sales accepted is what the team served, not what it should serve: a person confirms it.
 */
export function draftOf({ leads }: QualifiedLeads, comparisons: Comparisons): DraftCriterion[] {
  const minimum = leads.settings.limits.minimum_count;
  const basis = [comparisons.decided, comparisons.closed].find(
    ({ met, other }) => Math.min(met.length, other.length) >= Math.max(1, minimum),
  );
  if (basis === undefined) return [];
  const tried = FIELDS.map((field) => ({
    field,
    candidates: candidatesOf(leads, field, basis).filter((one) => hasEnough(one, minimum)),
  }));
  const k = tried.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const level = levelFor(k);
  return tried.flatMap(({ field, candidates }) => {
    const apart = candidates
      .map((one): DraftValue => {
        const { value, met, other } = one;
        return { id: value, met, other, lower: newcombe(met, other, level)!.lower };
      })
      .filter(({ lower }) => lower > 0)
      .sort((a, b) => b.lower - a.lower || (a.id < b.id ? -1 : 1));
    const values = field.test === 'at least' ? apart.slice(0, 1) : apart;
    if (values.length === 0) return [];
    return [
      {
        ...field,
        column: headerOf(leads, field.id),
        value: writtenList(values.map(({ id }) => id)),
        basis: basis.id,
        candidates: k,
        values,
        isDraft: true,
      },
    ];
  });
}

/**
 * A drafted criterion as a rubric holds it: of Fit a must-have, of Authority worth points, with the
 * points of the rubric that teams start from.
 */
export function draftedCriterion({ id, dimension, column, test, value }: DraftCriterion): Criterion {
  const isFit = dimension === 'fit';
  return {
    dimension,
    name: `${fieldOf(id).label} (draft from history)`,
    column,
    test,
    value,
    points: isFit ? 10 : 20,
    mustHave: isFit,
  };
}

function candidatesOf(leads: Leads, { id, test }: DraftField, basis: Comparison): Candidate[] {
  const column = leads.column(id);
  if (column === undefined) return [];
  return test === 'at least'
    ? cutCandidates(leads, column, basis)
    : valueCandidates(leads.text(column), basis);
}

function headerOf(leads: Leads, id: FieldId): string {
  return leads.header.names[leads.column(id)!]!;
}

/** Enough leads on either side, and enough that have the value and that have another. */
function hasEnough({ met, other }: Shares, minimum: number): boolean {
  const having = met.numerator + other.numerator;
  const lacking = met.denominator + other.denominator - having;
  return Math.min(having, lacking, met.denominator, other.denominator) >= Math.max(1, minimum);
}
