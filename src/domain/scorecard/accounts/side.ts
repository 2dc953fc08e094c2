import { ACCEPTED, OPPORTUNITY, REJECTED } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { areEnough } from '../enough.ts';
import { newcombe, type Proportion, wilson } from '../interval.ts';
import type { Rate } from '../review.ts';
import type { Account } from './account.ts';

export type AccountDecision = 'accepted' | 'rejected' | 'undecided';

/** Accounts of one kind, counted once each however many leads they have. */
export interface Side {
  readonly accounts: number;
  /** Accounts of which anyone was accepted; of which someone was rejected and none accepted; the others. */
  readonly accepted: number;
  readonly rejected: number;
  readonly undecided: number;
  /** Accepted of accepted and rejected with its 95 % Wilson interval; null without data, or where the sheet tells no decision. */
  readonly acceptance: Rate & { readonly lower: number | null; readonly upper: number | null };
  /** The same lead by lead: an account with more people has more chances that one of them is accepted. */
  readonly leadAcceptance: Rate;
  readonly opportunities: number;
}

/** How the two sides differ in acceptance. */
export type AccountVerdict =
  | 'multi-contact better'
  | 'single-contact better'
  | 'no clear difference'
  | 'too few'
  | 'cannot be told';

/** Multi-contact minus single-contact acceptance with its 95 % Newcombe interval. */
export interface AcceptanceDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/** What sales decided on an account. */
export function decisionOf({ flags }: Pick<Account, 'flags'>): AccountDecision {
  if ((flags & ACCEPTED) !== 0) return 'accepted';
  return (flags & REJECTED) !== 0 ? 'rejected' : 'undecided';
}

/** Counts accounts by the flags of their leads; `tellsDecision` where the sheet tells what sales accepted or rejected. */
export function sideOf(
  accounts: readonly Account[],
  flags: QualifiedLeads['flags'],
  tellsDecision: boolean,
): Side {
  const count = { accepted: 0, rejected: 0, undecided: 0 };
  for (const account of accounts) count[decisionOf(account)] += 1;
  const numerator = tellsDecision ? count.accepted : 0;
  const denominator = tellsDecision ? count.accepted + count.rejected : 0;
  const interval = wilson(numerator, denominator);
  const leadAcceptance = { numerator: 0, denominator: 0 };
  for (const { members } of tellsDecision ? accounts : []) {
    for (const member of members) {
      const decision = decisionOf({ flags: flags[member]! });
      if (decision !== 'undecided') leadAcceptance.denominator += 1;
      if (decision === 'accepted') leadAcceptance.numerator += 1;
    }
  }
  return {
    accounts: accounts.length,
    ...count,
    acceptance: {
      value: shareOf({ numerator, denominator }),
      numerator,
      denominator,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    },
    leadAcceptance: { ...leadAcceptance, value: shareOf(leadAcceptance) },
    opportunities: accounts.filter(({ flags }) => (flags & OPPORTUNITY) !== 0).length,
  };
}

function shareOf({ numerator, denominator }: Proportion): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Sets two sides against each other; null where either has no data. */
export function differenceOf(multi: Side, single: Side): AcceptanceDifference | null {
  const apart = newcombe(multi.acceptance, single.acceptance);
  return apart && { difference: apart.difference, lower: apart.lower, upper: apart.upper };
}

/**
 * The verdict on a difference, of sides that the sheet can tell; none where either has too few decided accounts
 * (`areEnough`). Several people are better only where their leads are, too: of more leads one is accepted more easily.
 */
export function verdictOf(
  multi: Side,
  single: Side,
  difference: AcceptanceDifference | null,
  minimum: number,
): AccountVerdict {
  if (difference === null || !areEnough(multi.acceptance, single.acceptance, minimum)) return 'too few';
  const leadByLead = newcombe(multi.leadAcceptance, single.leadAcceptance);
  if (difference.lower > 0 && (leadByLead?.lower ?? 0) > 0) return 'multi-contact better';
  return difference.upper < 0 ? 'single-contact better' : 'no clear difference';
}
