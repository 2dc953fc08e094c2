import { fieldOf } from '../domain/lead/fields.ts';
import type { ColumnUse } from '../domain/lead/header.ts';
import type { Reviewed } from '../domain/review.ts';
import { reportSheet, widePage } from './report.ts';
import { nameColumn, wordsColumn } from './shared-columns.ts';
import type { Sheet } from './sheet.ts';
import { MUTED, type Style } from './style.ts';

/** Every column of the lead sheet: the field it was read as, or why it was not read. */
export function columnsSheet({ review }: Reviewed): Sheet {
  const page = widePage('Columns of the lead sheet', 'What every column was read as, and why', review);
  const unused = ({ field }: ColumnUse): Style => (field === null ? { color: MUTED, bold: false } : {});
  return reportSheet('Columns', page, [
    (row) =>
      page.table<ColumnUse>(
        row,
        0,
        [
          { ...nameColumn<ColumnUse>('Header', ({ header }) => header), tint: unused },
          {
            title: 'Column',
            span: 2,
            value: ({ column }) => column,
            style: { align: 'center' },
            tint: unused,
          },
          wordsColumn<ColumnUse>('Read as', 3, ({ field }) => field && fieldOf(field).label, { bold: true }),
          { ...wordsColumn<ColumnUse>('Why', 6, ({ how }) => how), tint: unused },
          wordsColumn<ColumnUse>(
            'What it tells',
            7,
            ({ field }) => (field === null ? 'not used' : fieldOf(field).meaning),
            { color: MUTED, indent: 1 },
          ),
        ],
        review.columns,
      ).end,
  ]);
}
