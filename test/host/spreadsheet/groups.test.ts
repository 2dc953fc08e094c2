import { describe, expect, it } from 'vitest';
import { isRowShown } from '../../../src/host/model/groups.ts';
import { open } from './open.ts';

describe('groups of rows', () => {
  it('lie inside each other, and fold away alone', () => {
    const { model, sheet } = open();
    sheet.getRange('2:9').shiftRowGroupDepth(1);
    sheet.getRange('4:5').shiftRowGroupDepth(1);
    expect([1, 2, 4, 9, 10].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 2, 1, 0]);
    const inner = sheet.getRowGroup(4, 2)!.collapse();
    expect([inner.getDepth(), inner.isCollapsed(), inner.getRange().getRow()]).toEqual([2, true, 4]);
    expect(sheet.getRowGroup(4, 1)!.isCollapsed()).toBe(false);
    const shown = (row: number) => isRowShown(model.activeSheet, row - 1);
    expect([3, 4, 5, 6].map(shown)).toEqual([true, false, false, true]);
    expect(sheet.isRowHiddenByUser(4)).toBe(false);
    expect(sheet.getRowGroup(12, 1)).toBeNull();
  });

  it('have their button after them, or before', () => {
    const { app, sheet } = open();
    sheet.getRange('3:5').shiftRowGroupDepth(1);
    expect(sheet.getRowGroup(3, 1)!.getControlIndex()).toBe(6);
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
    expect(sheet.getRowGroup(2, 1)!.getControlIndex()).toBe(2);
    expect(sheet.getRowGroupControlPosition()).toBe(app.GroupControlTogglePosition.BEFORE);
  });

  it('fold and open all at once, or those inside a range', () => {
    const { sheet } = open();
    sheet.getRange('2:3').shiftRowGroupDepth(1);
    sheet.getRange('6:7').shiftRowGroupDepth(1);
    const folded = () => [2, 6].map((row) => sheet.getRowGroup(row, 1)!.isCollapsed());
    sheet.collapseAllRowGroups();
    expect(folded()).toEqual([true, true]);
    sheet.getRange('5:9').expandGroups();
    expect(folded()).toEqual([true, false]);
    sheet.expandAllRowGroups();
    sheet.getRange('2:2').collapseGroups();
    expect(folded()).toEqual([true, false]);
  });

  it('cannot take in the first row while buttons stand before, nor the last one while they stand after', () => {
    const { app, sheet } = open();
    const last = sheet.getMaxRows();
    for (const by of [1, -1]) {
      expect(() => sheet.getRange(2, 1, last - 1).shiftRowGroupDepth(by)).toThrow('last row');
      expect(() => sheet.getRange(1, 1, last - 1).shiftRowGroupDepth(by)).not.toThrow();
    }
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
    for (const by of [1, -1]) {
      expect(() => sheet.getRange(1, 1, 2).shiftRowGroupDepth(by)).toThrow('first row');
      expect(() => sheet.getRange(2, 1, last - 1).shiftRowGroupDepth(by)).not.toThrow();
    }
  });

  it('go when their depth is taken back, never under nothing, never more than eight deep', () => {
    const { sheet } = open();
    sheet.getRange('2:3').shiftRowGroupDepth(1);
    sheet.getRange('2:3').shiftRowGroupDepth(-3);
    expect(sheet.getRowGroup(2, 1)).toBeNull();
    expect(sheet.getRowGroupDepth(2)).toBe(0);
    expect(() => sheet.getRange('2:3').shiftRowGroupDepth(9)).toThrow('8');
  });
});
