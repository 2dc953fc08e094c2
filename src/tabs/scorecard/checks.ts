import type { DataCheck } from '../../domain/lead/checks.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { linesIn, type Page } from '../page.ts';
import { COUNT, MUTED, NOTE } from '../style.ts';
import { NOTES } from './grid.ts';

const CELLS_NAMED = 8;

/** A row of the table: a check, or what is left of the text of the one above. */
interface CheckLine {
  readonly check: DataCheck | null;
  readonly text: string;
}

/** What was not understood, contradicts itself or was left out, with its cells; answers the row after it. */
export function checksTable(page: Page, row: number, { dataChecks }: Review): number {
  page.heading(row, 0, 'Data checks');
  if (dataChecks.length === 0) {
    page.put(row + 1, 0, 'Every cell was understood.', NOTE);
    return row + 2;
  }
  const width = page.widths.slice(3, NOTES).reduce((sum, one) => sum + one, 0);
  return page.table<CheckLine>(
    row + 1,
    0,
    [
      { title: 'Check', span: 2, value: ({ check }) => check && titleOf(check.id) },
      {
        title: 'Count',
        value: ({ check }) => check?.count ?? null,
        style: { align: 'right', format: COUNT, bold: true },
      },
      { title: 'What was found', span: NOTES - 3, value: ({ text }) => text, style: { indent: 1 } },
      {
        title: 'Cells',
        value: ({ check }) => check && cellsNamed(check),
        style: { color: MUTED, wrap: true },
      },
    ],
    dataChecks.flatMap((check) => linesOfCheck(check, width)),
  ).end;
}

/** Text runs on over many narrow columns, where nothing wraps: what is too long goes on in rows below. */
function linesOfCheck(check: DataCheck, width: number): CheckLine[] {
  return linesIn(check.message, width).map((text, index) => ({ check: index === 0 ? check : null, text }));
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
