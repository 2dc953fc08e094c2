import type { Review } from '../../domain/scorecard/review.ts';
import type { ThresholdRow } from '../../domain/scorecard/rubric-check/threshold.ts';
import type { Column, Page } from '../page.ts';
import { countColumn, emptyColumn } from '../shared-columns.ts';
import type { Chart } from '../sheet.ts';
import { RUBRIC_CHECK_SHEET } from '../sheet-names.ts';
import { MUTED, SERIES, type Style, TONES, VOLUME } from '../style.ts';
import { LAST } from '../wide-grid.ts';

const TITLE = 'What each threshold would have qualified';
/** Rows of the chart, and its first and last column. */
const CHART_ROWS = 15;
const [LEFT, RIGHT] = [10, LAST];

/** Thresholds that would have qualified the same leads. */
interface Step {
  readonly from: ThresholdRow;
  readonly to: ThresholdRow;
}

const COUNTS = ['qualified', 'accepted', 'rejected', 'won', 'lost'] as const;
/** What the chart shows. */
const LINES = [
  ['Qualified', 'qualified', VOLUME],
  ['Accepted', 'accepted', SERIES[0]],
  ['Rejected', 'rejected', SERIES[1]],
] as const;

/**
 * The thresholds with what they would have qualified and what became of it, those that qualify the same in one row, the
 * rubric's own marked; and every threshold as lines.
 */
export function thresholdsPart(
  page: Page,
  { rubricCheck: { thresholds } }: Review,
): { draw: (row: number) => number; charts: readonly Chart[] } {
  const charts: Chart[] = [];
  const draw = (row: number): number => {
    if (thresholds.every(({ qualified }) => qualified === 0)) {
      return page.untold(row, TITLE, 'No threshold would have qualified a lead.');
    }
    page.heading(row, 0, TITLE);
    const placed = page.table<Step>(row + 1, 0, COLUMNS, stepsOf(thresholds));
    const end = page.running(
      placed.end,
      0,
      'The row that looks best does so by chance as well: it is no advice.',
    );
    if (thresholds.length < 2) return end;
    charts.push(chartOf(page, row + 1, thresholds));
    return Math.max(end, row + CHART_ROWS + 2, row + 1 + thresholds.length);
  };
  return { draw, charts };
}

/** The chart, and the cells behind it. */
function chartOf(page: Page, top: number, thresholds: readonly ThresholdRow[]): Chart {
  const left = page.behind(1 + LINES.length);
  for (const [index, one] of thresholds.entries()) {
    page.put(top + index, left, one.threshold, { color: MUTED });
    for (const [k, [, id]] of LINES.entries()) page.put(top + index, left + 1 + k, one[id], { color: MUTED });
  }
  const column = (at: number) => ({ top, bottom: top + thresholds.length - 1, left: at, right: at });
  return {
    kind: 'line',
    title: 'Leads by threshold',
    description: 'Lines by threshold: qualified leads, and the accepted and rejected among them.',
    valueFormat: '#,##0',
    series: LINES.map(([name, , color], k) => ({
      name,
      color,
      sheet: RUBRIC_CHECK_SHEET,
      values: column(left + 1 + k),
      categories: column(left),
    })),
    area: { top, bottom: top + CHART_ROWS - 1, left: LEFT, right: RIGHT },
  };
}

/** Neighbours with the same counts in one step; the rubric's own threshold is a step of its own. */
function stepsOf(thresholds: readonly ThresholdRow[]): Step[] {
  const steps: Step[] = [];
  for (const row of thresholds) {
    const last = steps.at(-1);
    const isSame =
      last !== undefined &&
      !row.isCurrent &&
      !last.to.isCurrent &&
      COUNTS.every((id) => last.to[id] === row[id]);
    if (isSame) steps[steps.length - 1] = { from: last.from, to: row };
    else steps.push({ from: row, to: row });
  }
  return steps;
}

const own = ({ from: { isCurrent } }: Step): Style => (isCurrent ? { ...TONES.promising, bold: true } : {});

function thresholdText({ from, to }: Step): string {
  if (from.isCurrent) return `${from.threshold}, the rubric's own`;
  return from === to ? String(from.threshold) : `${from.threshold}–${to.threshold}`;
}

const COLUMNS: readonly Column<Step>[] = [
  { title: 'Threshold', value: thresholdText, tint: own },
  ...(['Qualified', 'Accepted', 'Rejected'] as const).flatMap((title, at): Column<Step>[] => [
    { ...emptyColumn(), tint: own },
    { ...countColumn<Step>(title, ({ from }) => from[COUNTS[at]!]), titleRuns: true, tint: own },
  ]),
  { ...countColumn<Step>('Won', ({ from }) => from.won), tint: own },
  { ...countColumn<Step>('Lost', ({ from }) => from.lost), tint: own },
];
