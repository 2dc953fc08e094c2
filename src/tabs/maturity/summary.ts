import type { OutcomeMaturity } from '../../domain/scorecard/maturity/maturity.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { capital, written } from '../../domain/wording.ts';
import type { Column, Page } from '../page.ts';
import { countColumn, emptyColumn, wordsColumn } from '../shared-columns.ts';
import { MUTED, type Style } from '../style.ts';

/** How long each outcome takes, or why that is not told, and what speaks against its dates; answers the row after. */
export function summaryPart(page: Page, row: number, { maturity }: Review): number {
  page.heading(row, 0, 'How long it takes');
  const { end } = page.table<OutcomeMaturity>(
    row + 1,
    0,
    [
      { title: 'Outcome', value: ({ label }) => label, style: { bold: true } },
      ...daysColumns('Median', ({ medianDays }) => medianDays, { bold: true }),
      ...daysColumns('90 % within', ({ ninetyPercentDays }) => ninetyPercentDays),
      emptyColumn(),
      countColumn<OutcomeMaturity>('Dated', ({ conversions }) => conversions),
      countColumn<OutcomeMaturity>('Undated', ({ undated }) => undated),
      wordsColumn<OutcomeMaturity>('', 9, ({ why }) => why && capital(`${why}.`), {
        color: MUTED,
        indent: 1,
      }),
    ],
    maturity,
  );
  return maturity.flatMap(warnings).reduce((at, text) => page.running(at, 0, text), end);
}

function daysColumns(
  title: string,
  days: (outcome: OutcomeMaturity) => number | null,
  style: Style = {},
): Column<OutcomeMaturity>[] {
  return [
    emptyColumn(),
    emptyColumn(),
    {
      title,
      titleRuns: true,
      value: days,
      style: { align: 'right', format: '[=1]0" day";#,##0" days"', ...style },
    },
  ];
}

function warnings({ label, late, outcomesBeforeFirstLead }: OutcomeMaturity): string[] {
  return [
    ...(late === null ? [] : [`${label}: ${late.message}.`]),
    ...(outcomesBeforeFirstLead === 0
      ? []
      : [`${label}: ${written(outcomesBeforeFirstLead)} dated before the first lead of the sheet came in.`]),
  ];
}
