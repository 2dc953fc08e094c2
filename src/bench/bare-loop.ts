import { DATE_HEADERS, HEADERS, type TextGrid } from './sheet.ts';

/** What the bare loop found: it has to answer something, or it would be no loop. */
export interface Touched {
  readonly filled: number;
  readonly dates: number;
}

/** The least anyone could do with a sheet: reads every cell once, and parses its dates by `Date.parse`. */
export function bareLoop(grid: TextGrid): Touched {
  const isDate = HEADERS.map((header) => DATE_HEADERS.includes(header));
  let [filled, dates] = [0, 0];
  for (let row = 1; row < grid.length; row++) {
    const cells = grid[row]!;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell === '') continue;
      filled += 1;
      if (isDate[column] && !Number.isNaN(Date.parse(cell))) dates += 1;
    }
  }
  return { filled, dates };
}
