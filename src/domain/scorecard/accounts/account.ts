import { compare } from '../../code-units.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { matchAccounts } from './matching.ts';
import { countPeople } from './people.ts';

/** An account with a lead in the period, and everyone who was engaged in it by the period's end. */
export interface Account {
  readonly name: string;
  /** Its leads of the whole history, in the order of the sheet. */
  readonly members: Int32Array;
  /** Those of the period, in the order of the sheet; never empty. */
  readonly current: readonly number[];
  /** Distinct people among the members, at least 1. */
  readonly people: number;
  /** The bits of all members together. */
  readonly flags: number;
}

/**
 * The accounts with a lead among `indices`, those with more people first, then more leads, then by name.
 * `members` marks the leads of the history.
 */
export function accountsWith(
  { leads, flags }: QualifiedLeads,
  indices: Int32Array,
  members: Uint8Array,
): Account[] {
  const { codes, names, mailboxes } = matchAccounts(leads, members);
  const current = new Map<number, number[]>();
  for (const i of indices) {
    const account = codes[i]!;
    if (account < 0) continue;
    const known = current.get(account);
    if (known === undefined) current.set(account, [i]);
    else known.push(i);
  }
  const membersOf = split(codes, names.length);
  return [...current]
    .map(([account, own]) => {
      const all = membersOf(account);
      let bits = 0;
      for (let k = 0; k < all.length; k++) bits |= flags[all[k]!]!;
      return {
        name: names[account]!,
        members: all,
        current: own,
        people: countPeople(leads, all, mailboxes),
        flags: bits,
      };
    })
    .sort((a, b) => b.people - a.people || b.current.length - a.current.length || compare(a.name, b.name));
}

/** The indices of each code, by a counting sort. */
function split(codes: Int32Array, size: number): (code: number) => Int32Array {
  const ends = new Int32Array(size + 1);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) ends[codes[i]! + 1]! += 1;
  for (let code = 0; code < size; code++) ends[code + 1]! += ends[code]!;
  const next = ends.slice();
  const sorted = new Int32Array(ends[size]!);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) sorted[next[codes[i]!]!++] = i;
  return (code) => sorted.subarray(ends[code]!, ends[code + 1]!);
}
