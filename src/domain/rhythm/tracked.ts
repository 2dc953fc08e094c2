import { words } from '../lead/cell.ts';
import { MEASURES } from '../scorecard/measure.ts';
import type { MeasureId } from '../scorecard/measure-id.ts';
import type { FunnelId } from '../scorecard/review.ts';

/** What the history keeps of a month: its measures, the steps of its funnel and the rows behind its leads. */
export type TrackedId = MeasureId | `funnel_${FunnelId}` | `rows_${RowCount}`;

/** Rows of the sheet by what became of them; the rest are the leads, which are the lead volume. */
export type RowCount = 'raw' | 'duplicates' | 'tests';

/** A figure of the history; its label does not follow the team's words, so that months with other words still match. */
export interface Tracked {
  readonly id: TrackedId;
  readonly label: string;
  /** A share of its denominator; else a count beside it. */
  readonly isRate: boolean;
}

const STEPS: Readonly<Record<FunnelId, string>> = {
  generated: 'generated',
  target_market: 'target market',
  qualified: 'qualified',
  accepted: 'accepted',
  conversation: 'conversation',
  opportunity: 'opportunity',
  strong: 'strong opportunity',
  won: 'won',
};

/** The rows that are counted, in the order in which they are kept. */
export const ROW_COUNTS: readonly RowCount[] = ['raw', 'duplicates', 'tests'];

/** Every figure of the history, in the order in which it is kept. */
export const TRACKED: readonly Tracked[] = [
  ...MEASURES.map(({ id, label }) => ({ id, label, isRate: id !== 'lead_volume' })),
  ...Object.entries(STEPS).map(([id, name]) => ({
    id: `funnel_${id as FunnelId}` as const,
    label: `Funnel: ${name}`,
    isRate: false,
  })),
  ...ROW_COUNTS.map((id) => ({ id: `rows_${id}` as const, label: `Rows: ${id}`, isRate: false })),
];

const BY_ID = new Map(TRACKED.map((tracked) => [tracked.id, tracked]));
const BY_NAME = new Map(
  TRACKED.flatMap((tracked) => [tracked.id, tracked.label].map((name) => [words(name), tracked] as const)),
);

/** A figure by its id. */
export function trackedOf(id: TrackedId): Tracked {
  return BY_ID.get(id)!;
}

/** A figure by its label or id, in any spelling of case, space and punctuation; undefined for another name. */
export function trackedNamed(name: string): Tracked | undefined {
  return BY_NAME.get(words(name));
}
