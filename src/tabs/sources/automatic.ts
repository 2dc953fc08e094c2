import { countsText, valueText } from '../../domain/format.ts';
import type { AutomaticOpportunities } from '../../domain/scorecard/automatic.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { capital, written } from '../../domain/wording.ts';
import { leadList } from '../lead-list.ts';
import type { Page } from '../page.ts';

const TITLE = 'Opportunities that sales never accepted';

/** How many opportunities sales never accepted, what they do to the win rate, and which they are. */
export function automaticPart(page: Page, row: number, { automatic }: Review): number {
  const { told, why, leads } = automatic;
  if (!told) return page.untold(row, TITLE, capital(`${why}.`));
  const end = leadList(page, row, TITLE, counts(automatic), leads);
  return leads.count === 0
    ? page.running(end, 0, rates(automatic))
    : page.running(end, 0, `${counts(automatic)} ${rates(automatic)}`);
}

function counts({
  count,
  opportunities,
  rejected,
  won,
  lost,
  open,
  onArrival,
  dated,
}: AutomaticOpportunities): string {
  if (count === 0) return `None of the ${written(opportunities)} of this period.`;
  return `${written(count)} of ${written(opportunities)}: sales rejected ${written(rejected)}; ${written(won)} won, ${written(lost)} lost, ${written(open)} open; ${written(onArrival)} of ${written(dated)} dated were made on the day of arrival.`;
}

function rates({ winRate: { kept, withThem } }: AutomaticOpportunities): string {
  if (kept.value === null) return '';
  return `The win rate leaves them out: ${valueText('win_rate', kept)} (${countsText(kept)}); with them it would be ${valueText('win_rate', withThem)} (${countsText(withThem)}).`;
}
