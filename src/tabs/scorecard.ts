import { counted } from '../domain/lead/checks.ts';
import type { Reviewed } from '../domain/review.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { linesIn, Page } from './page.ts';
import { CHART_ROWS, scorecardCharts } from './scorecard/charts.ts';
import { checksTable } from './scorecard/checks.ts';
import { countTables } from './scorecard/counts.ts';
import { gridWidths } from './scorecard/grid.ts';
import { groupsTable } from './scorecard/groups.ts';
import { measuresTable } from './scorecard/measures.ts';
import { reasonsTable } from './scorecard/reasons.ts';
import { signalsTable } from './scorecard/signals.ts';
import type { Sheet } from './sheet.ts';
import { ACCENT, BODY, NOTE } from './style.ts';

const NAME = 'Scorecard';
/** The title and where it stands: they stay in view. */
const HEAD_ROWS = 2;
/** Sentences on quality and actions that come before the measures. */
const GIST = 3;

/** The scorecard: measures, charts, funnel, failures and tiers, groups, signals, reasons and data checks on one grid. */
export function scorecardSheet(reviewed: Reviewed): Sheet {
  const { review } = reviewed;
  const page = new Page(gridWidths(review));
  page.title(`Lead scorecard, ${review.label}`);
  page.put(1, 0, standing(review), NOTE);
  page.heights.set(1, 24);
  const width = page.widths.reduce((sum, one) => sum + one, 0);
  const lines = [
    { text: `Weakest step: ${review.weakestStep.why}.`, style: { ...BODY, bold: true } },
    ...gist(review)
      .flatMap((text) => linesIn(text, width))
      .map((text) => ({ text, style: BODY })),
    ...cautions(review).map((text) => ({ text, style: NOTE })),
  ];
  for (const [index, { text, style }] of lines.entries()) page.put(HEAD_ROWS + index, 0, text, style);
  const measures = measuresTable(page, HEAD_ROWS + lines.length + 1, review);
  const chartsTop = measures.end + 1;
  const hasCharts = review.counts.leads > 0;
  const counts = countTables(page, chartsTop + (hasCharts ? CHART_ROWS + 1 : 0), review);
  const groups = groupsTable(page, counts.end + 1, review);
  const signalsEnd = signalsTable(page, groups.end + 1, review);
  const reasonsEnd = reasonsTable(page, signalsEnd + 1, review);
  checksTable(page, reasonsEnd + 1, review);
  return {
    ...page,
    name: NAME,
    frozenRows: HEAD_ROWS,
    pageStarts: [counts.end + 1],
    gridLines: false,
    tabColor: ACCENT,
    rules: groups.rules,
    charts: hasCharts ? scorecardCharts(NAME, reviewed, chartsTop, counts.funnel, groups.placed) : [],
  };
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
