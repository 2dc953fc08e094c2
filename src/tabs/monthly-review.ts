import { type Action, SECTIONS } from '../domain/narrative/sentence.ts';
import type { Reviewed } from '../domain/review.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { decidedPart } from './monthly-review/decided.ts';
import { questionsPart } from './monthly-review/questions.ts';
import { restatementPart } from './monthly-review/restatement.ts';
import { section } from './monthly-review/section.ts';
import { whatIfPart } from './monthly-review/what-if.ts';
import type { Page } from './page.ts';
import { reportPage, reportSheet } from './report.ts';
import type { Sheet } from './sheet.ts';

/** Three narrow columns that titles run over and numbers stand in, and a wide one for sentences. */
const WIDTHS = [12, 12, 12, 104];
const WORDS = 3;

/** What the period taught: the sentences by section, eight questions, what to do next, and what came of the last. */
export function monthlyReviewSheet({ review }: Reviewed): Sheet {
  const page = reportPage(
    `What ${review.label} taught`,
    `As of ${review.asOf}, by rubric ${review.rubricVersion}`,
    WIDTHS,
  );
  return reportSheet(
    'Monthly review',
    page,
    [
      ...storyParts(page, review),
      (row) => questionsPart(page, row, review),
      (row) => nextMonth(page, row, review),
      (row) => decidedPart(page, row, review),
      (row) => restatementPart(page, row, review),
      (row) => whatIfPart(page, row, review),
    ],
    true,
  );
}

function storyParts(page: Page, { narrative }: Review): ((row: number) => number)[] {
  if (narrative.length === 0) {
    return [(row) => section(page, row, SECTIONS[0].title, ['There is nothing to tell.'])];
  }
  return SECTIONS.flatMap(({ id, title }) => {
    const texts = narrative.filter((sentence) => sentence.section === id).map(({ text }) => text);
    return texts.length === 0 ? [] : [(row: number) => section(page, row, title, texts)];
  });
}

function nextMonth(page: Page, row: number, { actions }: Review): number {
  if (actions.length === 0) return section(page, row, 'Next month', ['Nothing calls for action.']);
  page.heading(row, 0, 'Next month');
  return page.table<Action>(
    row + 1,
    0,
    [
      { title: 'Who', span: WORDS, value: ({ who }) => who, style: { bold: true } },
      { title: 'Action', value: ({ text }) => text, style: { wrap: true } },
    ],
    actions,
  ).end;
}
