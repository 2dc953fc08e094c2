import { nameKey } from '../lead/cell.ts';
import type { Leads } from '../lead/read.ts';
import { oneSpelling } from './grouping.ts';

/** The latest and the first source of every lead, as indices into one list of names; 0 is "(unknown)". */
export interface BothSources {
  readonly names: readonly string[];
  readonly latest: Int32Array;
  readonly first: Int32Array;
}

/**
 * Reads the columns of the latest and the first source (zero-based) into one list of names: a source has
 * one spelling, the one that the latest column uses most, else the one that the first column does.
 */
export function bothSources(leads: Leads, latestColumn: number, firstColumn: number): BothSources {
  leads.readTexts([latestColumn, firstColumn]);
  const latest = oneSpelling(leads.text(latestColumn));
  const first = oneSpelling(leads.text(firstColumn));
  const names = [...latest.names];
  const known = new Map(names.slice(1).map((name, k) => [nameKey(name), k + 1]));
  const codes = first.names.map((name, code) =>
    code === 0 ? 0 : (known.get(nameKey(name)) ?? names.push(name) - 1),
  );
  return { names, latest: latest.codes, first: first.codes.map((code) => codes[code]!) };
}
