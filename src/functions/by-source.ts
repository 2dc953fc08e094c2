import type { Cell } from '../domain/lead/cell.ts';
import type { MeasureId } from '../domain/scorecard/measure-id.ts';
import type { Group } from '../domain/scorecard/review.ts';
import type { CustomFunction } from './custom-function.ts';
import { AS_OF, LEADS, MONTH, RUBRIC, SETTINGS } from './parameters.ts';
import { measureIn, reviewOf } from './reviewing.ts';

const PARAMETERS = [LEADS, RUBRIC, MONTH, SETTINGS, AS_OF];

/** The win rate of every source. */
export const winRateBySource: CustomFunction = {
  name: 'WIN_RATE_BY_SOURCE',
  summary:
    'The win rate of every source with its counts and its 95 % interval, the source with the most leads first.',
  parameters: PARAMETERS,
  returns:
    'a table with a header row: source, win rate from 0 to 1, won, closed, lower and upper end of the interval, note. A rate without data is empty, with the reason in the note',
  returnType: 'Array<Array<*>>',
  examples: ["=WIN_RATE_BY_SOURCE(Leads!A:T, 'Lead rubric'!A:G)", '=WIN_RATE_BY_SOURCE(Leads!A:T, , "all")'],
  answer: ([leads, rubric, month, settings, asOf], around) => {
    const { review } = reviewOf({ leads, rubric, month, settings, asOf }, around);
    return [
      ['Source', 'Win rate', 'Won', 'Closed', 'Lower 95 %', 'Upper 95 %', 'Note'],
      ...review.groups.map((group) => {
        const { value, numerator, denominator, lower, upper, why } = measureIn(group, 'win_rate');
        return [group.group, value, numerator, denominator, lower, upper, why];
      }),
    ];
  },
};

/** The rates that stand side by side, in the order of the scorecard. */
const SHOWN: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'follow_up_completion',
  'lead_to_opportunity',
  'opportunity_quality',
  'win_rate',
];

/** Volume against quality of every source. */
export const sourceQuality: CustomFunction = {
  name: 'SOURCE_QUALITY',
  summary:
    'Volume against quality: every source with its share of the leads, its rates side by side, and whether it is noise or signal.',
  parameters: PARAMETERS,
  returns:
    'a table with a header row: source, demand type, leads, share of the leads and six rates from 0 to 1, signal, note. A rate without data is empty, with the reason in the note',
  returnType: 'Array<Array<*>>',
  examples: ["=SOURCE_QUALITY(Leads!A:T, 'Lead rubric'!A:G)", '=SOURCE_QUALITY(Leads!A:T, , "2026-Q1")'],
  answer: ([leads, rubric, month, settings, asOf], around) => {
    const { review } = reviewOf({ leads, rubric, month, settings, asOf }, around);
    const labels = SHOWN.map((id) => measureIn(review, id).label);
    return [
      ['Source', 'Demand type', 'Leads', 'Share', ...labels, 'Signal', 'Note'],
      ...review.groups.map((group): Cell[] => [
        group.group,
        group.demandType,
        group.leads,
        group.share,
        ...SHOWN.map((id) => measureIn(group, id).value),
        group.signal,
        reasonsOf(group),
      ]),
    ];
  },
};

function reasonsOf(group: Group): string | null {
  const reasons = SHOWN.map((id) => measureIn(group, id))
    .filter(({ value }) => value === null)
    .map(({ label, why }) => `${label}: ${why}`);
  return reasons.length === 0 ? null : reasons.join('; ');
}
