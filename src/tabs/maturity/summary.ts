import type { OutcomeMaturity } from '../../domain/scorecard/maturity/maturity.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { capital, written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { countColumn, wordsColumn } from '../shared-columns.ts';
import { MUTED } from '../style.ts';

/** How long each outcome takes, or why that is not told, and what speaks against its dates; answers the row after. */
export function summaryPart(page: Page, row: number, { maturity }: Review): number {
  page.heading(row, 0, 'How long it takes');
  const { end } = page.table<OutcomeMaturity>(
    row + 1,
    0,
    [
      { title: 'Outcome', value: ({ label }) => label, style: { bold: true } },
      {
        ...countColumn<OutcomeMaturity>('Median', ({ medianDays }) => medianDays),
        tint: () => ({ bold: true }),
      },
      wordsColumn<OutcomeMaturity>('', 2, ({ medianDays }) => days(medianDays), { color: MUTED }),
      countColumn<OutcomeMaturity>('90 %', ({ ninetyPercentDays }) => ninetyPercentDays),
      wordsColumn<OutcomeMaturity>('', 2, ({ ninetyPercentDays }) => days(ninetyPercentDays), {
        color: MUTED,
      }),
      countColumn<OutcomeMaturity>('Dated', ({ conversions }) => conversions),
      countColumn<OutcomeMaturity>('Undated', ({ undated }) => undated),
      wordsColumn<OutcomeMaturity>('', 10, ({ why }) => why && capital(`${why}.`), {
        color: MUTED,
        indent: 1,
      }),
    ],
    maturity,
  );
  return maturity.flatMap(warnings).reduce((at, text) => page.running(at, 0, text), end);
}

function days(count: number | null): string | null {
  return count === null ? null : count === 1 ? 'day' : 'days';
}

function warnings({ label, late, outcomesBeforeFirstLead }: OutcomeMaturity): string[] {
  return [
    ...(late === null ? [] : [`${label}: ${late.message}.`]),
    ...(outcomesBeforeFirstLead === 0
      ? []
      : [`${label}: ${written(outcomesBeforeFirstLead)} dated before the first lead of the sheet came in.`]),
  ];
}
