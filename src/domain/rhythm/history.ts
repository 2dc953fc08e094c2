import type { Rate, Review } from '../scorecard/review.ts';
import { ROW_COUNTS, type TrackedId } from './tracked.ts';

/** One figure of one reviewed month, as it stood on a day. */
export interface HistoryRow extends Rate {
  /** The period's id. */
  readonly month: string;
  readonly measure: TrackedId;
  /** Which leads, in words. */
  readonly basis: string;
  /** The version of the rubric it was counted by. */
  readonly rubric: string;
  /** The day, YYYY-MM-DD, at whose end the sheet was looked at. */
  readonly asOf: string;
  /** It replaces an earlier row of the same month and measure, which stays. */
  readonly restated: boolean;
}

/** What the history takes from a review. */
export type Figures = Pick<Review, 'month' | 'asOf' | 'rubricVersion' | 'measures' | 'funnel' | 'counts'>;

const NO_DATA: Rate = { value: null, numerator: 0, denominator: 0 };

/**
 * The figures of a review, a row each: its measures, the steps of its funnel (of the leads generated) and the rows of
 * the sheet behind them. A step that the sheet does not tell has no data.
 */
export function historyRows({ month, asOf, rubricVersion, ...review }: Figures): HistoryRow[] {
  const { leads, raw } = review.counts;
  const row = (measure: TrackedId, { value, numerator, denominator }: Rate, basis: string): HistoryRow => ({
    month,
    measure,
    value,
    numerator,
    denominator,
    basis,
    rubric: rubricVersion,
    asOf,
    restated: false,
  });
  const count = (number: number, of: number): Rate => ({ value: number, numerator: number, denominator: of });
  const created = review.measures.find(({ id }) => id === 'lead_volume')?.basis ?? '';
  return [
    ...review.measures.map((measure) => row(measure.id, measure, measure.basis)),
    ...review.funnel.map((step) =>
      row(`funnel_${step.id}`, step.told ? count(step.count, leads) : NO_DATA, created),
    ),
    ...ROW_COUNTS.map((id) => row(`rows_${id}`, count(review.counts[id], raw), created)),
  ];
}

/**
 * The history with a review in it. A month that is new to it is appended. Of a month that was reviewed before, every
 * row stays as it is, and a figure that now differs from its latest row is appended as restated; the same
 * figures add nothing. A look back, as of an earlier day than the month's latest row, adds nothing.
 */
export function record(history: readonly HistoryRow[], review: Figures): HistoryRow[] {
  if (history.some(({ month, asOf }) => month === review.month && asOf > review.asOf)) return [...history];
  const latest = latestRows(history, review);
  const added = historyRows(review).flatMap((row) => {
    const before = latest.get(row.measure);
    if (before === undefined) return [row];
    return sameFigures(before, row) ? [] : [{ ...row, restated: true }];
  });
  return [...history, ...added];
}

/**
 * The last row of each figure of the review's month, as of the review's day or before. People sort sheets: of one
 * day a restated row is later than the row it restates, and only then does the place in the sheet decide.
 */
export function latestRows(
  history: readonly HistoryRow[],
  review: Pick<Review, 'month' | 'asOf'>,
): Map<TrackedId, HistoryRow> {
  const latest = new Map<TrackedId, HistoryRow>();
  for (const row of history) {
    if (row.month !== review.month || row.asOf > review.asOf) continue;
    const known = latest.get(row.measure);
    if (known === undefined || !isBefore(row, known)) latest.set(row.measure, row);
  }
  return latest;
}

/** Whether two rates have the same counts, or both no data. */
export function sameFigures(a: Rate, b: Rate): boolean {
  return (
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    (a.value === null) === (b.value === null)
  );
}

/** Whether one row of a month is older than another. */
export function isBefore(a: HistoryRow, b: HistoryRow): boolean {
  return a.asOf === b.asOf ? !a.restated && b.restated : a.asOf < b.asOf;
}
