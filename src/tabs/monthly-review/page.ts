import { Page } from '../page.ts';
import type { Area, Fold } from '../sheet.ts';

/**
 * The grid of the monthly review: four narrow columns that titles run over and in which actions say who and when, a
 * wide one for sentences, five for what came of an action, and three that only the next review reads.
 */
const WIDTHS = [9, 13, 14, 12, 78, 12, 13, 13, 12, 26];
const BEHIND = 3;

/** The column of the sentences. */
export const WORDS = 4;
/** The first of the three columns of figures beside them. */
export const FIGURES = 1;

/** The monthly review while it is laid out. */
export class MonthlyPage extends Page {
  readonly notes = new Map<string, string>();
  readonly ticks: Area[] = [];
  readonly folds: Fold[] = [];
  private readonly unfolded = new Map<number, number | undefined>();

  constructor() {
    super(WIDTHS);
    this.behind(BEHIND);
  }

  /** Folds rows away, the last included: they take no room on a printed page. */
  fold(top: number, bottom: number): void {
    this.folds.push({ top, bottom, isFolded: true });
    for (let row = top; row <= bottom; row++) {
      this.unfolded.set(row, this.heights.get(row));
      this.heights.set(row, 0);
    }
  }

  /** How high each row is once it is unfolded, where not left to the spreadsheet. */
  unfoldedHeights(): Map<number, number> {
    const heights = new Map(this.heights);
    for (const [row, height] of this.unfolded) {
      if (height === undefined) heights.delete(row);
      else heights.set(row, height);
    }
    return heights;
  }
}
