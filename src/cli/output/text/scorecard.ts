import { changeText, countsText, intervalText, statusText, valueText } from '../../../domain/format.ts';
import type { MeasureId } from '../../../domain/scorecard/measure-id.ts';
import type { Group, Measure, Review, Status } from '../../../domain/scorecard/review.ts';
import { percent, written } from '../../../domain/wording.ts';
import { columns, safe, safeName, wrapped } from './layout.ts';
import type { Paint, Style } from './paint.ts';

const SHOWN = 12;

/** What the groups are compared by, as far as the sheet tells it. */
const GROUP_COLUMNS: readonly (readonly [MeasureId, string])[] = [
  ['icp_fit_rate', 'fit'],
  ['sales_acceptance_rate', 'accepted'],
  ['follow_up_completion', 'followed up'],
  ['lead_to_opportunity', 'opportunity'],
  ['created_win_rate', 'won'],
  ['win_rate', 'win rate'],
];

const OF_STATUS: Partial<Record<Status, Style>> = {
  'on target': 'good',
  'off target': 'bad',
  'too few': 'weak',
  'too early': 'weak',
};

/** The measures, a line each, with why below those that have no verdict to come. */
export function measureTable({ measures }: Review, paint: Paint): string {
  const rows = measures.map((measure) => [
    measure.label,
    valueText(measure.id, measure),
    measure.id === 'lead_volume' ? `${countsText(measure)} rows` : countsText(measure),
    intervalText(measure),
    measure.previous === null ? '' : valueText(measure.id, measure.previous),
    changeText(measure),
    measure.why === null ? statusText(measure) : measure.status,
  ]);
  const [head, ...lines] = columns([
    ['', '', 'counts', '95% interval', 'before', 'change', 'status'],
    ...rows,
  ]);
  return [
    `  ${paint('quiet', head!)}`,
    ...lines.flatMap((line, i) => {
      const { status, why } = measures[i]!;
      const at = line.lastIndexOf(status);
      const style = OF_STATUS[status];
      const shown = style === undefined ? line : line.slice(0, at) + paint(style, line.slice(at));
      const isOpen = status === 'no data' || status === 'too early';
      return [`  ${shown}`, ...(isOpen ? [paint('quiet', wrapped(safe(why ?? ''), '    '))] : [])];
    }),
  ].join('\n');
}

/** Groups side by side: leads, share and counts of what the sheet tells, the biggest first. */
export function groupTable(groups: readonly Group[], { terms }: Pick<Review, 'terms'>, paint: Paint): string {
  const leadWord = safe(terms.lead.many);
  if (groups.length === 0) return wrapped(`No ${leadWord} came in.`, '  ');
  const told = GROUP_COLUMNS.filter(([id]) =>
    groups.some(({ measures }) => measureOf(measures, id).value !== null),
  ).slice(0, 5);
  const shown = groups.slice(0, SHOWN);
  const rows = shown.map(({ group, leads, share, measures, signal }) => [
    safeName(group),
    written(leads),
    share === null ? '' : percent(share),
    ...told.map(([id]) => {
      const { value, numerator, denominator } = measureOf(measures, id);
      return value === null ? '–' : `${written(numerator)}/${written(denominator)}`;
    }),
    signal,
  ]);
  const [head, ...lines] = columns([
    ['', leadWord, 'share', ...told.map(([, label]) => label), signalTitle(groups)],
    ...rows,
  ]);
  const more = groups.length - shown.length;
  return [
    `  ${paint('quiet', head!)}`,
    ...lines.map((line) => `  ${line}`),
    ...(more > 0 ? [paint('quiet', `  and ${written(more)} more in the workbook`)] : []),
  ].join('\n');
}

/** `signal by fit`: what the groups are judged by. */
function signalTitle(groups: readonly Group[]): string {
  const id = groups.find(({ quality }) => quality !== null)?.quality?.measure;
  const label = GROUP_COLUMNS.find(([of]) => of === id)?.[1];
  return label === undefined ? 'signal' : `signal by ${label}`;
}

function measureOf(measures: readonly Measure[], id: MeasureId): Measure {
  return measures.find((measure) => measure.id === id)!;
}
