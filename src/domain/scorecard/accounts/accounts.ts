import { ACCEPTED, DO_NOT_CONTACT, LOST, NOT_COUNTED, OPPORTUNITY, WON } from '../../lead/flags.ts';
import type { Leads } from '../../lead/read.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { type LeadList, listLeads } from '../listed.ts';
import { acceptanceUntold } from '../measure.ts';
import { type Account, accountsWith } from './account.ts';
import { tellsPeople } from './people.ts';
import { type AccountRow, accountRow } from './row.ts';
import {
  type AcceptanceDifference,
  type AccountVerdict,
  differenceOf,
  type Side,
  sideOf,
  verdictOf,
} from './side.ts';

/** Buying groups: the leads of a period by account, and single-contact against multi-contact accounts. */
export interface Accounts {
  /** The sheet tells accounts and people apart. Where it does not, no lead has an account. */
  readonly told: boolean;
  /** Why nothing, or no verdict, can be told; null where it can. */
  readonly why: string | null;
  /** Accounts with a lead in the period. */
  readonly accounts: number;
  /** Leads of the period with an account, and those without: all leads of the period. */
  readonly leads: number;
  readonly withoutAccount: number;
  /** Accounts in which one person, or several, were engaged by the end of the period. */
  readonly single: Side;
  readonly multi: Side;
  /** Acceptance of multi-contact minus single-contact accounts; null where either has no data. */
  readonly difference: AcceptanceDifference | null;
  readonly verdict: AccountVerdict;
  /** Leads that are worth a second contact: accepted or an opportunity, still open, in an account of one person, who may be contacted. */
  readonly waiting: LeadList;
  /** The accounts with more people first, then more leads, then by name; at most `ACCOUNTS_LISTED`. */
  readonly list: readonly AccountRow[];
}

/** Accounts that are listed. */
export const ACCOUNTS_LISTED = 100;

/**
 * The buying groups behind the leads of a period (`indices`, as `cohort` gives them). The people of an
 * account are counted over every real lead created before `until` (the end of the period, epoch ms),
 * because a buying group forms over months. Without leads all counts are 0 and the verdict is "too few".
 */
export function accountsOf(qualified: QualifiedLeads, indices: Int32Array, until: number): Accounts {
  const { leads, facts } = qualified;
  const untold = cannotTellAccounts(leads);
  const acceptance = acceptanceUntold(facts);
  const accounts =
    untold === '' ? accountsWith(qualified, indices, historyOf(qualified, indices, until)) : [];
  const inAccounts = accounts.reduce((sum, { current }) => sum + current.length, 0);
  const single = accounts.filter(({ people }) => people === 1);
  const sides = {
    single: sideOf(single, qualified.flags, acceptance === ''),
    multi: sideOf(
      accounts.filter(({ people }) => people > 1),
      qualified.flags,
      acceptance === '',
    ),
  };
  const difference = differenceOf(sides.multi, sides.single);
  const why = untold || acceptance;
  return {
    told: untold === '',
    why: why || null,
    accounts: accounts.length,
    leads: inAccounts,
    withoutAccount: indices.length - inAccounts,
    ...sides,
    difference,
    verdict:
      why === ''
        ? verdictOf(sides.multi, sides.single, difference, leads.settings.limits.minimum_count)
        : 'cannot be told',
    waiting: listLeads(leads, waitingIn(qualified, single)),
    list: accounts.slice(0, ACCOUNTS_LISTED).map((account) => accountRow(qualified, account)),
  };
}

function cannotTellAccounts(leads: Leads): string {
  if (leads.column('company') === undefined && leads.column('email') === undefined) {
    return 'no column holds a company or a mailbox, so nothing tells who belongs together';
  }
  return tellsPeople(leads)
    ? ''
    : 'no column holds a name or a mailbox, so nothing tells one person from another';
}

/** The real leads that came in before `until`, and those of the period, which may be undated. */
function historyOf({ flags, facts }: QualifiedLeads, indices: Int32Array, until: number): Uint8Array {
  const members = new Uint8Array(flags.length);
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & NOT_COUNTED) === 0 && facts.created[i]! < until) members[i] = 1;
  }
  for (const i of indices) members[i] = 1;
  return members;
}

function waitingIn({ flags }: QualifiedLeads, single: readonly Account[]): number[] {
  return single
    .filter((account) => (account.flags & DO_NOT_CONTACT) === 0)
    .flatMap(({ current }) =>
      current.filter((i) => (flags[i]! & (ACCEPTED | OPPORTUNITY)) !== 0 && (flags[i]! & (WON | LOST)) === 0),
    );
}
