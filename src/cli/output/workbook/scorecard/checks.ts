import type { DataCheck } from '../../../../domain/lead/checks.ts';
import type { Review } from '../../../../domain/scorecard/review.ts';
import type { Page } from '../page.ts';
import { COUNT, MUTED, NOTE } from '../style.ts';
import { NOTES } from './grid.ts';

const CELLS_NAMED = 8;

/** What was not understood, contradicts itself or was left out, with its cells; answers the row after it. */
export function checksTable(page: Page, row: number, { dataChecks }: Review): number {
  page.heading(row, 0, 'Data checks');
  if (dataChecks.length === 0) {
    page.put(row + 1, 0, 'Every cell was understood.', NOTE);
    return row + 2;
  }
  return page.table<DataCheck>(
    row + 1,
    0,
    [
      { title: 'Check', span: 2, value: ({ id }) => titleOf(id) },
      { title: 'Count', value: ({ count }) => count, style: { align: 'right', format: COUNT, bold: true } },
      { title: 'Cells', span: NOTES - 3, value: cellsNamed, style: { color: MUTED, indent: 1 } },
      { title: 'What was found', value: ({ message }) => message, style: { wrap: true } },
    ],
    dataChecks,
  ).end;
}

/** `date-unread: Created` is "Date unread: Created". */
function titleOf(id: string): string {
  const [kind = '', ...rest] = id.split(':');
  const words = kind.replaceAll('-', ' ');
  return [words.charAt(0).toUpperCase() + words.slice(1), ...rest].join(':');
}

function cellsNamed({ cells, count }: DataCheck): string | null {
  if (cells.length === 0) return null;
  const named = cells.slice(0, CELLS_NAMED);
  const more = Math.max(count, cells.length) - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
