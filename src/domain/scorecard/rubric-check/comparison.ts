import { ACCEPTED, LOST, NOT_COUNTED, REJECTED, WON } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import type { Proportion } from '../interval.ts';

/** What a rubric is checked against. */
export type ComparisonId = 'accepted against rejected' | 'won against lost';

/** Leads that went one way and leads that went the other, as indices in the order of the sheet. */
export interface Comparison {
  readonly id: ComparisonId;
  readonly met: Int32Array;
  readonly other: Int32Array;
}

/** How often something holds on either side of a comparison. */
export interface Shares {
  readonly met: Proportion;
  readonly other: Proportion;
}

/** Two comparisons of the distinct real leads, of all time; a side is empty where the sheet tells of none. */
export interface Comparisons {
  readonly decided: Comparison;
  readonly closed: Comparison;
}

/**
 * The accepted leads against the rejected, and the won against the lost. Where the sheet does not say what
 * sales decided, or what was lost, both sides are empty: what is only implied compares nothing.
 */
export function comparisonsOf({ flags, facts }: Pick<QualifiedLeads, 'flags' | 'facts'>): Comparisons {
  const having = (told: boolean, bit: number): Int32Array => (told ? withBit(flags, bit) : new Int32Array());
  const { tellsDecision, tellsWon, tellsLost } = facts;
  return {
    decided: {
      id: 'accepted against rejected',
      met: having(tellsDecision, ACCEPTED),
      other: having(tellsDecision, REJECTED),
    },
    closed: {
      id: 'won against lost',
      met: having(tellsWon && tellsLost, WON),
      other: having(tellsWon && tellsLost, LOST),
    },
  };
}

/** How many of some leads have each of `size` codes. */
export function usesAmong(codes: Int32Array, size: number, leads: Int32Array): Int32Array {
  const uses = new Int32Array(size);
  for (let at = 0; at < leads.length; at++) uses[codes[leads[at]!]!]! += 1;
  return uses;
}

function withBit(flags: Int32Array, bit: number): Int32Array {
  const found = new Int32Array(flags.length);
  let count = 0;
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & (bit | NOT_COUNTED)) === bit) found[count++] = i;
  }
  return found.subarray(0, count);
}
