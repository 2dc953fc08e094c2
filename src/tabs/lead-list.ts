import type { ListedLead } from '../domain/scorecard/listed.ts';
import { shortName, written } from '../domain/wording.ts';
import type { Column, Page } from './page.ts';
import { MUTED, TEXT } from './style.ts';

/** Leads behind a number: how many there are, and the first of them. */
export interface Listed<T extends ListedLead> {
  readonly count: number;
  readonly leads: readonly T[];
}

/** Where the three texts and the cell of a list stand, in columns that each covers. */
export interface ListSpans {
  readonly company: number;
  readonly owner: number;
  readonly cell: number;
}

const WIDE: ListSpans = { company: 4, owner: 3, cell: 2 };

/**
 * Leads by name, company, owner and the cell to look at, with what else is said of each; what is not listed stands in
 * the qualification. Without leads it says so. Answers the row after.
 */
export function leadList<T extends ListedLead>(
  page: Page,
  row: number,
  heading: string,
  none: string,
  { count, leads }: Listed<T>,
  more: readonly Column<T>[] = [],
  spans: ListSpans = WIDE,
): number {
  if (count === 0) return page.untold(row, heading, none);
  page.heading(row, 0, `${heading} (${written(count)})`);
  const text = (of: (lead: T) => string) => (lead: T) => shortName(of(lead)) || null;
  const { end } = page.table<T>(
    row + 1,
    0,
    [
      { title: 'Who', value: text(({ name }) => name), style: { bold: true, format: TEXT, wrap: true } },
      {
        title: 'Company',
        span: spans.company,
        value: text(({ company }) => company),
        style: { format: TEXT },
      },
      { title: 'Owner', span: spans.owner, value: text(({ owner }) => owner), style: { format: TEXT } },
      { title: 'Cell', span: spans.cell, value: ({ cell }) => cell, style: { color: MUTED } },
      ...more,
    ],
    leads,
  );
  return count > leads.length
    ? page.running(end, 0, `and ${written(count - leads.length)} more in Lead qualification`)
    : end;
}
