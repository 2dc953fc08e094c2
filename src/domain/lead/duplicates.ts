import { cellText, type Grid } from './cell.ts';
import { DUPLICATE, NOT_COUNTED } from './flags.ts';
import type { Leads } from './read.ts';

/**
 * Marks every later row of the same lead as a duplicate. Two rows are the same lead when their
 * mailboxes are the same but for case, or, where neither names a mailbox, when their ids are the same.
 * The earliest stays; a row without a date is later than any with one, and of rows that came in at the
 * same moment the one whose cells sort first stays, so that the order of rows decides nothing.
 * Rows already left out (test leads, leads of a later date) take no part.
 */
export function markDuplicates(leads: Leads, created: Float64Array, flags: Int32Array): void {
  const { grid, rows, count } = leads;
  const mailboxes = leads.texts('email');
  const id = leads.column('id') ?? -1;
  if (mailboxes === undefined && id < 0) return;
  const byMailbox = new Map<string, number>();
  const byId = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    if ((flags[i]! & NOT_COUNTED) !== 0) continue;
    let key = mailboxes === undefined ? '' : mailboxes.values[mailboxes.codes[i]!]!;
    // A telephone number in the mail column may be that of a whole company.
    const isMailbox = key.includes('@');
    if (!isMailbox) key = id < 0 ? '' : cellText(grid[rows[i]!]![id]);
    if (key === '') continue;
    if (HAS_CASE.test(key)) key = key.toLowerCase();
    const seen = isMailbox ? byMailbox : byId;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, i);
    else if (isEarlier(grid, rows, created, i, other)) {
      flags[other]! |= DUPLICATE;
      seen.set(key, i);
    } else flags[i]! |= DUPLICATE;
  }
}

/** Most mailboxes are written in small letters and need no copy of themselves. */
const HAS_CASE = /[A-Z\u0080-\uffff]/;

/** The column by which lead `i` is known again. */
export function duplicateColumn(leads: Leads, i: number): number {
  const [email, id] = [leads.column('email'), leads.column('id')];
  const hasMailbox = email !== undefined && cellText(leads.grid[leads.rows[i]!]![email]).includes('@');
  return (hasMailbox ? email : id) ?? 0;
}

function isEarlier(grid: Grid, rows: Int32Array, created: Float64Array, a: number, b: number): boolean {
  const [at, bt] = [created[a]!, created[b]!];
  if (at !== bt && !(Number.isNaN(at) && Number.isNaN(bt))) return at < bt || Number.isNaN(bt);
  return JSON.stringify(grid[rows[a]!]) < JSON.stringify(grid[rows[b]!]);
}
