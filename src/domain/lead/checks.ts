import { compare } from '../code-units.ts';
import { written } from '../wording.ts';
import type { Leads } from './read.ts';

/** Something in the sheet that was not understood, contradicts itself, or was left out: how often and where. */
export interface DataCheck {
  readonly id: string;
  readonly count: number;
  /** A1 names of the cells, the first fifty of many. */
  readonly cells: readonly string[];
  readonly message: string;
  /** The value that is asked about, and its header. */
  readonly about?: { readonly header: string; readonly value: string };
  /** A row of the settings that would answer it: setting, name and value. */
  readonly setting?: readonly [string, string, string];
}

interface Found {
  count: number;
  readonly cells: string[];
  readonly say: (count: number) => string;
  readonly more: More;
}

/** What some checks say beside their message. */
type More = Pick<DataCheck, 'about' | 'setting'>;

const CELLS_LISTED = 50;

/** Collects checks while a sheet is being read; `done` lists them by kind, the most frequent of a kind first. */
export class CheckList {
  private readonly found = new Map<string, Found>();
  private readonly leads: Leads;

  constructor(leads: Leads) {
    this.leads = leads;
  }

  /** Notes lead `i` under `id`; `say` words the check for the final count. */
  lead(id: string, i: number, column: number, say: Found['say'], more: More = {}): void {
    this.cell(id, () => this.leads.cell(i, column), say, more);
  }

  /** Notes a cell of the header, or any other, under `id`. */
  cell(id: string, cell: () => string, say: Found['say'], more: More = {}): void {
    let entry = this.found.get(id);
    if (entry === undefined) {
      entry = { count: 0, cells: [], say, more };
      this.found.set(id, entry);
    }
    entry.count += 1;
    if (entry.cells.length < CELLS_LISTED) entry.cells.push(cell());
  }

  /** A check that is about the sheet as a whole. */
  sheet(id: string, message: string): void {
    this.found.set(id, { count: 1, cells: [], say: () => message, more: {} });
  }

  /** A question about a cell, with the row of the settings that would answer it. */
  ask(id: string, cell: string, message: string, setting: NonNullable<DataCheck['setting']>): void {
    this.found.set(id, { count: 1, cells: [cell], say: () => message, more: { setting } });
  }

  done(): DataCheck[] {
    return [...this.found]
      .map(([id, { count, cells, say, more }]) => ({ id, count, cells, message: say(count), ...more }))
      .sort((a, b) => compare(kindOf(a), kindOf(b)) || b.count - a.count || compare(a.id, b.id));
  }
}

/** What a check is about, without the header or value it names. */
function kindOf({ id }: DataCheck): string {
  return id.split(':', 1)[0]!;
}

/** `1 date`, `12 dates`; thousands separated. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${written(count)} ${count === 1 ? one : many}`;
}
