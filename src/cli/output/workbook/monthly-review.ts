import { type Action, SECTIONS } from '../../../domain/narrative/sentence.ts';
import type { Reviewed } from '../../../domain/review.ts';
import { Page } from './page.ts';
import type { Sheet } from './sheet.ts';
import { HEADING, NOTE } from './style.ts';

const WIDTHS = [30, 104];

/** What the period taught: the sentences by section, then who should do what. */
export function monthlyReviewSheet({ review }: Reviewed): Sheet {
  const page = new Page(WIDTHS);
  page.title(`What ${review.label} taught`);
  page.put(1, 0, `As of ${review.asOf}, by rubric ${review.rubricVersion}`, NOTE);
  let row = 3;
  for (const { id, title } of SECTIONS) {
    const sentences = review.narrative.filter(({ section }) => section === id);
    if (sentences.length > 0)
      row = section(
        page,
        row,
        title,
        sentences.map(({ text }) => text),
      );
  }
  if (review.narrative.length === 0)
    row = section(page, row, SECTIONS[0].title, ['There is nothing to tell.']);
  if (review.actions.length === 0) section(page, row, 'Next month', ['Nothing calls for action.']);
  else {
    page.heading(row, 0, 'Next month');
    page.table<Action>(
      row + 1,
      0,
      [
        { title: 'Who', value: ({ who }) => who, style: { bold: true } },
        { title: 'Action', value: ({ text }) => text, style: { wrap: true } },
      ],
      review.actions,
    );
  }
  return { ...page, name: 'Monthly review', frozenRows: 2, gridLines: false, isPortrait: true };
}

/** A title on the left, its sentences on the right; answers the row of the next section. */
function section(page: Page, row: number, title: string, sentences: readonly string[]): number {
  page.put(row, 0, title, { ...HEADING, top: true });
  for (const [index, text] of sentences.entries()) page.paragraph(row + index, 1, text);
  return row + sentences.length + 1;
}
