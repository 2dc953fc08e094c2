import type { Review } from '../../domain/scorecard/review.ts';
import { linesIn } from '../page.ts';
import { BODY, MUTED } from '../style.ts';
import type { MonthlyPage } from './page.ts';
import { titled } from './section.ts';

/** Letters of a bold question that fit beside the answers. */
const QUESTION_WIDTH = 38;

/** What leadership asks of a month, folded away: the question on the left, its answer on the right. */
export function questionsPart(page: MonthlyPage, row: number, { questions }: Review): number {
  if (questions.length === 0) return row - 1;
  page.heading(row, 0, 'Eight questions');
  const end =
    questions.reduce(
      (at, { question, told, sentences }) =>
        titled(
          page,
          at,
          linesIn(question, QUESTION_WIDTH),
          { ...BODY, bold: true, top: true, ...(told ? {} : { color: MUTED }) },
          sentences.map(({ text }) => text),
        ) + 1,
      row + 1,
    ) - 1;
  page.fold(row + 1, end - 1);
  return end;
}
