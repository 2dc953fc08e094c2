import { cellText } from '../lead/cell.ts';
import type { FieldId } from '../lead/fields.ts';
import { fullNameOf } from '../lead/full-name.ts';
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
  const name = fullNameOf(leads);
  const first = leads.column('name') ?? leads.column('email') ?? leads.column('id') ?? 0;
  // Read cell by cell: a list is short, and nothing else asks the texts of whole columns of names and ids.
  const text = (id: FieldId, i: number): string =>
    cellText(leads.grid[leads.rows[i]!]![leads.column(id) ?? -1]);
  return {
    count: indices.length,
    leads: Array.from(indices.slice(0, LISTED), (i) => ({
      cell: leads.cell(i, column ?? first),
      name: name(i) || text('email', i) || text('id', i),
      company: text('company', i),
      owner: text('owner', i),
    })),
  };
}
