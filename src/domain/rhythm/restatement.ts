import type { Rate } from '../scorecard/review.ts';
import { type Figures, type HistoryRow, historyRows, isBefore, latestRows, sameFigures } from './history.ts';
import { type TrackedId, trackedOf } from './tracked.ts';

/** What has moved in a month since it was last recorded. */
export interface Restatement {
  readonly month: string;
  /** The day, YYYY-MM-DD, of the latest row before. */
  readonly asOf: string;
  /** The rubric's version in that row. */
  readonly rubricVersion: string;
  readonly rubricChanged: boolean;
  /** The figures that are not what they were; empty where nothing moved. */
  readonly moved: readonly Moved[];
}

/** A figure then and now. */
export interface Moved {
  readonly id: TrackedId;
  /** In the team's words. */
  readonly label: string;
  readonly before: Rate;
  readonly now: Rate;
  /** Of the values: points of a rate on the scale 0 to 1, else leads; null where either has no data. */
  readonly difference: number | null;
}

/**
 * What moved since the month was last recorded as of the review's day or before; null where it never was. Figures that
 * the earlier rows do not have have not moved.
 */
export function restatementOf(history: readonly HistoryRow[], review: Figures): Restatement | null {
  const latest = latestRows(history, review);
  const [first, ...rest] = latest.values();
  if (first === undefined) return null;
  const last = rest.reduce((known, row) => (isBefore(row, known) ? known : row), first);
  return {
    month: review.month,
    asOf: last.asOf,
    rubricVersion: last.rubric,
    rubricChanged: last.rubric !== review.rubricVersion,
    moved: historyRows(review).flatMap((now) => {
      const before = latest.get(now.measure);
      if (before === undefined || sameFigures(before, now)) return [];
      // A count that stands where it stood has not moved because there are more rows around it.
      if (!trackedOf(now.measure).isRate && before.value === now.value) return [];
      return {
        id: now.measure,
        label: labelIn(review, now.measure),
        before: rate(before),
        now: rate(now),
        difference: before.value === null || now.value === null ? null : now.value - before.value,
      };
    }),
  };
}

function labelIn({ measures, funnel }: Figures, id: TrackedId): string {
  const measure = measures.find((entry) => entry.id === id);
  const step = funnel.find((entry) => `funnel_${entry.id}` === id);
  return (measure ?? step ?? trackedOf(id)).label;
}

function rate({ value, numerator, denominator }: Rate): Rate {
  return { value, numerator, denominator };
}
