import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reviewed } from '../../src/domain/review.ts';
import { accountsSheet } from '../../src/tabs/accounts.ts';
import { columnsSheet } from '../../src/tabs/columns.ts';
import { maturitySheet } from '../../src/tabs/maturity.ts';
import { peopleSheet } from '../../src/tabs/people.ts';
import { rubricCheckSheet } from '../../src/tabs/rubric-check.ts';
import { scorecardSheet } from '../../src/tabs/scorecard.ts';
import { scorecardTab } from '../../src/tabs/scorecard-tab.ts';
import type { Area, Chart, Sheet } from '../../src/tabs/sheet.ts';
import { sourcesSheet } from '../../src/tabs/sources.ts';
import { trendSheet } from '../../src/tabs/trend.ts';
import { FULL_RUBRIC, groupings, messySheets, periodIds, reviewed } from '../domain/sheets.ts';
import { NO_LEAD, ONE_LEAD, SAMPLE, valuesIn } from './tabs.ts';

/** What stands below the scorecard, in its order, as a file has it on sheets of its own. */
const PARTS = [
  trendSheet,
  sourcesSheet,
  maturitySheet,
  peopleSheet,
  accountsSheet,
  rubricCheckSheet,
  columnsSheet,
];

const look = ({ styles }: Sheet, row: number, column: number): string =>
  JSON.stringify(styles.get(`${row},${column}`) ?? null);
const down = (area: Area, by: number): Area => ({ ...area, top: area.top + by, bottom: area.bottom + by });
const shownIn = ({ charts = [] }: Sheet, { title, area }: Chart, by: number): Chart | undefined =>
  charts.find((chart) => chart.title === title && chart.area.top === area.top + by);

/** What of the parts does not stand in the tab as it stands on its own sheet, as words. */
function lost(told: Reviewed): string[] {
  const tab = scorecardTab(told);
  const parts = PARTS.map((part) => part(told));
  const found: string[] = [];
  const sheets = new Map([scorecardSheet(told), ...parts].map((sheet) => [sheet.name, sheet]));
  if (tab.folds?.length !== parts.length) found.push('not every part folds');
  parts.forEach((part, index) => {
    const by = tab.folds![index]!.top - 1;
    for (let row = 1; row < part.rows.length; row++) {
      for (let column = 0; column < part.widths.length; column++) {
        const [here, there] = [part.rows[row]![column] ?? null, tab.rows[by + row]?.[column] ?? null];
        if (here !== there) found.push(`${part.name}: the cell ${row},${column}`);
        if (look(part, row, column) !== look(tab, by + row, column))
          found.push(`${part.name}: the style of ${row},${column}`);
      }
      if (part.heights.get(row) !== tab.heights.get(by + row))
        found.push(`${part.name}: the height of ${row}`);
    }
    for (const [key, note] of part.notes ?? []) {
      const [row, column] = key.split(',');
      if (tab.notes!.get(`${Number(row) + by},${column}`) !== note)
        found.push(`${part.name}: the note ${key}`);
    }
    for (const chart of part.charts ?? []) {
      const moved = shownIn(tab, chart, by);
      if (moved === undefined) {
        // The rates by month are drawn on the scorecard.
        if (chart.kind !== 'line' || !tab.charts!.some(({ title }) => title === chart.title))
          found.push(`${part.name}: the chart ${chart.title}`);
        continue;
      }
      expect(moved.area).toEqual(down(chart.area, by));
      chart.series.forEach((one, at) => {
        const other = moved.series[at]!;
        const own = sheets.get(one.sheet)!;
        expect(valuesIn(tab, other.values)).toEqual(valuesIn(own, one.values));
        expect(valuesIn(tab, other.categories)).toEqual(valuesIn(own, one.categories));
      });
    }
  });
  return found;
}

describe('what stands below the scorecard', () => {
  it('is every cell, style, height, note and chart of its parts, in their order', () => {
    for (const told of [SAMPLE, NO_LEAD, ONE_LEAD]) expect(lost(told)).toEqual([]);
    fc.assert(
      fc.property(messySheets, periodIds, groupings, (grid, month, by) => {
        expect(lost(reviewed(grid, { month, by, rubric: FULL_RUBRIC }))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('stands on the same columns as the scorecard of a file', () => {
    for (const told of [SAMPLE, NO_LEAD, ONE_LEAD]) {
      const { widths } = scorecardSheet(told);
      for (const part of PARTS) {
        const sheet = part(told);
        expect(sheet.widths.filter((_, column) => !sheet.hiddenColumns?.has(column))).toEqual(widths);
      }
    }
  });

  it('shows every chart of the scorecard over the values it has in a file', () => {
    const tab = scorecardTab(SAMPLE);
    const sheets = [scorecardSheet(SAMPLE), trendSheet(SAMPLE)];
    const charts = sheets[0]!.charts!;
    expect(charts.map(({ title }) => title)).toContain('Rates by month');
    for (const chart of charts) {
      const moved = shownIn(tab, chart, 0)!;
      chart.series.forEach(({ sheet, values }, at) => {
        const own = sheets.find(({ name }) => name === sheet)!;
        expect(valuesIn(tab, moved.series[at]!.values)).toEqual(valuesIn(own, values));
      });
    }
  });
});
