import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { reviewLeads } from '../../src/domain/review.ts';
import { EMPTY_MEMORY, type Memory, remember } from '../../src/domain/rhythm/memory.ts';
import { writeRubric } from '../../src/domain/rubric/sheet.ts';
import { dayBounds } from '../../src/domain/scorecard/period.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { SAMPLE_AS_OF, SAMPLE_RUBRIC, sampleLeads } from '../../src/sample/sample.ts';
import { monthlyReviewSheet } from '../../src/tabs/monthly-review.ts';
import { AROUND, ask } from './ask.ts';
import { LEADS, RUBRIC } from './leads.ts';

/** The arguments of a review of the sample. */
const SAMPLE = [
  sampleLeads() as Cell[][],
  writeRubric(SAMPLE_RUBRIC) as Cell[][],
  '2026-04',
  null,
  SAMPLE_AS_OF,
] as const;

const BACKED = [['Every number and claim is backed by the review of April 2024.']];
const check = (text: Cell | Cell[][], month = '2024-04'): unknown =>
  ask('NARRATIVE_CHECK', text, LEADS, RUBRIC, month);

describe('LEAD_NARRATIVE', () => {
  it('tells the month in lines under the titles of its sections', () => {
    const lines = (ask('LEAD_NARRATIVE', LEADS, RUBRIC, '2024-04') as string[][]).map(([line]) => line);
    expect(lines.slice(0, 3)).toEqual([
      'The story',
      'In April 2024, 6 leads came in (1 duplicate left out).',
      '3 of them are in the target market; for 1 it cannot be told.',
    ]);
  });

  it('ends with what to do next month, and by whom', () => {
    const lines = (ask('LEAD_NARRATIVE', ...SAMPLE) as string[][]).map(([line]) => line);
    const next = lines.slice(lines.indexOf('Next month') + 1);
    expect(next.length).toBeGreaterThan(3);
    for (const line of next) expect(line).toMatch(/^(?:Marketing|Sales|Leadership|Agency): \p{Lu}/u);
  });
});

describe('NARRATIVE_CHECK', () => {
  it('passes what the narrative itself says, in one cell or in many', () => {
    const lines = ask('LEAD_NARRATIVE', LEADS, RUBRIC, '2024-04') as string[][];
    expect(check(lines)).toEqual(BACKED);
    expect(check(lines.map(([line]) => line).join('\n'))).toEqual(BACKED);
    expect(check([...lines, [''], ['']])).toEqual(BACKED);
  });

  it('passes the narrative of the sample', () => {
    expect(ask('NARRATIVE_CHECK', ask('LEAD_NARRATIVE', ...SAMPLE), ...SAMPLE)).toEqual([
      ['Every number and claim is backed by the review of April 2026.'],
    ]);
  });

  it('lists each number that nothing backs, with the line of the text or the row of the range', () => {
    expect(check('3 leads fit.\nSales accepted 5 leads.')).toEqual([
      [expect.stringMatching(/^Line 2: "5": ./)],
    ]);
    expect(check([['3 leads fit.'], ['Sales accepted', '5 leads.']])).toEqual([
      [expect.stringMatching(/^Line 2: "5": ./)],
    ]);
  });

  it('says that there is nothing to check in a text without a number, a ranking, a change or a name that claims', () => {
    const nothing = [[expect.stringMatching(/^Nothing to check: /)]];
    expect(check('Thank you all for coming.')).toEqual(nothing);
    expect(check([['The story'], [''], ['What failed and why']])).toEqual(nothing);
  });

  it('names cells that show an error, of which nothing was read', () => {
    const error = 'the cell shows an error, so nothing was read';
    expect(check('#N/A')).toEqual([[`Line 1: "#N/A": ${error}`]]);
    expect(check([['3 leads fit.'], ['#REF!']])).toEqual([[`Line 2: "#REF!": ${error}`]]);
  });

  it('reads a date as a day', () => {
    const lines = check([['Sales accepted 2 leads until', new Date('2024-06-07')]]) as string[][];
    expect(lines.flat().join()).toMatch(/"2024-06-07"/);
  });

  describe('of a whole tab of ours', () => {
    const leads = SAMPLE[0];
    const reviewed = (month: string, memory: Memory) =>
      reviewLeads(leads, {
        settings: DEFAULT_SETTINGS,
        rubric: SAMPLE_RUBRIC,
        place: AROUND.place,
        asOf: dayBounds(SAMPLE_AS_OF, AROUND.place.zone).end,
        month,
        by: 'source',
        memory,
      }).review;
    const tabOf = (memory: Memory): Cell[][] => {
      const review = reviewed('2026-04', memory);
      const { rows } = monthlyReviewSheet({ review }, remember(memory, review, review.actions));
      const width = Math.max(...rows.map((row) => row.length));
      return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    };
    const sampled = (text: Cell[][]) => ask('NARRATIVE_CHECK', text, ...SAMPLE);
    const april = [['Every number and claim is backed by the review of April 2026.']];
    const first = tabOf(EMPTY_MEMORY);

    it('finds titles, the words of its action table and machine cells no claims', () => {
      expect(sampled(first)).toEqual(april);
      expect(sampled(first.map((row) => row.slice(0, 5)))).toEqual(april);
      expect(sampled(first.map((row) => row.slice(4, 5)))).toEqual(april);
    });

    it('says that a column of titles holds nothing to check', () => {
      expect(sampled(first.map((row) => row.slice(0, 1)))).toEqual([
        [expect.stringMatching(/^Nothing to check/)],
      ]);
    });

    it('lists what somebody changed in it, an action of this month too', () => {
      const changed = first.map((row) =>
        row.map((cell) =>
          typeof cell === 'string'
            ? cell.replace('26 of them are', '27 of them are').replace(/(Put more .*) 9 of 9/, '$1 8 of 9')
            : cell,
        ),
      );
      const lines = (sampled(changed) as string[][]).map(([line]) => line!.replace(/: .*/, ''));
      expect([...new Set(lines)]).toEqual(['Line 5', 'Line 18']);
    });

    it('passes over what earlier months decided, and says so', () => {
      const march = reviewed('2026-03', EMPTY_MEMORY);
      const later = tabOf(remember(EMPTY_MEMORY, march, march.actions));
      expect(later.flat()).toContain('Decided last month');
      expect(sampled(later)).toEqual([
        ...april,
        [expect.stringMatching(/^Not checked: \d+ cells that tell of other reviews\.$/)],
      ]);
    });
  });
});
