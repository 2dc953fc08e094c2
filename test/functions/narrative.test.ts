import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { writeRubric } from '../../src/domain/rubric/sheet.ts';
import { SAMPLE_AS_OF, SAMPLE_RUBRIC, sampleLeads } from '../../src/sample/sample.ts';
import { ask } from './ask.ts';
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
});
