import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid.ts';

/** Before the grid's own, which begin with 100. */
const FIRST = 1000;

/**
 * Keeps the grid from reading every text in view as a number or a date at every drawing, for a mark that is switched
 * off: half of the time of a drawing. It asks only cells that say they hold text.
 */
export function sparePlainText({ injector }: Grid): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: FIRST,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _, next) =>
      next(
        cell?.t === CellValueType.STRING && Number.isNaN(Number(cell.v)) ? { ...cell, t: undefined } : cell,
      ),
  });
}
