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
  const seen = new LeadTable(count);
  for (let i = 0; i < count; i++) {
    if ((flags[i]! & NOT_COUNTED) !== 0) continue;
    let key = mailboxes === undefined ? '' : mailboxes.values[mailboxes.codes[i]!]!;
    let salt = 0;
    // A telephone number in the mail column may be that of a whole company.
    if (!key.includes('@')) {
      if (id < 0) continue;
      key = cellText(grid[rows[i]!]![id]);
      salt = 1;
      if (key === '') continue;
    }
    const other = seen.take(i, key, salt);
    if (other < 0) continue;
    if (isEarlier(grid, rows, created, i, other)) {
      flags[other]! |= DUPLICATE;
      seen.keep(i);
    } else flags[i]! |= DUPLICATE;
  }
}

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

/**
 * A hash table from key to lead, ignoring case. Its own, because a Map of a million lower-cased
 * strings costs more than everything else that is done with them.
 */
class LeadTable {
  private readonly slots: Int32Array;
  private readonly keys: string[] = [];
  private readonly salts: number[] = [];
  private readonly leads: number[] = [];
  private last = 0;

  constructor(count: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  }

  /** The lead that holds this key, or -1 where lead `i` now does. */
  take(i: number, key: string, salt: number): number {
    const mask = this.slots.length - 1;
    let hash = 2_166_136_261 ^ salt;
    for (let c = 0; c < key.length; c++) hash = Math.imul(hash ^ lower(key.charCodeAt(c)), 16_777_619);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0) {
        this.slots[slot] = this.keys.push(key);
        this.salts.push(salt);
        this.leads.push(i);
        return -1;
      }
      if (this.salts[entry] === salt && isSame(this.keys[entry]!, key)) {
        this.last = entry;
        return this.leads[entry]!;
      }
    }
  }

  /** Lets lead `i` hold the key that `take` found last. */
  keep(i: number): void {
    this.leads[this.last] = i;
  }
}

/** Lower case for the letters that have one in Latin, Greek and Cyrillic; enough to spread keys. */
function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code > 127 ? 0 : code;
}

function isSame(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}
