import { companyDomain } from '../../lead/mailbox.ts';
import type { Leads } from '../../lead/read.ts';
import { CompanyNames } from './company-names.ts';
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
  const domains = new Map<string, number>();
  const email = leads.texts('email');
  const { count } = leads;
  const nodes = new Int32Array(count).fill(NONE);
  const mailboxes = new Uint8Array(count);
  /** The ending, from its "@", of the mailbox that each company had last, and its node: most have no other. */
  const endings = new Array<string>(companies.nodes.length).fill('@');
  const endingNodes = new Int32Array(companies.nodes.length).fill(NONE);

  for (let i = 0; i < count; i++) {
    if (members[i] === 0) continue;
    const company = companies.codes[i]!;
    const own = companies.nodes[company]!;
    if (own !== NONE) companies.uses[company]! += 1;
    nodes[i] = own;
    const mailbox = email === undefined ? '' : email.values[email.codes[i]!]!;
    if (!mailbox.endsWith(endings[company]!)) {
      const at = mailbox.lastIndexOf('@');
      if (at < 0) continue;
      endings[company] = mailbox.slice(at);
      const domain = nodeOf(endings[company]!, domains, union);
      endingNodes[company] = domain;
      if (own !== NONE && domain !== NONE) union.join(own, domain);
    }
    mailboxes[i] = 1;
    if (own === NONE) nodes[i] = endingNodes[company]!;
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
  nameByDomain(names, domains, accountOf);
  return { codes: nodes, names, mailboxes };
}

/** The node of a mailbox's ending; every writing of a domain has the same one, and no company's domain has none. */
function nodeOf(ending: string, domains: Map<string, number>, union: Union): number {
  let node = domains.get(ending);
  if (node !== undefined) return node;
  const domain = companyDomain(ending);
  node = domain === '' ? NONE : domains.get(`@${domain}`);
  if (node === undefined) {
    node = union.add();
    domains.set(`@${domain}`, node);
  }
  domains.set(ending, node);
  return node;
}

/** Names the accounts that have no name yet; a domain that is also some company's name is told apart from it. */
function nameByDomain(
  names: string[],
  domains: ReadonlyMap<string, number>,
  accountOf: (node: number) => number,
): void {
  if (!names.includes('')) return;
  const taken = new Set(names);
  for (const [ending, node] of domains) {
    if (node === NONE || names[accountOf(node)] !== '') continue;
    let name = companyDomain(ending);
    while (taken.has(name)) name += ' (mailboxes)';
    names[accountOf(node)] = name;
  }
}
