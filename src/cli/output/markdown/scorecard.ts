import {
  changeText,
  countsText,
  intervalText,
  rateText,
  statusText,
  valueText,
} from '../../../domain/format.ts';
import type { MeasureId } from '../../../domain/scorecard/measure-id.ts';
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

/** Groups side by side by every measure that the sheet tells of any of them, the biggest first; '' where there are no groups. */
export function groupTable(groups: readonly Group[], what: string, { terms }: Pick<Review, 'terms'>): string {
  const ids = (groups[0]?.measures ?? [])
    .map(({ id }) => id)
    .filter(
      (id) => id !== 'lead_volume' && groups.some(({ measures }) => measureOf(measures, id).value !== null),
    );
  const labels = ids.map((id) => measureOf(groups[0]!.measures, id).label);
  return table(
    [what, capital(terms.lead.many), 'Share', 'Signal', ...labels],
    groups.map(({ group, leads, share, signal, measures }) => [
      shortName(group),
      written(leads),
      share === null ? '' : percent(share),
      signal,
      ...ids.map((id) => rateText(measureOf(measures, id))),
    ]),
  );
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
