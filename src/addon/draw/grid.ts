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

/** Rows that stay free below a new table. */
const FREE = 20;

/** Gives a new and empty tab the rows that its table needs and a few more, and takes away the rest. */
export function fitRows(tab: Tab, rows: number): void {
  const [present, wanted] = [tab.getMaxRows(), rows + FREE];
  if (wanted > present) tab.insertRowsAfter(present, wanted - present);
  else if (wanted < present) tab.deleteRows(wanted + 1, present - wanted);
}
