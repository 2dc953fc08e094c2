import { SECTIONS } from '../domain/narrative/sentence.ts';
import type { Reviewed } from '../domain/review.ts';
import { keepActions } from '../domain/rhythm/actions.ts';
import type { Memory } from '../domain/rhythm/memory.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { actionsPart } from './monthly-review/actions.ts';
import { decidedPart } from './monthly-review/decided.ts';
import { MonthlyPage } from './monthly-review/page.ts';
import { questionsPart } from './monthly-review/questions.ts';
import { restatementPart } from './monthly-review/restatement.ts';
import { section } from './monthly-review/section.ts';
import { whatIfPart } from './monthly-review/what-if.ts';
import { MONTHLY_SHEET } from './names.ts';
import { reportSheet } from './report.ts';
import type { Sheet } from './sheet.ts';
import { NOTE } from './style.ts';

/**
 * What the period taught: the story, what to do next, what lies behind it, leadership's questions, and what came of
 * the last decisions. `memory` is what earlier reviews left behind, with or without this one; its actions and those of
 * this review are one table, which `readActions` reads back.
 */
export function monthlyReviewSheet(
  { review }: Pick<Reviewed, 'review'>,
  memory: Pick<Memory, 'actions'>,
): Sheet {
  const actions = keepActions(memory.actions, review, review.actions);
  const page = new MonthlyPage();
  page.title(`What ${review.label} taught`);
  page.put(1, 0, `As of ${review.asOf}, by rubric ${review.rubricVersion}`, NOTE);
  page.heights.set(1, 24);
  const [story, ...behind] = storyParts(page, review);
  const sheet = reportSheet(MONTHLY_SHEET, page, [
    // One part, so that a printed page does not begin between them.
    (row) => actionsPart(page, story!(row) + 1, actions, review),
    ...behind,
    (row) => questionsPart(page, row, review),
    (row) => decidedPart(page, row, review),
    (row) => restatementPart(page, row, review),
    (row) => whatIfPart(page, row, review),
  ]);
  return { ...sheet, heights: page.unfoldedHeights() };
}

/** A part for each section that has anything to tell; the first is always there. */
function storyParts(page: MonthlyPage, { narrative }: Review): ((row: number) => number)[] {
  const told = SECTIONS.flatMap(({ id, title }) => {
    const texts = narrative.filter((sentence) => sentence.section === id).map(({ text }) => text);
    return texts.length === 0 ? [] : [(row: number) => section(page, row, title, texts)];
  });
  return told.length > 0
    ? told
    : [(row) => section(page, row, SECTIONS[0].title, ['There is nothing to tell.'])];
}
