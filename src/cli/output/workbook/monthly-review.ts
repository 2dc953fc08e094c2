import { type Action, SECTIONS } from '../../../domain/narrative/sentence.ts';
import type { Reviewed } from '../../../domain/review.ts';
import { Page } from './page.ts';
import type { Sheet } from './sheet.ts';
import { BODY, HAIRLINE, NOTE, TITLE } from './style.ts';

const NAME = 'Monthly review';
const WIDTHS = [14, 112];

/** What the period taught: the sentences by section, then who should do what. */
export function monthlyReviewSheet({ review }: Reviewed): Sheet {
  const page = new Page(WIDTHS);
  page.put(0, 0, `What ${review.label} taught`, TITLE);
  page.heights.set(0, 30);
  page.put(1, 0, `As of ${review.asOf}, by rubric ${review.rubricVersion}`, NOTE);
  let row = 3;
  for (const { id, title } of SECTIONS) {
    const sentences = review.narrative.filter(({ section }) => section === id);
    if (sentences.length === 0) continue;
    page.heading(row++, 0, title);
    for (const { text } of sentences) {
      page.put(row, 0, null);
      page.put(row++, 1, text, { ...BODY, wrap: true });
    }
    row += 1;
  }
  if (review.narrative.length === 0) {
    page.put(row, 0, 'There is nothing to tell yet.');
    row += 2;
  }
  page.heading(row, 0, 'Next month');
  if (review.actions.length === 0) page.put(row + 1, 0, 'Nothing calls for action.');
  else {
    page.table<Action>(
      row + 1,
      0,
      [
        { title: 'Who', value: ({ who }) => who, style: { bold: true } },
        { title: 'Action', value: ({ text }) => text, style: { wrap: true, line: HAIRLINE } },
      ],
      review.actions,
    );
  }
  return { ...page, name: NAME, frozenRows: 2, gridLines: false };
}
