import { InterceptorEffectEnum } from '@univerjs/core';
import { ErrorType, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { type Functions, shownValue } from './functions.ts';
import { type Grid, onSelect } from './grid.ts';
import type { Layouts } from './layouts.ts';

const NOTE = '#fbbc04';
const ERROR = '#d93025';
const SIZE = 6;
/** Pixels between a card and its cell, and the border of the window. */
const GAP = 8;

/** Marks cells with a note or an error that has words, and shows those over them. */
export function showNotes(grid: Grid, layouts: Layouts, functions: Functions, card: HTMLElement): void {
  const { api, injector } = grid;

  const noteAt = (sheetId: number, row: number, column: number) =>
    layouts.of(sheetId)?.notes[`${row},${column}`];
  /** What was computed here earlier may have moved away. */
  const errorAt = (sheetId: number, row: number, column: number) => {
    const value = grid.worksheet(sheetId)?.getCellRaw(row, column)?.v;
    return typeof value === 'string' && value.startsWith('#')
      ? functions.messages.get(`${sheetId},${row},${column}`)
      : undefined;
  };

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (held, { subUnitId, row, col }, next) => {
      const cell = held?.v === ErrorType.SPILL ? { ...held, v: shownValue(held.v) } : held;
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
    // The cell lies in the picture of the grid, the card on the page.
    const cell = api.getActiveWorkbook()!.getActiveSheet().getRange(row, column).getCellRect();
    const picture = document.querySelector('[id^=univer-sheet-main-canvas]')!.getBoundingClientRect();
    const left = Math.min(picture.left + cell.right + GAP, innerWidth - card.offsetWidth - GAP);
    const top = Math.min(picture.top + cell.top, innerHeight - card.offsetHeight - GAP);
    card.style.left = `${Math.max(GAP, left)}px`;
    card.style.top = `${top}px`;
  };

  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) =>
    show(Number(worksheet.getSheetId()), row, column),
  );
  onSelect(grid, (sheetId, [first]) => show(sheetId, first!.startRow, first!.startColumn));
  addEventListener('wheel', () => {
    card.hidden = true;
  });
}
