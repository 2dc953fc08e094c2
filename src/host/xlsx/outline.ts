import type { RowDef } from 'hucre';
import type { FileSheet } from './write.ts';

/** The heights of rows, which of them are hidden, and which fold away under the row above them. */
export function outline({
  heights,
  hiddenRows = new Set(),
  folds = [],
}: Pick<FileSheet, 'heights' | 'hiddenRows' | 'folds'>): Map<number, RowDef> {
  const rows = new Map<number, RowDef>([...heights].map(([row, height]) => [row, { height }]));
  const add = (row: number, more: RowDef): void => {
    rows.set(row, { ...rows.get(row), ...more });
  };
  for (const row of hiddenRows) add(row, { hidden: true });
  for (const { top, bottom, isFolded } of folds) {
    for (let row = top; row <= bottom; row++) {
      add(row, { outlineLevel: (rows.get(row)?.outlineLevel ?? 0) + 1, ...(isFolded && { hidden: true }) });
    }
    if (isFolded) add(top - 1, { collapsed: true });
  }
  return rows;
}
