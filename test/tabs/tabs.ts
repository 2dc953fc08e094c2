import { UTC } from '../../src/domain/lead/zone.ts';
import { type Reviewed, reviewLeads } from '../../src/domain/review.ts';
import { readSettings } from '../../src/domain/settings/sheet.ts';
import { SAMPLE_AS_OF, SAMPLE_RUBRIC, SAMPLE_SETTINGS, sampleLeads } from '../../src/sample/sample.ts';
import type { Area, Sheet, Value } from '../../src/tabs/sheet.ts';
import { reviewed } from '../domain/sheets.ts';

const DAY = 86_400_000;

/** The built-in sample, as it stands at the end of its own day. */
export const SAMPLE: Reviewed = reviewLeads(sampleLeads(), {
  settings: readSettings(SAMPLE_SETTINGS, 'Settings'),
  rubric: SAMPLE_RUBRIC,
  place: { zone: UTC, dateOrder: 'day-month' },
  asOf: Date.parse(SAMPLE_AS_OF) + DAY,
  month: undefined,
  by: 'source',
});

/** No lead in April 2024, and one. */
export const NO_LEAD: Reviewed = reviewed([
  ['Created', 'Name', 'Source'],
  ['2024-03-02', 'Ann', 'Ads'],
]);
export const ONE_LEAD: Reviewed = reviewed([
  ['Created', 'Name', 'Source', 'Sales decision'],
  ['2024-04-02', 'Ann', 'Ads', 'accepted'],
]);

/** The values of a rectangle, row by row. */
export function valuesIn({ rows }: Pick<Sheet, 'rows'>, { top, left, bottom, right }: Area): Value[] {
  const values: Value[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) values.push(rows[row]?.[column] ?? null);
  }
  return values;
}
