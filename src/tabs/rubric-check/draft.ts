import { DIMENSIONS } from '../../domain/rubric/dimension.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { DraftCriterion } from '../../domain/scorecard/rubric-check/draft.ts';
import { shortName, written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { wordsColumn } from '../shared-columns.ts';
import { TEXT } from '../style.ts';

const TITLE = 'Draft from history';

/** Criteria that history suggests and nobody has confirmed. */
export function draftPart(page: Page, row: number, { rubricCheck: { draft, wanted } }: Review): number {
  if (draft.length === 0) return page.untold(row, TITLE, 'The counts of past leads carry none.');
  page.heading(row, 0, TITLE);
  const from = page.running(
    row + 1,
    0,
    `${wanted ? 'No must-have of Fit is set: this is what the team can start from. ' : ''}What was accepted is what the team served, not what it should serve: no part of the rubric until someone confirms it.`,
  );
  return page.table<DraftCriterion>(
    from,
    0,
    [
      {
        title: 'Column',
        value: ({ column, dimension }) => `${shortName(column)} (${labelOf(dimension)}, draft)`,
        style: { bold: true, format: TEXT, wrap: true },
      },
      wordsColumn('Test', 6, ({ test, value }) => `${test} ${value}`, { format: TEXT }),
      wordsColumn('Shown by', 12, shownBy),
    ],
    draft,
  ).end;
}

function labelOf(dimension: DraftCriterion['dimension']): string {
  return DIMENSIONS.find(({ id }) => id === dimension)!.label;
}

function shownBy({ basis, test, values, candidates }: DraftCriterion): string {
  const counts = ({ numerator, denominator }: { numerator: number; denominator: number }): string =>
    `${written(numerator)} of ${written(denominator)}`;
  const [first] = values as [DraftCriterion['values'][number]];
  const more = values.length > 1 ? ` and ${values.length - 1} more values` : '';
  return `${basis}: ${test === 'at least' ? '' : `${shortName(first.id)} `}${counts(first.met)} against ${counts(first.other)}${more}; ${written(candidates)} tried`;
}
