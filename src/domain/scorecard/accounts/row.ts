import { INCOMPLETE, NURTURE, OPPORTUNITY, QUALIFIED } from '../../lead/flags.ts';
import { DIMENSIONS, type DimensionId } from '../../rubric/dimension.ts';
import type { QualifiedLeads, Tier } from '../../rubric/qualify.ts';
import type { Account } from './account.ts';
import { type DimensionAnswer, dimensionsOf } from './dimensions.ts';
import { type Roles, rolesOf } from './roles.ts';
import { type AccountDecision, decisionOf } from './side.ts';

/** One account: who is engaged in it, and what is known of it. */
export interface AccountRow {
  /** Its name, unique among the accounts. */
  readonly id: string;
  readonly account: string;
  /** Leads of the period. */
  readonly leads: number;
  /** Distinct people engaged by the end of the period, whenever they came in. */
  readonly people: number;
  readonly roles: Roles;
  readonly dimensions: Readonly<Record<DimensionId, DimensionAnswer>>;
  /** Labels of the dimensions that are unknown: what is still to be found out. */
  readonly open: readonly string[];
  /** The best of its people: qualified, else incomplete, else nurture, else disqualified. */
  readonly tier: Tier;
  readonly decision: AccountDecision;
  /** Any of its people became an opportunity. */
  readonly opportunity: boolean;
  /** A1 name of the cell that tells the company, or else the mailbox, of its first lead of the period. */
  readonly cell: string;
}

/** The row of an account. */
export function accountRow({ leads, judged }: QualifiedLeads, account: Account): AccountRow {
  const { name, members, current, people, flags } = account;
  const dimensions = dimensionsOf(judged, members);
  const [first] = current as [number];
  const company = leads.texts('company');
  const column = company === undefined || company.codes[first] === 0 ? leads.column('email') : undefined;
  return {
    id: name,
    account: name,
    leads: current.length,
    people,
    roles: rolesOf(leads, members),
    dimensions,
    open: DIMENSIONS.filter(({ id }) => dimensions[id] === 'unknown').map(({ label }) => label),
    tier: bestTier(flags),
    decision: decisionOf(account),
    opportunity: (flags & OPPORTUNITY) !== 0,
    cell: leads.cell(first, column ?? leads.column('company')!),
  };
}

function bestTier(flags: number): Tier {
  if ((flags & QUALIFIED) !== 0) return 'Qualified';
  if ((flags & INCOMPLETE) !== 0) return 'Incomplete';
  return (flags & NURTURE) !== 0 ? 'Nurture' : 'Disqualified';
}
