import type { Leads } from '../../lead/read.ts';

/** What the mailboxes of leads end in, from their last "@" on. */
export interface MailEndings {
  /** Index into `endings` for each lead; 0 for one without a mailbox, or one that was not asked for. */
  readonly codes: Int32Array;
  /** Each ending once, as written; the first is ''. */
  readonly endings: readonly string[];
}

/** The endings of the leads that `members` marks. `companies` says which leads are likely to share one. */
export function mailEndings(leads: Leads, members: Uint8Array, companies: Int32Array): MailEndings {
  const codes = new Int32Array(leads.count);
  const endings = [''];
  const mailboxes = leads.texts('email');
  if (mailboxes === undefined) return { codes, endings };
  const known = new Map<string, number>();
  /** The ending that each company had last: to compare with it is cheaper than to look one up. */
  const last = new Int32Array(leads.count + 1);
  for (let i = 0; i < codes.length; i++) {
    if (members[i] === 0) continue;
    const mailbox = mailboxes.values[mailboxes.codes[i]!]!;
    const company = companies[i]!;
    let code = last[company]!;
    if (code === 0 || !mailbox.endsWith(endings[code]!)) {
      const at = lastAt(mailbox);
      if (at < 0) continue;
      const ending = mailbox.slice(at);
      code = known.get(ending) ?? endings.push(ending) - 1;
      known.set(ending, code);
      last[company] = code;
    }
    codes[i] = code;
  }
  return { codes, endings };
}

/** Where the last "@" stands, -1 for none. Nearly all have one, which is found three times as fast from the front. */
function lastAt(mailbox: string): number {
  const first = mailbox.indexOf('@');
  return mailbox.indexOf('@', first + 1) < 0 ? first : mailbox.lastIndexOf('@');
}
