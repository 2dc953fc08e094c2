import { fieldOf } from '../domain/lead/fields.ts';
import type { ColumnUse } from '../domain/lead/header.ts';
import type { Reviewed } from '../domain/review.ts';
import { Page, TITLE_ROWS } from './page.ts';
import type { Sheet } from './sheet.ts';
import { INK, MUTED, TEXT } from './style.ts';

const WIDTHS = [9, 40, 24, 56, 52];

/** Every column of the lead sheet: the field it was read as, or why it was not read. */
export function columnsSheet({ review }: Reviewed): Sheet {
  const page = new Page(WIDTHS);
  page.title('Columns of the lead sheet');
  const ink = ({ field }: ColumnUse) => ({ color: field === null ? MUTED : INK });
  page.table<ColumnUse>(
    TITLE_ROWS,
    0,
    [
      { title: 'Column', value: ({ column }) => column, tint: ink },
      {
        title: 'Header',
        value: ({ header }) => header || null,
        style: { format: TEXT, wrap: true },
        tint: ink,
      },
      {
        title: 'Read as',
        value: ({ field }) => (field === null ? null : fieldOf(field).label),
        style: { bold: true },
      },
      { title: 'Why', value: ({ how }) => how, style: { wrap: true }, tint: ink },
      {
        title: 'What it tells',
        value: ({ field }) => (field === null ? 'not used' : fieldOf(field).meaning),
        style: { color: MUTED, wrap: true },
      },
    ],
    review.columns,
  );
  return { ...page, name: 'Columns', frozenRows: TITLE_ROWS + 1, gridLines: false };
}
