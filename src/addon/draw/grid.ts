import type { Tab } from './block.ts';

/** Gives a tab the rows and columns that it needs; none of a user's are taken. */
export function makeRoom(tab: Tab, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [tab.getMaxRows(), tab.getMaxColumns()];
  if (rows > maxRows) {
    // Before an empty last row, so that a filter or a rule down to the end of the tab covers the new ones too.
    if (maxRows > 1 && tab.getLastRow() < maxRows) tab.insertRowsBefore(maxRows, rows - maxRows);
    else tab.insertRowsAfter(maxRows, rows - maxRows);
  }
  if (columns > maxColumns) tab.insertColumnsAfter(maxColumns, columns - maxColumns);
}
