import type { OutcomeMaturity } from '../../domain/scorecard/maturity/maturity.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { Page } from '../page.ts';
import type { Chart } from '../sheet.ts';
import { MATURITY_SHEET } from '../sheet-names.ts';
import { MUTED, SERIES } from '../style.ts';
import { LAST } from '../wide-grid.ts';

const CHART_ROWS = 15;
/** Days on the axis, 0 among them. */
const MOST_DAYS = 31;

/** The share of conversions that have come by so many days, a line for each outcome that tells it. */
export function curveChart(
  page: Page,
  { maturity }: Review,
): { draw: (row: number) => number; charts: readonly Chart[] } {
  const charts: Chart[] = [];
  const shown = maturity.filter(
    ({ told, curve }, at) => told && (at === 0 || !sameCurve(curve, maturity[at - 1]!.curve)),
  );
  if (shown.length === 0) return { draw: (row) => row - 1, charts };
  const draw = (top: number): number => {
    const days = axisDays(Math.max(...shown.map(({ curve }) => curve.at(-1)!.days)));
    const left = page.behind(1 + shown.length);
    const column = (at: number) => ({ top, bottom: top + days.length - 1, left: at, right: at });
    for (const [index, day] of days.entries()) {
      page.put(top + index, left, day, { color: MUTED });
      for (const [k, outcome] of shown.entries()) {
        page.put(top + index, left + 1 + k, shareBy(outcome, day), { color: MUTED });
      }
    }
    charts.push({
      kind: 'line',
      title: 'Share that has come, by days since the lead came in',
      description: `Lines by days since the lead came in: ${shown.map(({ label }) => label).join(', ')}.`,
      valueFormat: '0%',
      valueScale: { max: 1, majorUnit: 0.25 },
      series: shown.map(({ label }, k) => ({
        name: label,
        color: SERIES[k]!,
        sheet: MATURITY_SHEET,
        values: column(left + 1 + k),
        categories: column(left),
      })),
      area: { top, bottom: top + CHART_ROWS - 1, left: 0, right: LAST },
    });
    return top + CHART_ROWS;
  };
  return { draw, charts };
}

/** Days in even steps from 0 to the last, `MOST_DAYS` at most. */
function axisDays(last: number): number[] {
  const step = Math.max(1, Math.ceil(last / (MOST_DAYS - 1)));
  return Array.from({ length: Math.ceil(last / step) + 1 }, (_, i) => i * step);
}

function shareBy({ curve }: OutcomeMaturity, day: number): number {
  return curve.filter(({ days }) => days <= day).at(-1)?.share ?? 0;
}

/** A win that implies its opportunity takes as long. */
function sameCurve(one: OutcomeMaturity['curve'], other: OutcomeMaturity['curve']): boolean {
  return (
    one.length === other.length &&
    one.every(({ days, share }, at) => days === other[at]!.days && share === other[at]!.share)
  );
}
