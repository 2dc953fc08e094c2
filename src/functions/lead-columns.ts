import type { Cell } from '../domain/lead/cell.ts';
import { DUPLICATE, FUTURE, TEST } from '../domain/lead/flags.ts';
import { explain } from '../domain/rubric/explain.ts';
import { type QualifiedLeads, tierOf } from '../domain/rubric/qualify.ts';
import type { CustomFunction } from './custom-function.ts';
import { AS_OF, LEADS, RUBRIC, SETTINGS } from './parameters.ts';
import { qualifiedOf } from './reviewing.ts';

/** Why a lead is left out of every count: the bit of its flags, and what to call it. */
export const LEFT_OUT: readonly (readonly [bit: number, why: string])[] = [
  [FUTURE, 'created after the review date'],
  [TEST, 'a test lead'],
  [DUPLICATE, 'a duplicate'],
];

/** The score of every lead. */
export const leadScore = leadColumn({
  name: 'LEAD_SCORE',
  title: 'Score',
  summary: 'The score of every lead by the rubric: points met of points possible, 0 to 100.',
  cells: 'a number from 0 to 100 (empty where the rubric has no points)',
  value: ({ score }, i) => (Number.isNaN(score[i]!) ? null : score[i]!),
});

/** The tier of every lead. */
export const leadTier = leadColumn({
  name: 'LEAD_TIER',
  title: 'Tier',
  summary: 'The tier of every lead by the rubric: Qualified, Nurture, Incomplete or Disqualified.',
  cells: 'its tier',
  value: ({ flags }, i) => tierOf(flags[i]!),
});

/** Why every lead has its tier. */
export const leadWhy = leadColumn({
  name: 'LEAD_WHY',
  title: 'Why',
  summary: 'Why every lead stands where it does, in one line: what was met, what was not, what is unknown.',
  cells: 'one line (of a duplicate or a test lead, that it was left out)',
  value: explain,
  leftOut: (why) => `Left out: ${why}`,
});

interface LeadColumn extends Pick<CustomFunction, 'name' | 'summary'> {
  readonly title: string;
  /** What stands beside a lead, in words. */
  readonly cells: string;
  readonly value: (qualified: QualifiedLeads, i: number) => Cell;
  /** What stands at a duplicate, a test lead or one of after the review date; nothing where it is not said. */
  readonly leftOut?: (why: string) => Cell;
}

/** A column beside the range, row for row: its title beside the header row, nothing beside blank rows and those above the header. */
function leadColumn({ name, title, summary, cells, value, leftOut }: LeadColumn): CustomFunction {
  const others = leftOut === undefined ? 'blank rows, duplicates and test leads' : 'blank rows';
  return {
    name,
    summary,
    parameters: [LEADS, RUBRIC, SETTINGS, AS_OF],
    returns: `a column as long as the range: the title "${title}" in the row of the headers, ${cells} in the row of each lead, and empty cells for ${others}. It belongs beside the range, in its first row`,
    returnType: 'Array<Array<*>>',
    examples: [`=${name}(Leads!A:T)`, `=${name}(Leads!A1:T500, 'Lead rubric'!A:G, 'Lead settings'!A:C)`],
    answer: ([leads, rubric, settings, asOf], around) => {
      const { qualified, grid } = qualifiedOf({ leads, rubric, settings, asOf }, around);
      const column: Cell[][] = grid.map(() => [null]);
      column[qualified.leads.header.row]![0] = title;
      qualified.leads.rows.forEach((row, i) => {
        const why = LEFT_OUT.find(([bit]) => (qualified.flags[i]! & bit) !== 0)?.[1];
        column[row]![0] = why === undefined ? value(qualified, i) : (leftOut?.(why) ?? null);
      });
      return column;
    },
  };
}
