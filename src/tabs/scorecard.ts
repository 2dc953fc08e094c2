import { weakestStepText } from '../domain/format.ts';
import { counted } from '../domain/lead/checks.ts';
import type { Reviewed } from '../domain/review.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { linesIn, type Page } from './page.ts';
import { pageStarts } from './page-starts.ts';
import { REPORT_HEAD, widePage } from './report.ts';
import { CHART_ROWS, scorecardCharts } from './scorecard/charts.ts';
import { checksTable } from './scorecard/checks.ts';
import { countTables } from './scorecard/counts.ts';
import { groupsTable } from './scorecard/groups.ts';
import { measureNotes, measuresTable } from './scorecard/measures.ts';
import { linesTitle, monthLines } from './scorecard/month-lines.ts';
import { reasonsTable } from './scorecard/reasons.ts';
import { signalsTable } from './scorecard/signals.ts';
import type { Sheet } from './sheet.ts';
import { SCORECARD_SHEET } from './sheet-names.ts';
import { ACCENT, BODY, NOTE } from './style.ts';
import { type Trend, trendOf } from './trend.ts';

/** Sentences on quality and actions that come before the measures. */
const GIST = 3;

/** The scorecard: measures, charts, funnel, failures and tiers, groups, signals, reasons and data checks on one grid. */
export function scorecardSheet(reviewed: Reviewed): Sheet {
  return scorecardOver(trendOf(reviewed), reviewed);
}

/** The same over a trend that is there; with `hasLines`, a line of its last months stands beside every measure. */
export function scorecardOver(trend: Trend, reviewed: Reviewed, hasLines = false): Sheet {
  const { review } = reviewed;
  const page = widePage(`Lead scorecard, ${review.label}`, standing(review), review);
  const measures = measuresTable(page, opening(page, review) + 1, review, hasLines ? linesTitle(review) : '');
  const chartsTop = measures.end + 1;
  const hasCharts = review.counts.leads > 0;
  const countsTop = chartsTop + (hasCharts ? CHART_ROWS + 1 : 0);
  const counts = countTables(page, countsTop, review);
  const groups = groupsTable(page, counts.end + 1, review);
  const signalsEnd = signalsTable(page, groups.end + 1, review);
  const reasonsEnd = reasonsTable(page, signalsEnd + 1, review);
  checksTable(page, reasonsEnd + 1, review);
  const parts = [
    REPORT_HEAD,
    chartsTop,
    countsTop,
    counts.end + 1,
    groups.end + 1,
    signalsEnd + 1,
    reasonsEnd + 1,
  ];
  const { seams, ...laid } = page;
  return {
    ...laid,
    name: SCORECARD_SHEET,
    frozenRows: REPORT_HEAD,
    pageStarts: pageStarts(page, [...parts, ...seams], REPORT_HEAD, false),
    gridLines: false,
    tabColor: ACCENT,
    rules: groups.rules,
    charts: hasCharts ? scorecardCharts(reviewed, chartsTop, counts.funnel, groups.placed, trend) : [],
    notes: measureNotes(measures, review),
    ...(hasLines && { formulas: monthLines(review, measures, trend) }),
  };
}

/** What matters, in as many rows as it takes; answers the row after. */
function opening(page: Page, review: Review): number {
  const width = page.widths.reduce((sum, one) => sum + one, 0);
  const lines = [
    { text: weakestStepText(review.weakestStep), style: { ...BODY, bold: true } },
    ...gist(review).map((text) => ({ text, style: BODY })),
    ...cautions(review).map((text) => ({ text, style: NOTE })),
  ].flatMap(({ text, style }) => linesIn(text, width).map((line) => ({ line, style })));
  for (const [index, { line, style }] of lines.entries()) page.put(REPORT_HEAD + index, 0, line, style);
  return REPORT_HEAD + lines.length;
}

function standing({ asOf, timeZone, rubricVersion, threshold, counts }: Review): string {
  const { raw, duplicates, tests, leads } = counts;
  const leftOut = [
    ...(duplicates > 0 ? [counted(duplicates, 'duplicate')] : []),
    ...(tests > 0 ? [counted(tests, 'test lead')] : []),
  ];
  return [
    `As of ${asOf} (${timeZone})`,
    `rubric ${rubricVersion}, qualified from ${threshold}`,
    `${counted(leads, 'lead')} of ${counted(raw, 'row')}${leftOut.length === 0 ? '' : `: ${leftOut.join(' and ')} left out`}`,
  ].join('   ·   ');
}

/** What a manager reads first: where quality came from, and what to do about it. */
function gist({ narrative, actions }: Review): string[] {
  const quality = narrative.filter(({ section }) => section === 'quality').slice(0, 2);
  return [
    ...quality.map(({ text }) => text),
    ...actions.slice(0, GIST - quality.length).map(({ who, text }) => `Next, ${who}: ${text}`),
  ];
}

function cautions({ isRunning, notSet }: Review): string[] {
  return [
    ...(isRunning ? ['The follow-up of this period is still running: its leads can still change.'] : []),
    ...(notSet.length > 0 ? [`Not set in the rubric yet: ${notSet.join(', ')}.`] : []),
  ];
}
