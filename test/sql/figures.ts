import type { Measure, Rate, Review } from '../../src/domain/scorecard/review.ts';
import type { Database } from './database.ts';
import type { SqlPeriod } from './period.ts';

/** A measure of all leads (`group` null) or of one group. */
export interface MeasureFigures extends Rate {
  readonly group: string | null;
  readonly id: string;
  readonly unknown: number;
  readonly leftOut: number;
}

/** A 95 % interval, null where there is none. */
export interface Bounds {
  readonly group: string | null;
  readonly id: string;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The figures of a Review that both sides count, in one order. */
export interface Figures {
  readonly measures: readonly MeasureFigures[];
  readonly bounds: readonly Bounds[];
  /** Of the period before, by measure: numerator, denominator and value; null without data. */
  readonly previous: Readonly<Record<string, Rate | null>>;
  readonly funnel: Readonly<Record<string, number>>;
  readonly medianTouchHours: number | null;
  readonly previousMedianTouchHours: number | null;
  /** How many leads by place, reason and group. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Groups that hold a lead. */
  readonly failureGroups: Readonly<Record<string, number>>;
}

interface SqlMeasure extends Rate {
  readonly whole: boolean;
  readonly grp: string;
  readonly id: string;
  readonly unknown: number;
  readonly left_out: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

const WINDOW_MONTHS = 12;

/** What SQL counts in the table `facts`. */
export async function figuresInSql(
  database: Database,
  { starts, ends, before }: SqlPeriod,
): Promise<Figures> {
  const at = (day: string | null): string => (day === null ? 'NULL::TIMESTAMP' : `TIMESTAMP '${day}'`);
  const now = `${at(starts)}, ${at(ends)}`;
  const then = `${at(before)}, ${at(starts)}`;
  const measuresOf = (span: string): Promise<SqlMeasure[]> =>
    database.rows<SqlMeasure>(`FROM measures(${span}, ${WINDOW_MONTHS})`);
  const medianOf = async (span: string): Promise<number | null> =>
    (await database.rows<{ hours: number | null }>(`FROM median_hours(${span})`))[0]!.hours;
  const measures = await measuresOf(now);
  const previous = before === null ? [] : await measuresOf(then);
  const reasons = await database.rows<{ place: string; reason: string; grp: string; leads: number }>(
    `FROM reasons(${now})`,
  );
  const failures = await database.rows<{ id: string; leads: number }>(`FROM failure_groups(${now})`);
  const groupOf = ({ whole, grp }: SqlMeasure): string | null => (whole ? null : grp);
  return {
    measures: inOrder(
      measures.map((row) => ({
        group: groupOf(row),
        id: row.id,
        value: row.value,
        numerator: row.numerator,
        denominator: row.denominator,
        unknown: row.unknown,
        leftOut: row.left_out,
      })),
    ),
    bounds: inOrder(
      measures.map((row) => ({ group: groupOf(row), id: row.id, lower: row.lower, upper: row.upper })),
    ),
    previous: Object.fromEntries(
      measures
        .filter(({ whole }) => whole)
        .map(({ id }) => [id, rateOrNull(previous.find((row) => row.whole && row.id === id))]),
    ),
    funnel: (await database.rows<Record<string, number>>(`FROM funnel(${now})`))[0]!,
    medianTouchHours: await medianOf(now),
    previousMedianTouchHours: before === null ? null : await medianOf(then),
    reasons: Object.fromEntries(
      reasons.map(({ place, reason, grp, leads }) => [`${place} | ${reason} | ${grp}`, leads]),
    ),
    failureGroups: Object.fromEntries(failures.map(({ id, leads }) => [id, leads])),
  };
}

/** The same figures as a Review shows them. */
export function figuresOf(review: Review): Figures {
  const all: [string | null, Measure][] = [
    ...review.measures.map((measure): [null, Measure] => [null, measure]),
    ...review.groups.flatMap(({ group, measures }) =>
      measures.map((measure): [string, Measure] => [group, measure]),
    ),
  ];
  return {
    measures: inOrder(
      all.map(([group, { id, value, numerator, denominator, unknown, leftOut }]) => ({
        group,
        id,
        value,
        numerator,
        denominator,
        unknown,
        leftOut,
      })),
    ),
    bounds: inOrder(all.map(([group, { id, lower, upper }]) => ({ group, id, lower, upper }))),
    previous: Object.fromEntries(review.measures.map(({ id, previous }) => [id, previous])),
    funnel: Object.fromEntries(review.funnel.map(({ id, count }) => [id, count])),
    medianTouchHours: review.medianTouchHours,
    previousMedianTouchHours: review.previousMedianTouchHours,
    reasons: Object.fromEntries(
      review.reasons.flatMap(({ where, reason, groups }) =>
        groups.map(({ group, count }) => [`${where} | ${reason} | ${group}`, count]),
      ),
    ),
    failureGroups: Object.fromEntries(
      review.failureGroups.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]),
    ),
  };
}

function rateOrNull(row: SqlMeasure | undefined): Rate | null {
  if (row === undefined || row.denominator === 0) return null;
  return { value: row.value, numerator: row.numerator, denominator: row.denominator };
}

function inOrder<Row extends { readonly group: string | null; readonly id: string }>(rows: Row[]): Row[] {
  const key = ({ group, id }: Row): string => `${group ?? ''}\n${id}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
