import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { reviewLeads } from '../../src/domain/review.ts';
import { dayBounds } from '../../src/domain/scorecard/period.ts';
import { readSettings } from '../../src/domain/settings/sheet.ts';
import { SAMPLE_AS_OF, SAMPLE_RUBRIC, SAMPLE_SETTINGS, sampleLeads } from '../../src/sample/sample.ts';
import { rubricSheet } from '../../src/tabs/rubric.ts';
import { NOTHING_ASKED } from '../../src/tabs/settings/asked.ts';
import { settingsSheet } from '../../src/tabs/settings.ts';
import type { Sheet } from '../../src/tabs/sheet.ts';
import { AROUND, ask } from './ask.ts';

/** The first columns of a tab, as a formula is handed them. */
const columns = ({ rows }: Sheet, count: number): Cell[][] =>
  rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? ''));

describe('the tabs that the add-on writes', () => {
  const settings = readSettings(SAMPLE_SETTINGS, 'settings');
  const leads = sampleLeads() as Cell[][];
  const { review } = reviewLeads(leads, {
    settings,
    rubric: SAMPLE_RUBRIC,
    place: AROUND.place,
    asOf: dayBounds(SAMPLE_AS_OF, AROUND.place.zone).end,
    month: undefined,
    by: 'source',
  });

  it('are the ranges of the rubric and of the settings as they stand', () => {
    const rubricTab = columns(rubricSheet(SAMPLE_RUBRIC, []), 7);
    const settingsTab = columns(settingsSheet(settings, NOTHING_ASKED), 3);
    const scorecard = ask('LEAD_SCORECARD', leads, rubricTab, '', settingsTab, SAMPLE_AS_OF) as Cell[][];
    expect(scorecard.slice(1).map((row) => [row[1], row[10], row[11]])).toEqual(
      review.measures.map(({ value, target, status }) => [value, target, status]),
    );
  });
});
