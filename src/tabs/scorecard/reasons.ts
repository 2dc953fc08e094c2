import { reasonOf } from '../../domain/lead/reasons.ts';
import type { ReasonRow, Review } from '../../domain/scorecard/review.ts';
import type { Page } from '../page.ts';
import { COUNT, MUTED, NOTE, TEXT } from '../style.ts';
import { NOTES } from './grid.ts';

const GROUPS_NAMED = 5;

/** Where leads failed, why, how often and from which groups; answers the row after it. */
export function reasonsTable(page: Page, row: number, { reasons, byLabel, failures }: Review): number {
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
      { title: 'Where', value: ({ where }) => where },
      { title: 'Coded reason', value: ({ code }) => reasonOf(code).label, style: { bold: true } },
      { title: 'Leads', value: ({ count }) => count, style: { align: 'right', format: COUNT, bold: true } },
      {
        title: 'Reason as written',
        span: 8,
        value: ({ reason }) => reason,
        style: { format: TEXT, indent: 1 },
      },
      {
        title: `From which ${byLabel.toLowerCase()}`,
        span: NOTES - 10,
        value: fromWhich,
        style: { color: MUTED },
      },
    ],
    reasons,
  ).end;
}

function fromWhich({ groups }: ReasonRow): string {
  const named = groups.slice(0, GROUPS_NAMED).map(({ group, count }) => `${group} ${count}`);
  const more = groups.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
