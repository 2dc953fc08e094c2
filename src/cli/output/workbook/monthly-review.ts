import { type Action, SECTIONS } from '../../../domain/narrative/sentence.ts';
import type { Reviewed } from '../../../domain/review.ts';
import { Page } from './page.ts';
import type { Sheet } from './sheet.ts';
import { HEADING, NOTE, type Style, TITLE } from './style.ts';

const WIDTHS = [30, 104];

/** A row of the sheet: what it is about on the left, what is said on the right. */
interface Line {
  readonly about: string | null;
  readonly text: string;
  readonly look: Style;
}

/** What the period taught: the sentences by section, then who should do what. */
export function monthlyReviewSheet({ review }: Reviewed): Sheet {
  const page = new Page(WIDTHS);
  page.put(0, 0, `What ${review.label} taught`, TITLE);
  page.heights.set(0, 30);
  page.put(1, 0, `As of ${review.asOf}, by rubric ${review.rubricVersion}`, NOTE);
  const sections = SECTIONS.map(({ id, title }) =>
    review.narrative
      .filter(({ section }) => section === id)
      .map(({ text }, index): Line => ({ about: index === 0 ? title : null, text, look: HEADING })),
  ).filter((lines) => lines.length > 0);
  if (sections.length === 0) sections.push([said('The story', 'There is nothing to tell yet.')]);
  let row = 3;
  for (const lines of sections) row = section(page, row, lines) + 1;
  page.heading(row, 0, 'Next month');
  if (review.actions.length === 0) section(page, row, [said('Next month', 'Nothing calls for action.')]);
  else {
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
  return { ...page, name: 'Monthly review', frozenRows: 2, gridLines: false };
}

function said(about: string, text: string): Line {
  return { about, text, look: HEADING };
}

function section(page: Page, row: number, lines: readonly Line[]): number {
  return page.lines(
    row,
    0,
    [
      { title: '', value: ({ about }) => about, tint: ({ look }) => look },
      { title: '', value: ({ text }) => text, style: { wrap: true } },
    ],
    lines,
  );
}
