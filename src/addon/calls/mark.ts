import type { Grid } from '../../domain/lead/cell.ts';
import { leadTabOf, openDocument, settingsIn } from '../inputs.ts';

/** A mark of the lead sheet's cells as they are now: another cell gives another mark. */
export function mark(): { mark: string } {
  const document = openDocument();
  return { mark: markOf(leadTabOf(document, settingsIn(document.tabs).settings).getDataRange().getValues()) };
}

/** FNV-1a over the kinds and texts of the cells and the ends of the rows, in base 36. */
export function markOf(grid: Grid): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  };
  for (const cells of grid) {
    for (const cell of cells) {
      // A number and its digits as text are read as different things.
      add(cell instanceof Date ? `d${cell.getTime()}` : `${(typeof cell)[0]}${cell ?? ''}`);
      add('\u001f');
    }
    add('\n');
  }
  return (hash >>> 0).toString(36);
}
