import type { RowDef } from 'hucre';
import type { Sheet } from '../../tabs/sheet.ts';

/** The heights of rows, and which of them fold away under the row above them. */
export function outline({ heights, folds = [] }: Pick<Sheet, 'heights' | 'folds'>): Map<number, RowDef> {
  const rows = new Map<number, RowDef>([...heights].map(([row, height]) => [row, { height }]));
  const add = (row: number, more: RowDef): void => {
    rows.set(row, { ...rows.get(row), ...more });
  };
  for (const { top, bottom, isFolded } of folds) {
    for (let row = top; row <= bottom; row++) {
      add(row, { outlineLevel: (rows.get(row)?.outlineLevel ?? 0) + 1, ...(isFolded && { hidden: true }) });
    }
    if (isFolded) add(top - 1, { collapsed: true });
  }
  return rows;
}
