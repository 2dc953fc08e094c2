import { compare } from '../../code-units.ts';
import { comparable, nameKey } from '../../lead/cell.ts';
import type { Leads } from '../../lead/read.ts';
import { YES_NO } from '../../lead/vocabulary.ts';

/** The distinct roles of an account's people. */
export interface Roles {
  readonly count: number;
  /** The most frequent first, then by name; at most `ROLES_SHOWN`. */
  readonly shown: readonly string[];
}

export const ROLES_SHOWN = 5;

/**
 * The roles of some leads: the job title, or else the tie to the decision where that is more than a yes
 * or no. Spellings that differ only in case, accents or punctuation are one, under that used most.
 */
export function rolesOf(leads: Leads, members: Int32Array): Roles {
  const text = (field: 'title' | 'authority', i: number): string => {
    const column = leads.texts(field);
    return column === undefined ? '' : column.values[column.codes[i]!]!;
  };
  const uses = new Map<string, number>();
  for (const i of members) {
    let role = text('title', i);
    if (role === '') {
      role = text('authority', i);
      if (YES_NO.has(comparable(role))) continue;
    }
    if (role !== '') uses.set(role, (uses.get(role) ?? 0) + 1);
  }
  const roles = new Map<string, [role: string, uses: number]>();
  for (const [role, count] of [...uses].sort(byUse)) {
    const key = nameKey(role);
    const known = roles.get(key);
    if (known === undefined) roles.set(key, [role, count]);
    else known[1] += count;
  }
  const shown = [...roles.values()].sort(byUse).slice(0, ROLES_SHOWN);
  return { count: roles.size, shown: shown.map(([role]) => role) };
}

function byUse(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || compare(a[0], b[0]);
}
