import type { Sheet } from '../../tabs/sheet.ts';
import { type Block, matrix, rangeOf, runsOf } from './block.ts';
import { isMarked, marked } from './mark.ts';

/**
 * Writes our notes and takes away those of an earlier layout. A note that a user wrote on one of our cells stays, also
 * where we would have one. Writes nothing where nothing changes.
 */
export function drawNotes(
  block: Block,
  { notes, columnStyles }: Pick<Sheet, 'notes' | 'columnStyles'>,
  isNew: boolean,
): void {
  if (isNew && (notes === undefined || notes.size === 0)) return;
  // Below the header of a long table no cell ever has a note of ours.
  const rows = columnStyles === undefined ? block.height : 1;
  for (const run of runsOf(block)) {
    const range = rangeOf(block, run, 0, rows);
    const present = range.getNotes();
    const wanted = matrix(run, rows, (row, column) => {
      const old = present[row]![column - run.first]!;
      const ours = notes?.get(`${row},${column}`);
      if (old !== '' && !isMarked(old)) return old;
      return ours === undefined ? '' : marked(ours);
    });
    if (wanted.some((cells, row) => cells.some((note, at) => note !== present[row]![at])))
      range.setNotes(wanted);
  }
}
