import type { Review } from '../../domain/scorecard/review.ts';
import { a1, quotedName } from '../a1.ts';
import type { Placed } from '../page.ts';
import { TREND_SHEET } from '../sheet-names.ts';
import type { Trend } from '../trend.ts';

/** The title over the lines: how many months they join. */
export function linesTitle({ trend }: Review): string {
  return trend.length < 2 ? '' : `${trend.length} months`;
}

/**
 * A line of the months beside each measure that has two values to join, as formulas over the cells of the trend.
 * They have one argument, as what separates those of a list depends on the locale.
 */
export function monthLines(
  { measures }: Review,
  placed: Placed,
  { sheet, places }: Trend,
): Map<string, string> {
  const { top, left } = placed.column('lines');
  return new Map(
    measures.flatMap(({ id }, index) => {
      const values = places.get(id)?.values;
      if (values === undefined) return [];
      const told = sheet.rows
        .slice(values.top, values.bottom + 1)
        .filter((cells) => typeof cells[values.left] === 'number');
      if (told.length < 2) return [];
      return [[`${top + index},${left}`, `=SPARKLINE(${quotedName(TREND_SHEET)}!${a1(values)})`] as const];
    }),
  );
}
