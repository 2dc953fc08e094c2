import type { Fold, Sheet } from '../../tabs/sheet.ts';
import type { Block, Range } from './block.ts';

/** Lays rows into folds under the row above them, in place of those of an earlier layout. */
export function drawFolds(block: Block, { folds = [] }: Pick<Sheet, 'folds'>): void {
  const { tab, top, height } = block;
  tab.expandAllRowGroups();
  rows(block, { top: 0, bottom: height - 1 }).shiftRowGroupDepth(-1);
  if (folds.length === 0) return;
  tab.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  for (const fold of folds) {
    const folded = rows({ tab, top }, fold).shiftRowGroupDepth(1);
    if (fold.isFolded) folded.collapseGroups();
  }
}

function rows({ tab, top }: Pick<Block, 'tab' | 'top'>, fold: Pick<Fold, 'top' | 'bottom'>): Range {
  return tab.getRange(top + fold.top + 1, 1, fold.bottom - fold.top + 1, 1);
}
