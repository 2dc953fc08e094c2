import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Functions } from './functions.ts';
import type { Grid } from './grid.ts';
import type { Sheets } from './sheets.ts';

const NOTE = '#fbbc04';
const ERROR = '#d93025';
const SIZE = 6;

/** Marks cells with a note or an error that has words, and shows those over them. */
export function showNotes(grid: Grid, sheets: Sheets, functions: Functions, card: HTMLElement): void {
  const { api, injector } = grid;

  const noteAt = (sheetId: number, row: number, column: number) =>
    sheets.layout(sheetId)?.notes[`${row},${column}`];
  const errorAt = (sheetId: number, row: number, column: number) =>
    functions.messages.get(`${sheetId},${row},${column}`);

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheetId = Number(subUnitId);
      const color = errorAt(sheetId, row, col) ? ERROR : noteAt(sheetId, row, col) ? NOTE : null;
      return next(color ? { ...cell, markers: { ...cell?.markers, tr: { color, size: SIZE } } } : cell);
    },
  });

  const show = (sheetId: number, row: number, column: number): void => {
    const error = errorAt(sheetId, row, column);
    const text = [error && `Error\n${error}`, noteAt(sheetId, row, column)].filter(Boolean).join('\n\n');
    card.hidden = text === '';
    if (text === '') return;
    card.textContent = text;
    const rect = api.getActiveWorkbook()!.getActiveSheet().getRange(row, column).getCellRect();
    const right = Math.min(rect.right + 6, window.innerWidth - card.offsetWidth - 8);
    card.style.left = `${Math.max(8, right)}px`;
    card.style.top = `${Math.min(rect.top, window.innerHeight - card.offsetHeight - 8)}px`;
  };

  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => show(Number(worksheet.getSheetId()), row, column));
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const first = selections[0];
    if (first) show(Number(worksheet.getSheetId()), first.startRow, first.startColumn);
  });
  api.addEvent(api.Event.Scroll, () => {
    card.hidden = true;
  });
}
