import type { QualifiedLeads } from '../rubric/qualify.ts';
import { AT, COUNTER_IDS, COUNTERS } from './counter.ts';
import type { Counts } from './tally.ts';

/**
 * The counts of some leads (indices), as a tally has them by the date of creation: what is counted where
 * it was closed stays 0. No leads give zeros.
 */
export function countsOf({ flags }: Pick<QualifiedLeads, 'flags'>, indices: Int32Array): Counts {
  // Leads have few different sets of bits, however many leads there are.
  const byBits = new Map<number, number>();
  for (const i of indices) byBits.set(flags[i]!, (byBits.get(flags[i]!) ?? 0) + 1);
  const counts = new Int32Array(COUNTER_IDS.length);
  for (const [bits, leads] of byBits) {
    for (let c = 0; c < AT.closed_won; c++) {
      const [all, none] = COUNTERS[COUNTER_IDS[c]!];
      if ((bits & all) === all && (bits & none) === 0) counts[c]! += leads;
    }
  }
  return counts;
}
