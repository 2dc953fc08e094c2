import { countsText, intervalText, pointsText } from '../../domain/format.ts';
import type { CohortMaturity } from '../../domain/scorecard/maturity/cohort-maturity.ts';
import type { EqualAge } from '../../domain/scorecard/maturity/equal-age.ts';
import type { OutcomeMaturity } from '../../domain/scorecard/maturity/maturity.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { percent } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { countColumn, rateColumns, wordsColumn } from '../shared-columns.ts';
import { MUTED, PALE, type Style } from '../style.ts';

const WITHIN = [0, 1, 2] as const;

/**
 * How far each month has come to an outcome, and the period against the one before at equal age; nothing where
 * none has come and it is not told.
 */
export function cohortsPart(page: Page, row: number, review: Review, outcome: OutcomeMaturity): number {
  const { label, measure, told, equalAge, period } = outcome;
  const title = review.measures.find(({ id }) => id === measure)!.label;
  const cohorts = cohortsOf(outcome);
  if (!told && cohorts.every(({ converted }) => converted === 0)) return row - 1;
  page.heading(row, 0, title);
  const own = (cohort: CohortMaturity): Style => (cohort.month === period.month ? { bold: true } : {});
  const { end } = page.table<CohortMaturity>(
    row + 1,
    0,
    [
      { title: 'Leads that came in', value: ({ label: month }) => month, tint: own },
      ...rateColumns<CohortMaturity>(
        `${label} so far`,
        ({ converted, leads }) => ({
          value: leads === 0 ? null : converted / leads,
          numerator: converted,
          denominator: leads,
        }),
        (cohort) => cohort.maturing || isLate(cohort, outcome),
      ),
      countColumn('Open', ({ open }) => open),
      countColumn('Age, days', ({ ageDays }) => ageDays),
      {
        title: 'Has come',
        value: ({ share }) => share,
        style: { align: 'right', format: '0%' },
        tint: ({ maturing }) => (maturing ? PALE : {}),
      },
      wordsColumn<CohortMaturity>(
        'Expected (estimate)',
        3,
        (cohort) => (isLate(cohort, outcome) ? 'came before recording' : expectedText(cohort)),
        {
          color: MUTED,
          italic: true,
          indent: 1,
        },
      ),
      ...WITHIN.flatMap((at) =>
        rateColumns<CohortMaturity>(`Within ${period.within[at]!.days} days`, ({ within }) => within[at]!),
      ),
    ],
    cohorts,
  );
  return [...(equalAge === null ? [] : [equalAgeText(equalAge, outcome)]), NOTE_BELOW].reduce(
    (at, text) => page.running(at, 0, text),
    end,
  );
}

const NOTE_BELOW =
  'Has come: the share of what ever converts that has done so at the age of the youngest lead. Pale italics: still maturing, never a decline. Within so many days: told once all leads of the month are that old.';

/** Its outcomes were not recorded when its first leads came in. */
function isLate({ month }: CohortMaturity, { late }: OutcomeMaturity): boolean {
  return late?.months.includes(month) === true;
}

/** The months, and the period where it is none of them. */
function cohortsOf({ months, period }: OutcomeMaturity): readonly CohortMaturity[] {
  return months.some(({ month }) => month === period.month) ? months : [...months, period];
}

function expectedText({ maturing, expected, leads }: CohortMaturity): string | null {
  if (!maturing) return null;
  if (expected === null) return 'maturing';
  return `${percent(expected.value)} (${intervalText({ ...expected, denominator: leads })}) estimate`;
}

function equalAgeText(equalAge: EqualAge, outcome: OutcomeMaturity): string {
  const { days, now, before } = equalAge;
  const { period, previous } = outcome;
  return `At equal age, within ${days} days: ${period.label} ${countsText(now)} (${percent(now.value)}), ${previous!.label} ${countsText(before)} (${percent(before.value)}); difference ${pointsText(equalAge)}.`;
}
