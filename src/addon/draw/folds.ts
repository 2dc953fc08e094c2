import type { Fold, Sheet } from '../../tabs/sheet.ts';
import type { Block, Range } from './block.ts';

/**
 * Lays rows into folds under the row above them, in place of those of an earlier layout where it had any. The buttons
 * go above the folds first: Google shifts no row that a button beyond the sheet's ends would belong to, and so never
 * the first row, over which nothing folds.
 */
export function drawFolds(block: Block, { folds = [] }: Pick<Sheet, 'folds'>, hadFolds: boolean): void {
  const { tab, top, height } = block;
  if (!hadFolds && folds.length === 0) return;
  tab.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  if (hadFolds && height > 1) {
    tab.expandAllRowGroups();
    rows(block, { top: 1, bottom: height - 1 }).shiftRowGroupDepth(-1);
  }
  for (const fold of folds) {
    const folded = rows({ tab, top }, fold).shiftRowGroupDepth(1);
    if (fold.isFolded) folded.collapseGroups();
  }
}

function rows({ tab, top }: Pick<Block, 'tab' | 'top'>, fold: Pick<Fold, 'top' | 'bottom'>): Range {
  return tab.getRange(top + fold.top + 1, 1, fold.bottom - fold.top + 1, 1);
}
