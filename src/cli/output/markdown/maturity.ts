import { toldOutcomes } from '../../../domain/narrative/ranking.ts';
import type { CohortMaturity } from '../../../domain/scorecard/maturity/cohort-maturity.ts';
import type { OutcomeMaturity } from '../../../domain/scorecard/maturity/maturity.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { percent, written } from '../../../domain/wording.ts';
import { intervalText, pointsText, rateText } from '../format.ts';
import { type Part, paragraph, part, untold } from './part.ts';
import { table } from './table.ts';

/** How long leads take to convert, and how far each month has come: a part for each outcome that the sheet states. */
export function maturityParts(review: Review): Part[] {
  return toldOutcomes(review).map((outcome) => {
    const title = outcome.id === 'won' ? 'How long leads take to be won' : 'How long leads take to become an opportunity';
    const cohorts = cohortTable(outcome);
    if (!outcome.told && cohorts === '') return untold(title, outcome.why);
    return part(
      title,
      paragraph(outcome.told ? durationsOf(outcome) : `how long it takes cannot be told: ${outcome.why}`),
      cohorts,
      paragraph(equalAgeOf(outcome, review)),
      paragraph(outcome.late?.message ?? null),
      outcome.outcomesBeforeFirstLead === 0
        ? ''
        : paragraph(`${written(outcome.outcomesBeforeFirstLead)} dated before the first lead came in`),
    );
  });
}

function durationsOf({ conversions, undated, medianDays, ninetyPercentDays }: OutcomeMaturity): string {
  const days = (count: number | null): string => (count === 1 ? '1 day' : `${written(count ?? 0)} days`);
  const left = undated === 0 ? '' : `; ${written(undated)} more have no usable date`;
  return `half of those that ever come have come by ${days(medianDays)}, nine tenths by ${days(ninetyPercentDays)}, by ${written(conversions)} that are dated${left}`;
}

/** The months with leads and, where it is none of them, the period; '' where nothing can be said of any. */
function cohortTable({ months, period }: OutcomeMaturity): string {
  const all = months.some(({ month }) => month === period.month) ? months : [...months, period];
  const rows = all.filter(({ leads }) => leads > 0);
  const isTold = rows.some(({ share, within }) => share !== null || within.some(({ value }) => value !== null));
  if (!isTold) return '';
  return table(
    ['Created in', 'Leads', 'So far', 'Still open', 'Come by its age', 'In the end, an estimate', ...WITHIN],
    rows.map((cohort) => [
      cohort.label,
      written(cohort.leads),
      written(cohort.converted),
      written(cohort.open),
      ageText(cohort),
      cohort.expected === null
        ? ''
        : `${percent(cohort.expected.value)} (${intervalText({ ...cohort.expected, denominator: 0 })})`,
      ...cohort.within.map(rateText),
    ]),
  );
}

const WITHIN = ['Within 30 days', 'Within 60 days', 'Within 90 days'];

function ageText({ share, ageDays, maturing }: CohortMaturity): string {
  if (share === null || ageDays === null) return '';
  return `${percent(share)} by ${written(ageDays)} days${maturing ? ', too early' : ''}`;
}

function equalAgeOf({ equalAge }: OutcomeMaturity, { label, before }: Review): string | null {
  if (equalAge === null || before === null) return null;
  return `at equal age, within ${written(equalAge.days)} days of creation: ${rateText(equalAge.now)} in ${label}, ${rateText(equalAge.before)} in ${before.label}, ${pointsText(equalAge)}`;
}
