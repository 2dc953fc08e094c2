import type { Leads } from '../lead/read.ts';

/** A lead of a list behind a number: where it stands in the sheet, and enough to know it again. */
export interface ListedLead {
  /** A1 name of the cell to look at. */
  readonly cell: string;
  /** Who: the name, else the mailbox, else the id; '' where the sheet has none of them. */
  readonly name: string;
  readonly company: string;
  readonly owner: string;
}

/** Leads behind a number: all are counted, the first `LISTED` of them listed. */
export interface LeadList {
  readonly count: number;
  readonly leads: readonly ListedLead[];
}

/** Leads that a list names; the qualification table has them all. */
export const LISTED = 200;

/** The list of some leads (indices, in the order to be shown); each points at its first cell, or at that of `column`. */
export function listLeads(leads: Leads, indices: Int32Array | readonly number[], column?: number): LeadList {
  const texts = (['name', 'email', 'id', 'company', 'owner'] as const).map((id) => leads.texts(id));
  const first = leads.column('name') ?? leads.column('email') ?? leads.column('id') ?? 0;
  const text = (at: number, i: number): string => {
    const found = texts[at];
    return found === undefined ? '' : found.values[found.codes[i]!]!;
  };
  return {
    count: indices.length,
    leads: Array.from(indices.slice(0, LISTED), (i) => ({
      cell: leads.cell(i, column ?? first),
      name: text(0, i) || text(1, i) || text(2, i),
      company: text(3, i),
      owner: text(4, i),
    })),
  };
}
