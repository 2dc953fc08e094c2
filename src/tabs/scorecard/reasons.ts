import { groupedByText } from '../../domain/format.ts';
import { reasonOf } from '../../domain/lead/reasons.ts';
import type { ReasonRow, Review } from '../../domain/scorecard/review.ts';
import type { Page } from '../page.ts';
import { wordsColumn } from '../shared-columns.ts';
import { COUNT, MUTED, NOTE, TEXT } from '../style.ts';

const GROUPS_NAMED = 5;

/** Where leads failed, why, how often and from which groups; answers the row after it. */
export function reasonsTable(page: Page, row: number, review: Review): number {
  const { reasons, failures } = review;
  page.heading(row, 0, 'Reasons');
  if (reasons.length === 0) {
    page.put(
      row + 1,
      0,
      failures.told
        ? 'No lead failed, and none carries a reason.'
        : 'The sheet does not say which leads were rejected or lost.',
      NOTE,
    );
    return row + 2;
  }
  return page.table<ReasonRow>(
    row + 1,
    0,
    [
      { title: 'Where', value: ({ where }) => where, style: { wrap: true } },
      wordsColumn('Coded reason', 4, ({ code }) => reasonOf(code).label, { bold: true }),
      { title: 'Leads', value: ({ count }) => count, style: { align: 'right', format: COUNT, bold: true } },
      wordsColumn('Reason as written', 6, ({ reason }) => reason, { format: TEXT, indent: 1 }),
      wordsColumn(`From which ${groupedByText(review)}`, 7, fromWhich, { color: MUTED }),
    ],
    reasons,
  ).end;
}

function fromWhich({ groups }: ReasonRow): string {
  const named = groups.slice(0, GROUPS_NAMED).map(({ group, count }) => `${group} ${count}`);
  const more = groups.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
