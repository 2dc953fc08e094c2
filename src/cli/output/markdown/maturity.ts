import { intervalText, pointsText, rateText } from '../../../domain/format.ts';
import { counted } from '../../../domain/lead/checks.ts';
import { toldOutcomes } from '../../../domain/narrative/ranking.ts';
import type { CohortMaturity } from '../../../domain/scorecard/maturity/cohort-maturity.ts';
import type { OutcomeMaturity } from '../../../domain/scorecard/maturity/maturity.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { capital, percent, written } from '../../../domain/wording.ts';
import { type Part, paragraph, part, untold } from './part.ts';
import { table } from './table.ts';

/** How long leads take to convert, and how far each month has come: a part for each outcome that the sheet states. */
export function maturityParts(review: Review): Part[] {
  return toldOutcomes(review).map((outcome) => {
    const what = outcome.id === 'won' ? 'wins' : review.terms.opportunity.many;
    const title = `How long ${what} take`;
    const cohorts = cohortTable(outcome, review);
    if (!outcome.told && cohorts === '') return untold(title, outcome.why);
    return part(
      title,
      paragraph(
        outcome.told ? durationsOf(outcome, what) : `how long they take cannot be told: ${outcome.why}`,
      ),
      cohorts,
      paragraph(equalAgeOf(outcome, review)),
      paragraph(outcome.late?.message ?? null),
      outcome.outcomesBeforeFirstLead === 0
        ? ''
        : paragraph(
            `${written(outcome.outcomesBeforeFirstLead)} more are dated before the first ${review.terms.lead.one} came in`,
          ),
    );
  });
}

function durationsOf(
  { conversions, undated, medianDays, ninetyPercentDays }: OutcomeMaturity,
  what: string,
): string {
  const left = undated === 0 ? '' : `, ${written(undated)} more without a usable date`;
  return `of the ${what} that ever come, half are there after ${counted(medianDays ?? 0, 'day')} and nine tenths after ${written(ninetyPercentDays ?? 0)} (${written(conversions)} dated${left})`;
}

/** The months with leads and, where it is none of them, the period; '' where nothing can be said of any. */
function cohortTable({ told, conversions, months, period }: OutcomeMaturity, { terms }: Review): string {
  const all = months.some(({ month }) => month === period.month) ? months : [...months, period];
  const rows = all.filter(({ leads }) => leads > 0);
  const isTold = rows.some(
    ({ share, within }) => share !== null || within.some(({ value }) => value !== null),
  );
  if (!isTold) return '';
  return table(
    [
      'Created in',
      capital(terms.lead.many),
      'So far',
      'Still open',
      told ? `Come by its age, by ${written(conversions)} dated` : 'Come by its age',
      'In the end, an estimate',
      ...WITHIN,
    ],
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
    rows.length,
  );
}

const WITHIN = ['Within 30 days', 'Within 60 days', 'Within 90 days'];

function ageText({ share, ageDays, maturing }: CohortMaturity): string {
  if (share === null || ageDays === null) return '';
  return `${percent(share)} by ${counted(ageDays, 'day')}${maturing ? ', too early' : ''}`;
}

function equalAgeOf({ equalAge }: OutcomeMaturity, { label, before }: Review): string | null {
  if (equalAge === null || before === null) return null;
  return `at equal age, within ${counted(equalAge.days, 'day')} of creation: ${rateText(equalAge.now)} in ${label}, ${rateText(equalAge.before)} in ${before.label}, ${pointsText(equalAge)}`;
}
