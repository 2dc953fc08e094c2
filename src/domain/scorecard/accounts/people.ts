import { cellText, nameKey } from '../../lead/cell.ts';
import type { Leads } from '../../lead/read.ts';

/** Whether the sheet tells one person from another. */
export function tellsPeople(leads: Leads): boolean {
  return leads.column('email') !== undefined || leads.column('name') !== undefined;
}

/**
 * The distinct people among real leads of one account: by mailbox (`mailboxes` marks the leads that have
 * one), of which no two real leads share any, and by name where a lead has none. A name that also stands
 * beside a mailbox is the same person, and a lead that names nobody is a person only where no other does.
 */
export function countPeople(leads: Leads, members: Int32Array, mailboxes: Uint8Array): number {
  let byMailbox = 0;
  for (let k = 0; k < members.length; k++) byMailbox += mailboxes[members[k]!]!;
  if (byMailbox === members.length || members.length === 1) return members.length;
  const names = new Set(['']);
  const column = leads.column('name') ?? -1;
  const note = (i: number): void => {
    const text = cellText(leads.grid[leads.rows[i]!]![column]);
    if (text !== '') names.add(nameKey(text));
  };
  for (const i of members) if (mailboxes[i] === 1) note(i);
  const before = names.size;
  for (const i of members) if (mailboxes[i] === 0) note(i);
  return Math.max(1, byMailbox + names.size - before);
}
