import { describe, expect, it } from 'vitest';
import type { Fold } from '../../../src/tabs/sheet.ts';
import { type Drawing, drawing, layout } from './drawing.ts';

const ROWS = Array.from({ length: 8 }, (_, row) => [`row ${row}`]);

const folded = (folds: readonly Fold[]) => layout(ROWS, { folds });
const depths = ({ run }: Drawing) => run((tab) => ROWS.map((_, row) => tab.getRowGroupDepth(row + 1)));

describe('folds', () => {
  // A sheet no longer than the report has no row after it for a button to stand at.
  for (const size of [100, ROWS.length]) {
    it(`lie under the row above them and take the place of earlier ones, in a sheet of ${size} rows`, () => {
      const drawn = drawing(size);
      drawn.report(folded([{ top: 2, bottom: 3, isFolded: true }]));
      drawn.report(folded([{ top: 5, bottom: 7, isFolded: false }]));
      drawn.report(folded([{ top: 5, bottom: 7, isFolded: false }]));
      expect(depths(drawn)).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
      expect(drawn.sheet.rowGroupControl).toBe('BEFORE');
      drawn.report(folded([]));
      expect(depths(drawn)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    });
  }

  it('shift no row where there are none and were none', () => {
    const drawn = drawing();
    drawn.report(folded([]));
    drawn.run((tab) => tab.getRange('2:3').shiftRowGroupDepth(1));
    drawn.report(folded([]));
    expect(depths(drawn)).toEqual([0, 1, 1, 0, 0, 0, 0, 0]);
  });
});
