import type { DataCheck } from '../../domain/lead/checks.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { capital } from '../../domain/wording.ts';
import { SETTINGS_SHEET } from '../names.ts';
import type { Page } from '../page.ts';
import { wordsColumn } from '../shared-columns.ts';
import { COUNT, MUTED, NOTE } from '../style.ts';

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
      { title: 'Check', value: ({ id }) => titleOf(id), style: { wrap: true } },
      {
        title: 'Count',
        value: ({ count }) => count,
        style: { align: 'right', format: COUNT, bold: true },
      },
      wordsColumn('What was found', 11, found),
      wordsColumn('Cells', 6, cellsNamed, { color: MUTED, indent: 1 }),
    ],
    dataChecks,
  ).end;
}

/** The message and, where a row of the settings answers it, that row. */
function found({ message, setting }: DataCheck): string {
  return setting === undefined ? message : `${message}. ${SETTINGS_SHEET}: ${rowText(setting)}`;
}

/** `Column | source | Header`. */
function rowText([kind, name, value]: NonNullable<DataCheck['setting']>): string {
  return [capital(kind), name, value].join(' | ');
}

/** `date-unread: Created` is "Date unread: Created". */
function titleOf(id: string): string {
  const [kind = '', ...rest] = id.split(':');
  const words = kind.replaceAll('-', ' ');
  return [capital(words), ...rest].join(':');
}

function cellsNamed({ cells, count }: DataCheck): string | null {
  if (cells.length === 0) return null;
  const named = cells.slice(0, CELLS_NAMED);
  const more = Math.max(count, cells.length) - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
