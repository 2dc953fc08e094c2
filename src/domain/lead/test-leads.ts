import type { Cell } from './cell.ts';
import { TEST } from './flags.ts';
import type { Leads } from './read.ts';

/** Nothing but "test", with or without digits, or what fingers type when they mean nothing; a mailbox up to its @. */
const NOTHING =
  'test(?:[\\s._+-]*(?:test|lead|user|contact|company))*[\\s._+-]*\\d*|asdf\\w{0,8}|qwer\\w{0,8}|sdfg\\w{0,8}|x{3,}';
const NOISE = new RegExp(`^\\s*(?:${NOTHING})\\s*$`, 'i');
const NOISY_MAILBOX = new RegExp(`^\\s*(?:${NOTHING})(?:@|\\s*$)`, 'i');

/**
 * Marks the leads whose name, company or mailbox is nothing but "test", with or without digits, or
 * keyboard noise such as "asdf". A company named "Test Equipment Ltd" is a lead.
 */
export function markTests(leads: Leads, flags: Int32Array): void {
  const { grid, rows, count } = leads;
  const email = leads.column('email');
  const columns = telling(leads);
  for (let i = 0; i < count; i++) {
    const cells = grid[rows[i]!]!;
    for (const column of columns) {
      if (isNoise(cells[column], column === email)) flags[i]! |= TEST;
    }
  }
}

/** The column whose cell shows that lead `i` is a test. */
export function noiseColumn(leads: Leads, i: number): number {
  const cells = leads.grid[leads.rows[i]!]!;
  return telling(leads).find((column) => isNoise(cells[column], column === leads.column('email'))) ?? 0;
}

function telling(leads: Leads): number[] {
  return (['name', 'company', 'email'] as const).map(leads.column).filter((at) => at !== undefined);
}

function isNoise(cell: Cell, isMailbox: boolean): boolean {
  if (typeof cell !== 'string') return false;
  // Looked at first because a hundred thousand names are no noise: t, a, q, s, x in either case.
  switch (cell.charCodeAt(0) | 32) {
    case 116:
    case 97:
    case 113:
    case 115:
    case 120:
    case 32:
      break;
    default:
      return false;
  }
  return (isMailbox ? NOISY_MAILBOX : NOISE).test(cell);
}
