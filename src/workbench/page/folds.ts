import type { FoldView, ToWorker } from '../protocol.ts';
import type { Grid } from './grid.ts';
import type { Layouts } from './layouts.ts';

/** The buttons of row groups: a sign in the head of their row, and one button for all of them in the bar. */
export class Folds {
  private readonly grid: Grid;
  private readonly layouts: Layouts;
  private readonly button: HTMLButtonElement;
  private readonly send: (message: ToWorker) => void;

  constructor(grid: Grid, layouts: Layouts, button: HTMLButtonElement, send: (message: ToWorker) => void) {
    this.grid = grid;
    this.layouts = layouts;
    this.button = button;
    this.send = send;
    grid.api.addEvent(grid.api.Event.RowHeaderClick, ({ row }) => {
      const at = this.here().filter((fold) => fold.button === row);
      if (at.length > 0) this.toggle(at);
    });
    button.addEventListener('click', () => this.toggle(this.here()));
  }

  /** Shows the buttons of the sheet in view. */
  draw(): void {
    const folds = this.here();
    this.button.hidden = folds.length === 0;
    this.button.textContent = folds.some(({ isFolded }) => isFolded) ? 'Unfold all rows' : 'Fold all rows';
    const sheetId = this.sheetId();
    if (sheetId === null) return;
    this.grid.api.customizeRowHeader({
      headerStyle: {},
      rowsCfg: Object.fromEntries(
        folds.map(({ button, isFolded }) => [
          button,
          { text: `${isFolded ? '+' : '−'} ${button + 1}`, textAlign: 'center' },
        ]),
      ),
    } as never);
  }

  private sheetId(): number | null {
    const sheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    return sheet ? Number(sheet.getSheetId()) : null;
  }

  private here(): readonly FoldView[] {
    const id = this.sheetId();
    return id === null ? [] : (this.layouts.of(id)?.folds ?? []);
  }

  private toggle(folds: readonly FoldView[]): void {
    const isFolded = !folds.some((fold) => fold.isFolded);
    this.send({ type: 'fold', sheetId: this.sheetId()!, folds, isFolded });
  }
}
