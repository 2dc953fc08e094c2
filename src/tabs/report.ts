import type { Review } from '../domain/scorecard/review.ts';
import { Page } from './page.ts';
import { pageStarts } from './page-starts.ts';
import type { Sheet } from './sheet.ts';
import { NOTE } from './style.ts';
import { wideGrid } from './wide-grid.ts';

/** The title of a report and what it is about: they stay in view. */
export const REPORT_HEAD = 2;

/** A page with its title and one quiet line about what it holds. */
export function reportPage(title: string, about: string, widths: readonly number[]): Page {
  const page = new Page(widths);
  page.title(title);
  page.put(1, 0, about, NOTE);
  page.heights.set(1, 24);
  return page;
}

/** The same on the grid of wide sheets. */
export function widePage(title: string, about: string, review: Review): Page {
  return reportPage(title, about, wideGrid(review));
}

/** A sheet of parts one below the other, each of which answers the row after it; one that would be torn begins a page. */
export function reportSheet(
  name: string,
  page: Page,
  parts: readonly ((row: number) => number)[],
  isPortrait = false,
): Sheet {
  const starts: number[] = [];
  let row = REPORT_HEAD + 1;
  for (const part of parts) {
    starts.push(row);
    row = part(row) + 1;
  }
  const { seams, ...laid } = page;
  return {
    ...laid,
    name,
    frozenRows: REPORT_HEAD,
    gridLines: false,
    isPortrait,
    pageStarts: pageStarts(page, [...starts, ...seams], REPORT_HEAD, isPortrait),
  };
}
