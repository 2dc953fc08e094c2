import type { HistoryRow } from '../domain/rhythm/history.ts';
import { writeHistory } from '../domain/rhythm/history-sheet.ts';
import { trackedOf } from '../domain/rhythm/tracked.ts';
import { HISTORY_SHEET } from './names.ts';
import { Page } from './page.ts';
import type { Sheet, Value } from './sheet.ts';
import { COUNT, MUTED, type Style, TEXT } from './style.ts';

const WIDTHS = [11, 28, 10, 12, 13, 60, 12, 12, 11];
const RATE = '0.0%';

const STYLES: Readonly<Record<string, Style>> = {
  Month: { bold: true, format: TEXT },
  Value: { bold: true, align: 'right' },
  Numerator: { align: 'right', format: COUNT },
  Denominator: { align: 'right', format: COUNT },
  Basis: { wrap: true, indent: 1 },
  Rubric: { color: MUTED, format: TEXT },
  'As of': { color: MUTED, format: TEXT },
};

/** Every figure of every reviewed month, a row each, as a later review reads it back. */
export function historySheet(history: readonly HistoryRow[]): Sheet {
  const page = new Page(WIDTHS);
  const [titles, ...rows] = writeHistory(history) as Value[][];
  page.table(
    0,
    0,
    titles!.map((title, column) => ({
      title: String(title),
      value: ({ cells }: { cells: Value[] }) => cells[column]!,
      style: STYLES[String(title)] ?? {},
      tint: ({ isRate }: { isRate: boolean }) => (title === 'Value' ? { format: isRate ? RATE : COUNT } : {}),
    })),
    rows.map((cells, row) => ({ cells, isRate: trackedOf(history[row]!.measure).isRate })),
  );
  return {
    ...page,
    name: HISTORY_SHEET,
    frozenRows: 1,
    frozenColumns: 2,
    filteredColumns: WIDTHS.length,
    gridLines: false,
  };
}
