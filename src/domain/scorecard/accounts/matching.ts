import { companyDomain } from '../../lead/mailbox.ts';
import type { Leads } from '../../lead/read.ts';
import { CompanyNames } from './company-names.ts';
import { mailEndings } from './mail-endings.ts';
import { Union } from './union.ts';

/** Which account each lead belongs to. */
export interface Matching {
  /** Index into `names`; -1 for a lead without an account, or one that was not asked for. */
  readonly codes: Int32Array;
  /** What each account is called, no two alike. */
  readonly names: readonly string[];
  /** 1 for a matched lead with a mailbox. */
  readonly mailboxes: Uint8Array;
}

const NONE = -1;

/**
 * Matches leads to accounts: those that share a company name or a company's mail domain belong together,
 * and so do those of an account that shares either with another. An account bears its most used
 * spelling (of equals, the one that sorts first), else its domain. `members` marks the leads to match.
 */
export function matchAccounts(leads: Leads, members: Uint8Array): Matching {
  const union = new Union();
  const companies = new CompanyNames(leads, union);
  const { codes: endingOf, endings } = mailEndings(leads, members, companies.codes);
  const nodeOf = domainNodes(endings, union);
  const { count } = leads;
  const nodes = new Int32Array(count).fill(NONE);
  const mailboxes = new Uint8Array(count);
  /** The ending that each company was last joined with: most have no other. */
  const joined = new Int32Array(companies.nodes.length);

  for (let i = 0; i < count; i++) {
    if (members[i] === 0) continue;
    const company = companies.codes[i]!;
    const own = companies.nodes[company]!;
    const ending = endingOf[i]!;
    nodes[i] = own;
    if (ending !== 0) mailboxes[i] = 1;
    if (own === NONE) nodes[i] = nodeOf[ending]!;
    else {
      companies.uses[company]! += 1;
      if (joined[company] === ending) continue;
      joined[company] = ending;
      if (nodeOf[ending] !== NONE) union.join(own, nodeOf[ending]!);
    }
  }

  const accounts = new Int32Array(union.size).fill(NONE);
  let size = 0;
  for (let i = 0; i < count; i++) {
    if (nodes[i] === NONE) continue;
    const root = union.root(nodes[i]!);
    if (accounts[root] === NONE) accounts[root] = size++;
    nodes[i] = accounts[root]!;
  }
  const accountOf = (node: number): number => accounts[union.root(node)]!;
  const names = companies.namesOf(size, accountOf);
  nameByDomain(names, endings, nodeOf, accountOf);
  return { codes: nodes, names, mailboxes };
}

/** The node of each ending: every writing of a domain has the same one, and what is no company's domain has none. */
function domainNodes(endings: readonly string[], union: Union): Int32Array {
  const known = new Map<string, number>([['', NONE]]);
  const nodes = new Int32Array(endings.length);
  for (let k = 0; k < nodes.length; k++) {
    const domain = companyDomain(endings[k]!);
    let node = known.get(domain);
    if (node === undefined) {
      node = union.add();
      known.set(domain, node);
    }
    nodes[k] = node;
  }
  return nodes;
}

/** Names the accounts that have no name yet; a domain that is also some company's name is told apart from it. */
function nameByDomain(
  names: string[],
  endings: readonly string[],
  nodeOf: Int32Array,
  accountOf: (node: number) => number,
): void {
  if (!names.includes('')) return;
  const taken = new Set(names);
  for (let k = 0; k < endings.length; k++) {
    const account = nodeOf[k] === NONE ? NONE : accountOf(nodeOf[k]!);
    if (account === NONE || names[account] !== '') continue;
    let name = companyDomain(endings[k]!);
    while (taken.has(name)) name += ' (mailboxes)';
    names[account] = name;
  }
}
