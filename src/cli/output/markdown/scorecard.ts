import {
  changeText,
  countsText,
  intervalText,
  rateText,
  statusText,
  valueText,
} from '../../../domain/format.ts';
import type { MeasureId } from '../../../domain/scorecard/measure-id.ts';
import { CHANGE_LEVEL } from '../../../domain/scorecard/rate.ts';
import type { Group, Measure, Review, TrendMonth } from '../../../domain/scorecard/review.ts';
import { capital, percent, shortName, written } from '../../../domain/wording.ts';
import { table } from './table.ts';

/** Every measure with everything that is needed to trust it. */
export function measureTable({ measures }: Review): string {
  return table(
    ['Measure', 'Value', 'Counts', '95% interval', 'Before', 'Change', 'Status'],
    measures.map((measure) => [
      measure.label,
      valueText(measure.id, measure),
      countsText(measure),
      intervalText(measure),
      measure.previous === null
        ? ''
        : `${valueText(measure.id, measure.previous)} (${countsText(measure.previous)})`,
      changeText(measure),
      statusText(measure),
    ]),
  );
}

/** What a change has to pass, which is more than the interval beside it; nothing where no change has an interval. */
export function levelNote({ measures }: Review): string[] {
  if (measures.every(({ change }) => change?.lower == null)) return [];
  const level = (100 * CHANGE_LEVEL).toFixed(1);
  return [
    `Changes are judged together, each at ${level}%: the 95% interval shown may leave out 0 where the story claims no change.`,
  ];
}

/**
 * Groups side by side by every measure that the sheet tells of any of them, the biggest first; '' where there are no
 * groups. The signal says by which measure it is; owners have none, as volume is not theirs to bring.
 */
export function groupTable(groups: readonly Group[], what: string, { terms }: Pick<Review, 'terms'>): string {
  const ids = (groups[0]?.measures ?? [])
    .map(({ id }) => id)
    .filter(
      (id) => id !== 'lead_volume' && groups.some(({ measures }) => measureOf(measures, id).value !== null),
    );
  const labels = ids.map((id) => measureOf(groups[0]!.measures, id).label);
  const isOwners = what === 'Owner';
  const signal = isOwners ? [] : [signalTitle(groups)];
  return table(
    [what, capital(terms.lead.many), 'Share', ...signal, ...labels],
    groups.map(({ group, leads, share, signal: sign, measures }) => [
      shortName(group),
      written(leads),
      share === null ? '' : percent(share),
      ...(isOwners ? [] : [sign]),
      ...ids.map((id) => rateText(measureOf(measures, id))),
    ]),
  );
}

/** `Signal by ICP fit rate`: the measure that tells the quality of the groups. */
function signalTitle(groups: readonly Group[]): string {
  const judged = groups.find(({ quality }) => quality !== null);
  if (judged?.quality == null) return 'Signal';
  const { label } = measureOf(judged.measures, judged.quality.measure);
  return `Signal by ${label.replace(/^(?!ICP)./, (letter) => letter.toLowerCase())}`;
}

const TREND: readonly (readonly [MeasureId, string])[] = [
  ['icp_fit_rate', 'ICP fit'],
  ['sales_acceptance_rate', 'Accepted'],
  ['follow_up_completion', 'Followed up'],
  ['lead_to_opportunity', 'Opportunity'],
  ['win_rate', 'Win rate'],
];

/** Month by month by what the sheet tells; a rate that can still grow says so. '' for a single month. */
export function trendTable({ trend, terms }: Review): string {
  if (trend.length < 2) return '';
  const rateOf = ({ measures }: TrendMonth, id: MeasureId) => measures.find((rate) => rate.id === id)!;
  const told = TREND.filter(([id]) => trend.some((month) => rateOf(month, id).value !== null));
  return table(
    ['Month', capital(terms.lead.many), ...told.map(([, label]) => label)],
    trend.map((month) => [
      month.label,
      valueText('lead_volume', rateOf(month, 'lead_volume')),
      ...told.map(([id]) => {
        const rate = rateOf(month, id);
        return `${rateText(rate)}${rate.isEarly && rate.value !== null ? ', too early' : ''}`;
      }),
    ]),
    trend.length,
  );
}

function measureOf(measures: readonly Measure[], id: MeasureId): Measure {
  return measures.find((measure) => measure.id === id)!;
}
