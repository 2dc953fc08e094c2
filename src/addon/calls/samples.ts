import { cellText } from '../../domain/lead/cell.ts';
import type { Leads } from '../../domain/lead/read.ts';
import { dayId } from '../../domain/scorecard/period.ts';
import { shortened } from './shortened.ts';

/** Characters of a value that is shown as a sample. */
const LENGTH = 24;

/** The first different values of a zero-based column, at most so many, dates as days. */
export function samplesOf({ grid, rows, count, zone }: Leads, column: number, most: number): string[] {
  const samples = new Set<string>();
  for (let i = 0; i < count && samples.size < most; i++) {
    const cell = grid[rows[i]!]![column];
    const text = cell instanceof Date ? dayId(cell.getTime(), zone) : cellText(cell);
    if (text !== '') samples.add(shortened(text, LENGTH));
  }
  return [...samples];
}
