import type { Leads } from './read.ts';

/** Something in the sheet that was not understood, contradicts itself, or was left out: how often and where. */
export interface DataCheck {
  readonly id: string;
  readonly count: number;
  /** A1 names of the cells, the first fifty of many. */
  readonly cells: readonly string[];
  readonly message: string;
}

const CELLS_LISTED = 50;

/** Collects checks while a sheet is being read; `done` lists them in the order in which they were first met. */
export class CheckList {
  private readonly found = new Map<
    string,
    { count: number; cells: string[]; say: (count: number) => string }
  >();
  private readonly leads: Leads;

  constructor(leads: Leads) {
    this.leads = leads;
  }

  /** Notes lead `i` under `id`; `say` words the check for the final count. */
  lead(id: string, i: number, column: number, say: (count: number) => string): void {
    this.cell(id, () => this.leads.cell(i, column), say);
  }

  /** Notes a cell of the header, or any other, under `id`. */
  cell(id: string, cell: () => string, say: (count: number) => string): void {
    let entry = this.found.get(id);
    if (entry === undefined) {
      entry = { count: 0, cells: [], say };
      this.found.set(id, entry);
    }
    entry.count += 1;
    if (entry.cells.length < CELLS_LISTED) entry.cells.push(cell());
  }

  /** A check that is about the sheet as a whole. */
  sheet(id: string, message: string): void {
    this.found.set(id, { count: 1, cells: [], say: () => message });
  }

  done(): DataCheck[] {
    return [...this.found].map(([id, { count, cells, say }]) => ({ id, count, cells, message: say(count) }));
  }
}

/** `1 date`, `12 dates`; thousands separated. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
}
