import type { ListedLead } from '../domain/scorecard/listed.ts';
import { shortName, written } from '../domain/wording.ts';
import type { Column, Page } from './page.ts';
import { wordsColumn } from './shared-columns.ts';
import { MUTED, TEXT } from './style.ts';

/** Leads behind a number: how many there are, and the first of them. */
export interface Listed<T extends ListedLead> {
  readonly count: number;
  readonly leads: readonly T[];
}

/** Leads that one list names. */
const SHOWN = 10;

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
): number {
  if (count === 0) return page.untold(row, heading, none);
  page.heading(row, 0, `${heading} (${written(count)})`);
  const shown = leads.slice(0, SHOWN);
  const { end } = page.table<T>(row + 1, 0, [...leadColumns<T>(), ...more], shown);
  return count > shown.length ? page.running(end, 0, unlisted(count - shown.length)) : end;
}

/** Where those stand whom a list leaves out. */
export function unlisted(count: number): string {
  return `and ${written(count)} more in Lead qualification`;
}

/** Who a lead is, its company, its owner and the cell to look at: ten columns. */
export function leadColumns<T extends ListedLead>(): Column<T>[] {
  const text = (of: (lead: T) => string) => (lead: T) => shortName(of(lead)) || null;
  return [
    { title: 'Who', value: text(({ name }) => name), style: { bold: true, format: TEXT, wrap: true } },
    wordsColumn(
      'Company',
      4,
      text(({ company }) => company),
      { format: TEXT },
    ),
    wordsColumn(
      'Owner',
      3,
      text(({ owner }) => owner),
      { format: TEXT },
    ),
    { title: 'Cell', span: 2, value: ({ cell }) => cell, style: { color: MUTED } },
  ];
}
