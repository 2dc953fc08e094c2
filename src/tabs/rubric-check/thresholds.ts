import type { Review } from '../../domain/scorecard/review.ts';
import type { ThresholdRow } from '../../domain/scorecard/rubric-check/threshold.ts';
import type { Column, Page } from '../page.ts';
import { countColumn } from '../shared-columns.ts';
import type { Chart } from '../sheet.ts';
import { RUBRIC_CHECK_SHEET } from '../sheet-names.ts';
import { MUTED, SERIES, type Style, TONES, VOLUME } from '../style.ts';

const TITLE = 'What each threshold would have qualified';
/** Rows of the chart, and its first and last column. */
const CHART_ROWS = 15;
const [LEFT, RIGHT] = [8, 12];

/** The thresholds with what they would have qualified and what became of it, the rubric's own marked, and as lines. */
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
    const placed = page.table<ThresholdRow>(row + 1, 0, COLUMNS, thresholds);
    const series = (name: string, color: string) => ({
      name,
      color,
      sheet: RUBRIC_CHECK_SHEET,
      values: placed.column(name),
      categories: placed.column('Threshold'),
    });
    const isLong = thresholds.length > 1;
    if (isLong) {
      charts.push({
        kind: 'line',
        title: 'Leads by threshold',
        description: 'Lines by threshold: qualified leads, and the accepted and rejected among them.',
        valueFormat: '#,##0',
        series: [series('Qualified', VOLUME), series('Accepted', SERIES[0]), series('Rejected', SERIES[1])],
        area: { top: row + 1, bottom: row + CHART_ROWS, left: LEFT, right: RIGHT },
      });
    }
    const end = page.running(
      placed.end,
      0,
      'The row that looks best does so by chance as well: it is no advice.',
    );
    return Math.max(end, isLong ? row + CHART_ROWS + 2 : 0);
  };
  return { draw, charts };
}

const own = ({ isCurrent }: ThresholdRow): Style => (isCurrent ? { ...TONES.promising, bold: true } : {});

function count(title: string, value: (row: ThresholdRow) => number): Column<ThresholdRow> {
  return { ...countColumn(title, value), tint: own };
}

const COLUMNS: readonly Column<ThresholdRow>[] = [
  { title: 'Threshold', value: ({ threshold }) => threshold, style: { align: 'left' }, tint: own },
  {
    title: '',
    value: ({ isCurrent }) => (isCurrent ? 'the threshold of the rubric' : null),
    style: { color: MUTED },
    tint: own,
  },
  count('Qualified', ({ qualified }) => qualified),
  count('Accepted', ({ accepted }) => accepted),
  count('Rejected', ({ rejected }) => rejected),
  count('Won', ({ won }) => won),
  count('Lost', ({ lost }) => lost),
];
