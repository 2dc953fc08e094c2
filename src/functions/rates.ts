import { InputError, listed, quoted } from '../domain/input-error.ts';
import { nameKey } from '../domain/lead/cell.ts';
import type { Reviewed } from '../domain/review.ts';
import { groupColumn, groupLeads, UNKNOWN_GROUP } from '../domain/scorecard/grouping.ts';
import { MEASURES } from '../domain/scorecard/measure.ts';
import type { MeasureId } from '../domain/scorecard/measure-id.ts';
import type { Measure } from '../domain/scorecard/review.ts';
import { oneCell } from './argument.ts';
import type { CustomFunction } from './custom-function.ts';
import { AS_OF, LEADS, MONTH, RUBRIC, SETTINGS, SOURCE } from './parameters.ts';
import { measureIn, reviewOf } from './reviewing.ts';

const KNOWN_NAMED = 12;

/** A custom function for each of the rates that people ask for one by one. */
export const RATES: readonly CustomFunction[] = [
  rate(
    'ICP_FIT_RATE',
    'icp_fit_rate',
    'The share of leads that are the kind of company you serve, of those that can be told.',
  ),
  rate(
    'SALES_ACCEPTANCE_RATE',
    'sales_acceptance_rate',
    'The share of leads that sales accepted, of those it decided on.',
  ),
  rate(
    'FOLLOW_UP_COMPLETION',
    'follow_up_completion',
    'The share of leads that were followed up as agreed, of those whose follow-up window is over.',
  ),
  rate('LEAD_TO_OPPORTUNITY', 'lead_to_opportunity', 'The share of leads that became an opportunity.'),
  rate('OPPORTUNITY_QUALITY', 'opportunity_quality', 'The share of opportunities that are strong.'),
  rate(
    'WIN_RATE',
    'win_rate',
    'The share of opportunities that were won, of those closed in the 12 months to the end of the month, or as many months as the settings say.',
  ),
];

function rate(name: string, id: MeasureId, summary: string): CustomFunction {
  return {
    name,
    summary,
    parameters: [LEADS, RUBRIC, MONTH, SOURCE, SETTINGS, AS_OF],
    returns:
      'a number from 0 to 1, to be formatted as a percentage; an error that says why where there is no data',
    returnType: 'number',
    examples: [
      `=${name}(Leads!A:T, 'Lead rubric'!A:G)`,
      `=${name}(Leads!A:T, 'Lead rubric'!A:G, "2026-Q1", "Google Ads")`,
      `=${name}(Leads!A:T, , "all", , 'Lead settings'!A:C, DATE(2026, 5, 18))`,
    ],
    answer: ([leads, rubric, month, source, settings, asOf], around) => {
      const reviewed = reviewOf({ leads, rubric, month, settings, asOf }, around);
      const asked = oneCell(source, 'source');
      const { label } = reviewed.review;
      if (asked === undefined) return told(measureIn(reviewed.review, id), label);
      const group = sourceNamed(String(asked).trim(), reviewed);
      const where = `${group}, ${label}`;
      const own = reviewed.review.groups.find((one) => one.group === group);
      if (own !== undefined) return told(measureIn(own, id), where);
      const all = measureIn(reviewed.review, id);
      const empty = MEASURES.find((measure) => measure.id === id)!.empty;
      return told({ ...all, value: null, why: all.value === null ? all.why : empty }, where);
    },
  };
}

function told({ value, label, why }: Pick<Measure, 'value' | 'label' | 'why'>, where: string): number {
  if (value !== null) return value;
  throw new InputError('leads', `${label}, ${where}: ${why}`);
}

/** The source that is meant, as the review writes it. */
function sourceNamed(asked: string, { qualified: { leads } }: Reviewed): string {
  if (groupColumn(leads, 'source') === undefined) {
    throw new InputError(
      'columns',
      'no column is known to hold the source; leave the source blank, or name the column in a settings range',
    );
  }
  const { names, codes } = groupLeads(leads, 'source');
  const found =
    names.find((name) => name === asked) ?? names.find((name) => nameKey(name) === nameKey(asked));
  if (found !== undefined) return found;
  const known = names
    .filter((name) => name !== UNKNOWN_GROUP || codes.includes(0))
    .map((name) => quoted(name, 40));
  const more = known.length - KNOWN_NAMED;
  throw new InputError(
    'leads',
    `there is no source ${quoted(asked)}; ${
      known.length === 0
        ? 'there are no leads'
        : `the sources are ${more > 0 ? `${known.slice(0, KNOWN_NAMED).join(', ')} and ${more} more` : listed(known)}`
    }`,
  );
}
